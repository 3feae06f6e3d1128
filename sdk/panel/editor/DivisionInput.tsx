import { divisionPath, divisionsBelow, type FieldDef, type FieldPath, type Filing } from '@beian-assist/rules'
import type { JSX } from 'preact'
import { siblingPath } from '../../filing/field-path.ts'
import { valueAt } from '../../filing/path.ts'
import { useText } from '../parts/context.ts'
import { useDraft } from './context.ts'
import { divisionsAbove } from './divisions.ts'

function codeAbove(def: FieldDef, path: FieldPath, filing: Filing): string | undefined {
  for (const field of divisionsAbove(def.id)) {
    const code = field === 'filing.province' ? filing.province : valueAt(filing, siblingPath(path, field))
    if (typeof code === 'string' && code !== '') return code
  }
  return undefined
}

export interface DivisionProps {
  readonly def: FieldDef
  readonly path: FieldPath
  readonly id: string
  readonly invalid: boolean
  readonly described: string | undefined
}

export function DivisionInput({ def, path, id, invalid, described }: DivisionProps): JSX.Element {
  const draft = useDraft()
  const t = useText()
  const filing = draft.filing.value
  const value = valueAt(filing, path)
  const code = typeof value === 'string' ? value : ''
  const above = codeAbove(def, path, filing)
  const choices = above === undefined ? [] : divisionsBelow(above)
  // A code of another province stays visible: it is the user's, and the rules say what is wrong with it.
  const stray = code !== '' && !choices.some((choice) => choice.code === code)
  return (
    <select
      id={id}
      aria-invalid={invalid}
      aria-describedby={described}
      value={code}
      onChange={(event) => draft.set(path, event.currentTarget.value || undefined)}
    >
      <option value="">{t(above === undefined ? 'edit.divisionFirst' : 'edit.unknown')}</option>
      {stray && <option value={code}>{nameOf(code)}</option>}
      {choices.map((choice) => (
        <option key={choice.code} value={choice.code}>
          {choice.name}
        </option>
      ))}
    </select>
  )
}

const nameOf = (code: string): string =>
  divisionPath(code)
    ?.map(({ name }) => name)
    .join(' ') || code
