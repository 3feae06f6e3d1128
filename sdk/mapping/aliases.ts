/** Labels that the dictionary has seen at a provider, whole: they hold even where their words alone would not. */
import { type FieldId, fields } from '@beian-assist/rules'
import { spaced } from './words.ts'

const byLabel = new Map<string, FieldId[]>()
for (const { id, zh, en, synonyms } of fields) {
  for (const text of [zh, en, ...synonyms.map(({ label }) => label)]) {
    const key = spaced(text)
    const list = byLabel.get(key) ?? []
    if (!list.includes(id as FieldId)) list.push(id as FieldId)
    byLabel.set(key, list)
  }
}

/** Fields that are called exactly so somewhere. */
export const namedSo = (text: string): readonly FieldId[] => byLabel.get(spaced(text)) ?? []
