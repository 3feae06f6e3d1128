import type { JSX } from 'preact'
import type { LeftReason, PlanItem } from '../../types.ts'
import type { MessageKey } from '../messages/index.ts'
import { rejected, saidOf } from '../state/said-of.ts'
import { useArmed } from './armed.ts'
import { useStore, useText } from './context.ts'
import { FieldCard } from './FieldCard.tsx'
import { pathName } from './field-name.ts'
import { maskValue } from './masking.ts'
import { RevealButton } from './RevealButton.tsx'
import { useReveal } from './reveal.ts'

type Group = 'write' | 'conflict' | 'unsure' | 'missing' | 'left' | 'equal' | 'other'

const GROUP_OF: Readonly<Record<LeftReason, Group>> = {
  equal: 'equal',
  conflict: 'conflict',
  'user-edited': 'conflict',
  unsure: 'unsure',
  'beside-other': 'conflict',
  'not-in-profile': 'missing',
  'no-file': 'missing',
  'left-to-you': 'left',
  'read-only': 'other',
  hidden: 'other',
  unmapped: 'other',
  'no-option': 'missing',
  depends: 'write',
  'not-confirmed': 'other',
}

const ORDER: readonly Group[] = ['write', 'conflict', 'unsure', 'missing', 'left', 'equal', 'other']
const OPEN: ReadonlySet<Group> = new Set(['write', 'conflict', 'unsure', 'missing'])
const HINTS: Partial<Record<Group, MessageKey>> = {
  conflict: 'group.conflictHint',
  unsure: 'group.unsureHint',
  left: 'group.leftHint',
}

export const groupOf = (item: PlanItem): Group =>
  item.action === 'write' ? 'write' : GROUP_OF[item.reason ?? 'unmapped']

/** Everything the page asks for, and what will happen to it. Nothing has changed on the page yet. */
export function Preview(): JSX.Element | null {
  const store = useStore()
  const t = useText()
  const armed = useArmed()
  const open = useReveal()
  const plan = store.plan.value
  if (!plan) return null
  const holdsNumbers = plan.items.some((item) =>
    [item.old, item.new ?? ''].some((value) => maskValue(item.field, value) !== value),
  )
  const covered = store.scan.value?.covered !== undefined
  const judged = {
    chosen: store.chosen.value,
    filing: store.filing.value,
    whole: store.whole.value,
    open: store.findings.value.open,
  }
  const chosen = judged.chosen.length
  const bad = rejected(plan.items, judged)
  const numbers = new Map(plan.items.map((item, index) => [item.control, index + 1]))
  return (
    <section aria-labelledby="ba-preview">
      <div class="title-row">
        <h1 id="ba-preview">{t('preview.title')}</h1>
        {holdsNumbers && <RevealButton open={open} />}
        <button type="button" class="quiet" onClick={() => store.look()}>
          {t('look.again')}
        </button>
      </div>
      <p class="muted">{t('preview.nothingYet')}</p>
      {ORDER.map((group) => {
        const items = plan.items.filter((item) => groupOf(item) === group)
        if (items.length === 0) return null
        const hint = HINTS[group]
        return (
          <details key={group} class={`group group-${group}`} open={OPEN.has(group)}>
            <summary>
              <span class="group-name">{t(`group.${group}`)}</span>
              <span class="count">{t('group.count', { count: items.length })}</span>
            </summary>
            {hint && <p class="muted">{t(hint)}</p>}
            <ul class="cards">
              {items.map((item) => (
                <FieldCard
                  key={item.control}
                  item={item}
                  number={numbers.get(item.control) ?? 0}
                  open={open.value}
                  found={saidOf(item, judged)}
                />
              ))}
            </ul>
          </details>
        )
      })}
      {plan.rows?.map((row) => (
        <p key={row.path} class="muted">
          {t('preview.rows', {
            list: pathName(`${row.path}[0].name`, store.locale.value),
            count: row.needed - row.shown,
          })}
        </p>
      ))}
      {plan.unused.length > 0 && (
        <details class="group">
          <summary>
            <span class="group-name">{t('group.unused')}</span>
            <span class="count">{t('group.count', { count: plan.unused.length })}</span>
          </summary>
          <p class="muted">{t('group.unusedHint')}</p>
          <p class="muted">{plan.unused.map((path) => pathName(path, store.locale.value)).join(t('list.separator'))}</p>
        </details>
      )}
      <div class={store.canUndo.value ? 'footer footer-two' : 'footer'}>
        {bad > 0 && (
          <p id="ba-rejected" class="rejected">
            {t('said.rejected', { count: bad })}
          </p>
        )}
        {store.canUndo.value && (
          <button type="button" class="secondary" onClick={() => store.undo()}>
            {t('undo.button')}
          </button>
        )}
        <button
          type="button"
          class="primary"
          disabled={chosen === 0 || covered || !armed || store.mixUpOpen.value}
          aria-describedby={bad > 0 ? 'ba-rejected' : undefined}
          onClick={() => store.fill()}
        >
          {chosen === 0 ? t('fill.buttonNone') : t('fill.button', { count: chosen })}
        </button>
      </div>
    </section>
  )
}
