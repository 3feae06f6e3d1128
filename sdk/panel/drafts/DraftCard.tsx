import type { JSX } from 'preact'
import type { PlanItem } from '../../types.ts'
import { useStore, useText } from '../parts/context.ts'
import { fieldName } from '../parts/field-name.ts'
import { maskValue } from '../parts/masking.ts'
import { RevealButton } from '../parts/RevealButton.tsx'
import { useReveal } from '../parts/reveal.ts'
import { useDraftWords } from './words/index.ts'

interface DraftCardProps {
  readonly item: PlanItem
  /** Numbers stand open everywhere. */
  readonly open: boolean
  /** Absent: it cannot be put back. */
  readonly ticked?: boolean
  readonly onTick?: () => void
}

const SAID = ['depends', 'no-option', 'read-only', 'hidden'] as const

/** One control: what the page shows, what the draft has. */
export function DraftCard({ item, open, ticked, onTick }: DraftCardProps): JSX.Element {
  const t = useDraftWords()
  const say = useText()
  const store = useStore()
  const own = useReveal()
  const isOpen = open || own.value
  const shown = (value: string): string => (isOpen ? value : maskValue(item.field, value))
  const holds = [item.old, item.new ?? ''].some((value) => maskValue(item.field, value) !== value)
  const label = item.label || t('draft.unnamed')
  const name = item.field && fieldName(item.field, store.locale.value)
  const reason = SAID.find((one) => one === item.reason)
  return (
    <li class="card" data-control={item.control} data-field={item.field}>
      <div class="card-head">
        {onTick && (
          <input
            type="checkbox"
            checked={ticked}
            aria-label={t(item.reason === 'conflict' ? 'draft.replace' : 'draft.include', { label })}
            onChange={onTick}
          />
        )}
        <span class="card-label">
          {label}
          {name && name !== label && <span class="muted"> · {name}</span>}
        </span>
        <button
          type="button"
          class="quiet"
          aria-label={`${say('card.show')}: ${label}`}
          onClick={() => void store.show(item.control)}
        >
          {say('card.show')}
        </button>
      </div>
      <dl class="values">
        <dt>{t('draft.page')}</dt>
        <dd class={ticked ? 'old' : ''}>{shown(item.old) || t('draft.empty')}</dd>
        <dt>{t('draft.kept')}</dt>
        <dd class={ticked ? 'new' : ''}>{shown(item.new ?? '')}</dd>
        {holds && !open && (
          <dd class="reveal">
            <RevealButton open={own} label={label} />
          </dd>
        )}
      </dl>
      {reason && <p class="muted">{t(`draft.${reason}`)}</p>}
      {item.action === 'write' && !item.undoable && <p class="muted">{t('draft.noUndo')}</p>}
    </li>
  )
}
