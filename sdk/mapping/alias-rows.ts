/** Which labels of the dictionary must be known whole, because their own words alone would say less, or something else. */
import { fields } from '@beian-assist/rules'
import type { End } from './ends.ts'
import { fitsAnew } from './text-fit.ts'
import { readWords, spaced } from './words.ts'

const ENDS: readonly (End | undefined)[] = [undefined, 'from', 'to']

/** Every label of the dictionary, as it is compared, with the fields that are called so. */
export function dictionaryLabels(): ReadonlyMap<string, readonly string[]> {
  const called = new Map<string, string[]>()
  for (const { id, zh, en, synonyms } of fields) {
    for (const text of [zh, en, ...synonyms.map(({ label }) => label)]) {
      const key = spaced(text)
      const list = called.get(key) ?? []
      if (!list.includes(id)) list.push(id)
      called.set(key, list)
    }
  }
  return called
}

/** What a label says, by whether it is known whole. */
export function readings(label: string, named: readonly string[]): string {
  const words = readWords(label)
  return JSON.stringify(
    ENDS.flatMap((end) => [false, true].map((isRange) => fitsAnew({ text: label, words, named }, end, isRange))),
  )
}

/** A field a line, `id;label;label`: only labels that change what is understood. */
export function aliasRows(): string {
  const rows = new Map<string, string[]>()
  for (const [label, named] of dictionaryLabels()) {
    if (readings(label, named) === readings(label, [])) continue
    for (const id of named) rows.set(id, [...(rows.get(id) ?? []), label])
  }
  return [...rows].map(([id, labels]) => [id, ...labels].join(';')).join('\n')
}
