import { type FieldDef, fields } from '@beian-assist/rules'
import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useId } from 'preact/hooks'
import { isDeclarable } from '../../declare/in-dictionary.ts'
import { namedSo } from '../../mapping/aliases.ts'
import type { ControlId } from '../../types.ts'
import type { MessageKey } from '../messages/index.ts'
import { useStore, useText } from './context.ts'
import { fieldName } from './field-name.ts'

const GROUPS = ['filing', 'subject', 'principal', 'website', 'app', 'owner', 'resource', 'materials'] as const

/** Codes, checks and containers are nothing that a control could be filled with. */
const isOffered = ({ id, type, sensitivity }: FieldDef): boolean =>
  type !== 'otp' && sensitivity !== 'credential' && !id.startsWith('sms.') && !id.startsWith('verification.')

const groupOf = (id: string): string => id.slice(0, id.indexOf('.'))

/** “Use this field as …”: the user points out what a control asks for; it is known again on the next visit. */
export function CorrectField({
  control,
  label,
  close,
}: {
  control: ControlId
  label: string
  close: () => void
}): JSX.Element {
  const store = useStore()
  const t = useText()
  const locale = store.locale.value
  const query = useSignal('')
  const picked = useSignal('')
  const id = useId()
  const mapping = store.scan.value?.mappings.find((entry) => entry.control === control)
  const isTaught = mapping?.evidence.some(({ source }) => source === 'correction') === true
  const wanted = query.value.trim().toLowerCase()
  const exact = wanted === '' ? [] : namedSo(wanted)
  const matches = (def: FieldDef): boolean =>
    wanted === '' ||
    exact.some((field) => field === def.id) ||
    [def.zh, def.en, def.id, ...def.synonyms.map((each) => each.label)].some((text) =>
      text.toLowerCase().includes(wanted),
    )
  const shown = fields.filter((def) => isOffered(def) && matches(def))
  return (
    <div class="correct">
      <p class="muted">{t('correct.intro', { label })}</p>
      <label for={`${id}-q`}>{t('correct.search')}</label>
      <input
        id={`${id}-q`}
        type="search"
        value={query.value}
        onInput={(event) => {
          query.value = event.currentTarget.value
          picked.value = ''
        }}
      />
      <label for={`${id}-f`}>{t('correct.field', { count: shown.length })}</label>
      <select
        id={`${id}-f`}
        size={6}
        value={picked.value}
        onChange={(event) => {
          picked.value = event.currentTarget.value
        }}
      >
        {GROUPS.map((group) => {
          const own = shown.filter((def) => groupOf(def.id) === group)
          return (
            own.length > 0 && (
              <optgroup key={group} label={t(`edit.group.${group}` as MessageKey)}>
                {own.map((def) => (
                  <option key={def.id} value={def.id}>
                    {fieldName(def.id, locale)}
                  </option>
                ))}
              </optgroup>
            )
          )
        })}
      </select>
      <div class="row">
        <button
          type="button"
          class="secondary"
          disabled={picked.value === ''}
          onClick={() => {
            const field = picked.value
            if (isDeclarable(field)) store.correct(control, field)
          }}
        >
          {t('correct.use')}
        </button>
        <button type="button" class="quiet" onClick={() => store.correct(control, 'never')}>
          {t('correct.never')}
        </button>
        {isTaught && (
          <button type="button" class="quiet" onClick={() => store.correct(control, undefined)}>
            {t('correct.forget')}
          </button>
        )}
        <button type="button" class="quiet" onClick={close}>
          {t('edit.cancel')}
        </button>
      </div>
      <p class="muted">{t(store.correctionsLast() ? 'correct.kept' : 'correct.session')}</p>
    </div>
  )
}
