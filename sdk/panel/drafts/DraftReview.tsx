import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { draftPlan } from '../../drafts/plan.ts'
import type { ControlId, FillPlan, PlanItem } from '../../types.ts'
import { useArmed } from '../parts/armed.ts'
import { useStore } from '../parts/context.ts'
import { maskValue } from '../parts/masking.ts'
import { RevealButton } from '../parts/RevealButton.tsx'
import { useReveal } from '../parts/reveal.ts'
import { DraftCard } from './DraftCard.tsx'
import type { DraftOffer } from './draft-keeper.ts'
import { useDraftWords } from './words/index.ts'

type Group = 'write' | 'conflict' | 'other'
const GROUPS: readonly Group[] = ['write', 'conflict', 'other']

function groupOf({ action, reason }: PlanItem): Group | undefined {
  if (action === 'write' || reason === 'depends') return 'write'
  if (reason === 'conflict') return 'conflict'
  return reason === 'equal' ? undefined : 'other'
}

/** What the page has and what the draft has, side by side. Nothing has changed on the page yet. */
export function DraftReview({ offer, plan }: { offer: DraftOffer; plan: FillPlan }): JSX.Element {
  const store = useStore()
  const t = useDraftWords()
  const armed = useArmed()
  const open = useReveal()
  const title = useRef<HTMLHeadingElement>(null)
  /** Ticks that are not as they come. */
  const flipped = useSignal<ReadonlySet<ControlId>>(new Set())
  useLayoutEffect(() => title.current?.focus(), [])
  const isTicked = (item: PlanItem): boolean => (groupOf(item) === 'write') !== flipped.value.has(item.control)
  const chosen = plan.items.filter((item) => {
    const group = groupOf(item)
    return group !== undefined && group !== 'other' && isTicked(item)
  })
  const holdsNumbers = plan.items.some((item) =>
    [item.old, item.new ?? ''].some((value) => maskValue(item.field, value) !== value),
  )
  const unplaced = offer.entries.length - plan.items.length

  function flip(control: ControlId): void {
    const next = new Set(flipped.value)
    if (!next.delete(control)) next.add(control)
    flipped.value = next
  }

  return (
    <section aria-labelledby="ba-draft" data-draft-review>
      <div class="title-row">
        <h1 id="ba-draft" ref={title} tabIndex={-1}>
          {t('draft.title')}
        </h1>
        {holdsNumbers && <RevealButton open={open} />}
      </div>
      <p class="muted">{t('draft.nothingYet')}</p>
      {GROUPS.map((group) => {
        const items = plan.items.filter((item) => groupOf(item) === group)
        if (items.length === 0) return null
        return (
          <details key={group} class={`group group-${group}`} open>
            <summary>
              <span class="group-name">{t(`draft.group.${group}`)}</span>
              <span class="count">{t('draft.count', { count: items.length })}</span>
            </summary>
            {group === 'conflict' && <p class="muted">{t('draft.conflictHint')}</p>}
            <ul class="cards">
              {items.map((item) => (
                <DraftCard
                  key={item.control}
                  item={item}
                  open={open.value}
                  {...(group === 'other' ? {} : { ticked: isTicked(item), onTick: () => flip(item.control) })}
                />
              ))}
            </ul>
          </details>
        )
      })}
      {unplaced > 0 && <p class="muted">{t('draft.unplaced', { count: unplaced })}</p>}
      <div class="footer footer-two">
        <button
          type="button"
          class="secondary"
          onClick={() => {
            store.reviewing.value = false
          }}
        >
          {t('draft.back')}
        </button>
        <button
          type="button"
          class="primary"
          disabled={chosen.length === 0 || !armed || store.scan.value?.covered !== undefined}
          onClick={() => {
            const { entries } = offer
            void store.putBackDraft(
              plan,
              chosen.map(({ control }) => control),
              (seen, options) => draftPlan(seen, entries, options),
            )
          }}
        >
          {chosen.length === 0 ? t('draft.none') : t('draft.do', { count: chosen.length })}
        </button>
      </div>
    </section>
  )
}
