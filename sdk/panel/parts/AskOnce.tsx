import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { fieldDef, pathOf } from '../../filing/field-path.ts'
import { EditValue } from '../editor/EditValue.tsx'
import { isLaterField } from '../steps/undecided.ts'
import { useStore, useText } from './context.ts'
import { fieldName } from './field-name.ts'

/** Codes and one-time numbers are nobody's to keep; lists are answered in the profile form; the journey keeps its facts. */
const isAsked = (id: string): boolean => {
  const def = fieldDef(id)
  return (
    def !== undefined &&
    def.autofill === 'never' &&
    !isLaterField(id) &&
    def.type !== 'otp' &&
    def.sensitivity !== 'credential' &&
    !def.type.endsWith('[]')
  )
}

/** What no form asks and no document says: asked once, so that the rules that hang on it can be judged. */
export function AskOnce(): JSX.Element | null {
  const store = useStore()
  const t = useText()
  const undecided = store.report.value?.undecided ?? []
  if (!store.filing.value) return null
  const counts = new Map<string, number>()
  for (const { missing } of undecided)
    for (const id of missing) if (isAsked(id)) counts.set(id, (counts.get(id) ?? 0) + 1)
  if (counts.size === 0) return null
  return (
    <details class="group ask-once">
      <summary>
        <span class="group-name">{t('ask.title')}</span>
        <span class="count">{t('group.count', { count: counts.size })}</span>
      </summary>
      <p class="muted">{t('ask.intro')}</p>
      <ul class="cards">
        {[...counts]
          .sort(([, a], [, b]) => b - a)
          .map(([id, count]) => (
            <Question key={id} id={id} count={count} />
          ))}
      </ul>
    </details>
  )
}

function Question({ id, count }: { id: string; count: number }): JSX.Element {
  const store = useStore()
  const t = useText()
  const open = useSignal(false)
  const service = (store.filing.value?.websites?.length ?? 0) > 0 ? 'websites' : 'apps'
  return (
    <li class="card" data-ask={id}>
      <div class="card-head">
        <span class="card-label">{fieldName(id, store.locale.value)}</span>
        <button
          type="button"
          class="quiet"
          aria-expanded={open.value}
          aria-label={`${t('edit.open')}: ${fieldName(id, store.locale.value)}`}
          onClick={() => {
            open.value = !open.value
          }}
        >
          {t('edit.open')}
        </button>
      </div>
      <p class="muted">{t('ask.unblocks', { count })}</p>
      {open.value && (
        <EditValue
          path={pathOf(id, { service })}
          ofPage
          close={() => {
            open.value = false
          }}
        />
      )}
    </li>
  )
}
