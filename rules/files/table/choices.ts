import * as enums from '../../filing/enums/index.ts'
import { natures } from '../../filing/enums/natures.ts'
import type { FieldPath } from '../../filing/field.ts'
import { fields } from '../../filing/fields/index.ts'
import { fieldIdAt } from '../../filing/path.ts'
import { providers } from '../../providers/index.ts'
import { provinceName } from '../../provinces/lookup.ts'

export interface Choice {
  readonly value: string | number
  /** How people write it; the first is shown. */
  readonly words: readonly string[]
}

interface Entry {
  readonly value: string | number
  readonly labelZh: string
  readonly labelEn?: string
  readonly short?: string
  readonly aliases?: readonly string[]
  readonly natures?: readonly number[]
}

const listed = enums as unknown as Readonly<Record<string, readonly Entry[] | undefined>>
const enumOf = new Map(fields.map((field) => [field.id.replace(/\[\]$/, ''), field.enum]))
const materials: readonly Choice[] = fields
  .filter(({ id }) => id.startsWith('materials.') && !id.startsWith('materials.docDates'))
  .map(({ id, zh, en, synonyms }) => ({ value: id.slice(10), words: [zh, en, ...synonyms.map((one) => one.label)] }))

/** The choices of a field with a closed list; `nature` narrows certificate types, whose names repeat. */
export function choicesOf(path: FieldPath, nature: unknown): readonly Choice[] | undefined {
  const id = fieldIdAt(path).replace(/\[\]$/, '')
  if (id === 'materials' || id === 'filing.materials') return materials
  const name = enumOf.get(id)
  if (name === undefined) return undefined
  const entries = name.split(/\+| by /).flatMap((list) => listed[list] ?? [])
  const own = natures.find(({ value }) => value === nature)?.certTypes as readonly number[] | undefined
  const narrowed =
    id === 'subject.certType' && own ? entries.filter(({ value }) => own.includes(Number(value))) : entries
  return narrowed.map(({ value, labelZh, labelEn, short, aliases }) => ({
    value,
    words: [labelZh, labelEn, short, ...(aliases ?? []), ...extraWords(name, String(value))].filter(
      (word): word is string => word !== undefined,
    ),
  }))
}

function extraWords(list: string, value: string): readonly string[] {
  if (list === 'provinces') return [provinceName(value, 'en')]
  if (list === 'providers') return providers.filter(({ id }) => id === value).map(({ en }) => en)
  return []
}
