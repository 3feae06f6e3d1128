import type { FieldDef } from '../field.ts'
import { packedFacts } from './table.ts'

/** Conditions of `required` that need no reading; others are prose, and `''` here. */
export const CONDITIONS: readonly string[] = ['always', 'owner.reusePrincipal is false', 'unless long-term']

/** What a form assistant must know of a field; a tenth of the dictionary's weight. */
export type FieldFacts = Pick<FieldDef, 'id' | 'type' | 'enum' | 'autofill' | 'sensitivity' | 'required'>

const unpack = (packed: string): readonly FieldFacts[] =>
  packed.split('\n').flatMap((line) => {
    const [group, ...rows] = line.split(';')
    return rows.map((row): FieldFacts => {
      const [name, type, autofill, sensitivity, need, list] = row.split(',')
      return {
        id: `${group}.${name}`,
        type,
        autofill,
        sensitivity,
        required: CONDITIONS[Number(need) - 1] ?? '',
        ...(list ? { enum: list } : {}),
      } as FieldFacts
    })
  })

/** The fields of the dictionary in its order, without names, wordings and sources. */
export const fieldFacts: readonly FieldFacts[] = /* @__PURE__ */ unpack(packedFacts)
