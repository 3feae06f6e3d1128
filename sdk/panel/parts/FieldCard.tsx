import type { JSX } from 'preact'
import { explain } from '../../mapping/explain.ts'
import type { PlanItem } from '../../types.ts'
import type { MessageKey } from '../messages/index.ts'
import { useStore, useText } from './context.ts'
import { FileChoice } from './FileChoice.tsx'
import { fieldName } from './field-name.ts'

/** One control of the page: what stands there, what the profile has, and what will happen. */
export function FieldCard({ item, number }: { item: PlanItem; number: number }): JSX.Element {
  const store = useStore()
  const t = useText()
  const locale = store.locale.value
  const label = item.label || t('card.unnamed')
  const name = item.field && fieldName(item.field, locale)
  const mapping = store.scan.value?.mappings.find((entry) => entry.control === item.control)
  const included = store.chosen.value.includes(item.control)
  const control = store.scan.value?.controls.find(({ id }) => id === item.control)
  const isUpload = control?.kind === 'upload' && item.reason !== 'left-to-you'
  const mayChoose = item.action === 'write' || (item.target !== undefined && CHOOSABLE.has(item.reason ?? ''))
  return (
    <li class="card" data-control={item.control} data-field={item.field}>
      <div class="card-head">
        <span class="number" aria-hidden="true">
          {number}
        </span>
        {mayChoose && (
          <input
            type="checkbox"
            checked={included}
            aria-label={t(item.action === 'write' ? 'card.include' : 'card.override', { label })}
            onChange={() => store.toggle(item.control)}
          />
        )}
        <span class="card-label">
          {label}
          {name && name !== label && <span class="muted"> · {name}</span>}
        </span>
      </div>
      {(item.new !== undefined || item.old !== '') && (
        <dl class="values">
          <dt>{t('card.page')}</dt>
          <dd class={included ? 'old' : ''}>{item.old || t('card.empty')}</dd>
          {item.new !== undefined && (
            <>
              <dt>{t('card.profile')}</dt>
              <dd class={included ? 'new' : ''}>{item.new || t('card.empty')}</dd>
            </>
          )}
        </dl>
      )}
      {item.reason && item.reason !== 'equal' && <p class="muted">{t(reasonKey(item))}</p>}
      {item.field && isUpload && <FileChoice field={item.field} label={label} />}
      {item.action === 'write' && !item.undoable && <p class="muted">{t('card.noUndo')}</p>}
      <div class="card-foot">
        {mapping && mapping.status !== 'refused' && (
          <details class="why">
            <summary>{t('card.why')}</summary>
            <p>{explain(mapping, locale)}</p>
          </details>
        )}
        <button
          type="button"
          class="quiet"
          aria-label={`${t('card.show')}: ${label}`}
          onClick={() => store.show(item.control)}
        >
          {t('card.show')}
        </button>
      </div>
    </li>
  )
}

const LEFT: readonly MessageKey[] = [
  'left.consent',
  'left.captcha',
  'left.otp',
  'left.password',
  'left.signature',
  'left.submit',
  'left.search',
  'left.never',
  'left.manual',
]

/** Why it is left, as exactly as it is known. */
const reasonKey = (item: PlanItem): MessageKey =>
  LEFT.find((key) => item.reason === 'left-to-you' && key === `left.${item.detail}`) ??
  `reason.${item.reason ?? 'unmapped'}`

const CHOOSABLE: ReadonlySet<string> = new Set(['conflict', 'user-edited', 'unsure'])
