/** Labels that the dictionary has seen at a provider, whole: they hold even where their words alone would not. */
import type { FieldId } from '@beian-assist/rules'
import { packedAliases } from './alias-table.ts'
import { spaced } from './words.ts'

const byLabel = new Map<string, FieldId[]>()
for (const row of packedAliases.split('\n')) {
  const [id, ...labels] = row.split(';')
  for (const label of labels) byLabel.set(label, [...(byLabel.get(label) ?? []), id as FieldId])
}

/** Fields that are called exactly so somewhere, unless the words say as much. */
export const namedSo = (text: string): readonly FieldId[] => byLabel.get(spaced(text)) ?? []
