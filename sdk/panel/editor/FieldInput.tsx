import type { FieldDef, FieldPath } from '@beian-assist/rules'
import type { JSX, TargetedInputEvent } from 'preact'
import { valueAt } from '../../filing/path.ts'
import { useStore, useText } from '../parts/context.ts'
import { isNamePath } from '../state/name-path.ts'
import { choicesOf } from './choices.ts'
import { useDraft } from './context.ts'
import { DivisionInput } from './DivisionInput.tsx'
import { isDivision } from './divisions.ts'
import { NameHelp } from './NameHelp.tsx'

const idOf = (path: FieldPath): string => `ba-edit-${path.replace(/[^A-Za-z0-9]/g, '-')}`

/** One field of the profile form: label, input by type, and what the rules say of it now. */
export function FieldInput({ def, path }: { def: FieldDef; path: FieldPath }): JSX.Element {
  const store = useStore()
  const draft = useDraft()
  const id = idOf(path)
  const findings = draft.findings.value.get(path) ?? []
  const isName = isNamePath(path)
  const worst = findings.some((finding) => finding.severity === 'error')
  return (
    <div class="edit-field" data-path={path}>
      <label for={id} id={`${id}-label`}>
        {store.locale.value === 'en' ? def.en : def.zh}
      </label>
      <Control
        def={def}
        path={path}
        id={id}
        invalid={worst}
        described={isName || findings.length > 0 ? `${id}-findings` : undefined}
      />
      {isName && <NameHelp path={path} id={`${id}-findings`} />}
      {!isName && findings.length > 0 && (
        <ul id={`${id}-findings`} class="edit-findings">
          {findings.map((finding) => (
            <li key={finding.ruleId} class={finding.severity === 'error' ? 'edit-error' : 'attention'}>
              {finding.message}
              <br />
              {finding.fix}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

interface ControlProps {
  def: FieldDef
  path: FieldPath
  id: string
  invalid: boolean
  described: string | undefined
}

function Control({ def, path, id, invalid, described }: ControlProps): JSX.Element {
  const store = useStore()
  const draft = useDraft()
  const t = useText()
  const filing = draft.filing.value
  const value = valueAt(filing, path)
  const shared = { id, 'aria-invalid': invalid, 'aria-describedby': described }
  const set = (next: unknown) => draft.set(path, next)

  if (isDivision(def)) return <DivisionInput def={def} path={path} id={id} invalid={invalid} described={described} />
  if (def.type === 'boolean') {
    return (
      <select
        {...shared}
        value={value === true ? 'yes' : value === false ? 'no' : ''}
        onChange={(event) => set({ yes: true, no: false }[event.currentTarget.value])}
      >
        <option value="">{t('edit.unknown')}</option>
        <option value="yes">{t('edit.yes')}</option>
        <option value="no">{t('edit.no')}</option>
      </select>
    )
  }
  if (def.enum) {
    const choices = choicesOf(def, filing, store.locale.value)
    if (def.type.endsWith('[]')) {
      const chosen: readonly unknown[] = Array.isArray(value) ? value : []
      return (
        <fieldset class="edit-many" id={id} aria-labelledby={`${id}-label`} aria-describedby={described}>
          {choices.map((choice) => (
            <label key={choice.value} class="edit-check">
              <input
                type="checkbox"
                checked={chosen.includes(choice.value)}
                onChange={(event) => {
                  const others = chosen.filter((entry) => entry !== choice.value)
                  const next = event.currentTarget.checked ? [...others, choice.value] : others
                  set(next.length > 0 ? next : undefined)
                }}
              />
              {choice.label}
            </label>
          ))}
        </fieldset>
      )
    }
    return (
      <select
        {...shared}
        value={value === undefined || value === null ? '' : String(value)}
        onChange={(event) => {
          const text = event.currentTarget.value
          set(choices.find((choice) => String(choice.value) === text)?.value)
        }}
      >
        <option value="">{t('edit.unknown')}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={String(choice.value)}>
            {choice.label}
          </option>
        ))}
      </select>
    )
  }
  if (def.type.endsWith('[]')) {
    return (
      <textarea
        {...shared}
        rows={2}
        placeholder={t('edit.oneALine')}
        value={Array.isArray(value) ? value.join('\n') : ''}
        onChange={(event) => {
          const lines = event.currentTarget.value.split(/\s*\n\s*/).filter((line) => line !== '')
          set(lines.length > 0 ? lines : undefined)
        }}
      />
    )
  }
  const text = value === undefined || value === null ? '' : String(value)
  if (def.type === 'text') {
    return (
      <textarea {...shared} rows={2} value={text} onInput={(event) => set(event.currentTarget.value || undefined)} />
    )
  }
  if (def.type === 'integer') {
    return (
      <input
        {...shared}
        type="text"
        inputMode="numeric"
        value={text}
        onInput={(event) =>
          set(/^\d{1,9}$/.test(event.currentTarget.value) ? Number(event.currentTarget.value) : undefined)
        }
      />
    )
  }
  const onInput = (event: TargetedInputEvent<HTMLInputElement>) => set(event.currentTarget.value || undefined)
  if (def.type === 'date') return <input {...shared} type="date" value={text} onInput={onInput} />
  return <input {...shared} type="text" autocomplete="off" spellcheck={false} value={text} onInput={onInput} />
}
