import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useContext } from 'preact/hooks'
import { fieldOf } from '../../filing/field-path.ts'
import { explain } from '../../mapping/explain.ts'

import type { ControlFlag, PlanItem } from '../../types.ts'
import { EditValue } from '../editor/EditValue.tsx'
import { CopyButton } from './CopyButton.tsx'
import { SlotsContext, useStore, useText } from './context.ts'
import { later } from './later.tsx'

const CorrectField = later(() => import('./CorrectField.tsx').then((part) => part.CorrectField))

const OWN: ReadonlySet<ControlFlag> = new Set([
  'consent',
  'captcha',
  'otp',
  'password',
  'signature',
  'submit',
  'search',
  'hidden',
])

/** What can be done with one field: see why it was matched, find it on the page, copy its value, change it in the profile. */
export function CardTools({
  item,
  label,
  covered,
}: {
  item: PlanItem
  label: string
  /** A number on the card stands covered: what is not seen is not copied. */
  covered: boolean
}): JSX.Element {
  const store = useStore()
  const t = useText()
  const { source: Source } = useContext(SlotsContext)
  const editing = useSignal(false)
  const mapping = store.scan.value?.mappings.find((entry) => entry.control === item.control)
  const path = item.path
  const isOwn = item.reason === 'left-to-you' || item.target?.kind === 'files'
  const control = store.scan.value?.controls.find(({ id }) => id === item.control)
  // What is the user's own stays so, whatever is said of it.
  const mayCorrect = control !== undefined && !control.flags.some((flag) => OWN.has(flag))
  const correcting = store.correcting.value === item.control
  return (
    <>
      {path && Source && <Source path={path} label={label} />}
      <div class="card-foot">
        {mapping && mapping.status !== 'refused' && (
          <details class="why">
            <summary>{t('card.why')}</summary>
            <p>{explain(mapping, store.locale.value)}</p>
          </details>
        )}
        <div class="card-tools">
          {item.new && !isOwn && !covered && <CopyButton value={item.new} label={label} />}
          {path && fieldOf(path) && !isOwn && store.filing.value && (
            <button
              type="button"
              class="quiet"
              aria-expanded={editing.value}
              aria-label={`${t('card.edit')}: ${label}`}
              onClick={() => {
                editing.value = !editing.value
              }}
            >
              {t('card.edit')}
            </button>
          )}
          {mayCorrect && (
            <button
              type="button"
              class="quiet"
              aria-expanded={correcting}
              aria-label={`${t(item.field ? 'correct.open' : 'correct.openUnknown')} ${label}`}
              onClick={() => {
                store.correcting.value = correcting ? undefined : item.control
              }}
            >
              {t(item.field ? 'correct.open' : 'correct.openUnknown')}
            </button>
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
      </div>
      {correcting && mayCorrect && (
        <CorrectField
          control={item.control}
          label={label}
          close={() => {
            store.correcting.value = undefined
          }}
        />
      )}
      {editing.value && path && (
        <EditValue
          path={path}
          close={() => {
            editing.value = false
          }}
        />
      )}
    </>
  )
}
