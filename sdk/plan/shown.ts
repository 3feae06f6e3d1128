/** What one control shows, and how its meaning is written down. */
import type { FieldFacts, FieldPath, Filing } from '@beian-assist/rules'
import type { Control } from '../types.ts'
import { plain } from './normal.ts'

export type Values = readonly (readonly [FieldPath, unknown])[]

/** Values, [] when the control says nothing, or `undefined` when it says something that has no sure meaning. */
export type Parsed = Values | undefined

export interface Shown {
  readonly def: FieldFacts
  readonly path: FieldPath
  readonly control: Control
  readonly label: string
  /** What was read so far: certificate types are read by the nature of the unit. */
  readonly filing: Filing
}

export const texts = (control: Control): readonly string[] => {
  const { values, text } = control.value
  return (values.length > 0 ? values : [text]).map(plain).filter((said) => said !== '')
}

/** Value of the n-th item of the list that `path` stands in. */
function atItem(path: FieldPath, item: number): FieldPath {
  return path.replace(/\[\d+\](?=\.[^[\]]+$)/, `[${item}]`)
}

export function spread(shown: Shown, values: readonly unknown[]): Parsed {
  const { def, path } = shown
  if (def.type.endsWith('[]')) return [[path, values]]
  if (values.length === 1) return [[path, values[0]]]
  return /\[\]\./.test(def.id) ? values.map((value, at) => [atItem(path, at), value] as const) : undefined
}
