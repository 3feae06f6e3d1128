import type { Finding } from '@beian-assist/rules'
import type { JSX } from 'preact'
import { isEditor } from '../../mapping/kinds.ts'
import type { PlanItem } from '../../types.ts'
import type { MessageKey } from '../messages/index.ts'
import { CardTools } from './CardTools.tsx'
import { useStore, useText } from './context.ts'
import { FileChoice } from './FileChoice.tsx'
import { fieldName } from './field-name.ts'
import { maskValue } from './masking.ts'
import { RevealButton } from './RevealButton.tsx'
import { useReveal } from './reveal.ts'
import { Said } from './Said.tsx'

/** One control of the page: what stands there, what the profile has, and what will happen. */
export function FieldCard({
  item,
  number,
  open,
  found,
}: {
  item: PlanItem
  number: number
  /** Numbers stand open everywhere. */
  open: boolean
  /** What the check says against the value. */
  found: readonly Finding[]
}): JSX.Element {
  const store = useStore()
  const own = useReveal()
  const isOpen = open || own.value
  const shown = (value: string): string => (isOpen ? value : maskValue(item.field, value))
  const holds = [item.old, item.new ?? ''].some((value) => maskValue(item.field, value) !== value)
  const t = useText()
  const locale = store.locale.value
  const label = item.label || t('card.unnamed')
  const name = item.field && fieldName(item.field, locale)
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
          <dd class={included ? 'old' : ''}>{shown(item.old) || t('card.empty')}</dd>
          {item.new !== undefined && (
            <>
              <dt>{t('card.profile')}</dt>
              <dd class={included ? 'new' : ''}>{shown(item.new) || t('card.empty')}</dd>
            </>
          )}
          {holds && !open && (
            <dd class="reveal">
              <RevealButton open={own} label={label} />
            </dd>
          )}
        </dl>
      )}
      <Said found={found} label={label} open={isOpen} />
      {item.reason && item.reason !== 'equal' && (
        <p class="muted">
          {t(item.reason === 'unmapped' && control && isEditor(control) ? 'reason.editor' : reasonKey(item))}
        </p>
      )}
      {item.field && isUpload && <FileChoice field={item.field} label={label} />}
      {item.action === 'write' && !item.undoable && <p class="muted">{t('card.noUndo')}</p>}
      <CardTools item={item} label={label} covered={holds && !isOpen} />
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
