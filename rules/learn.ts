import { labelsZh } from './filing/labels/table.ts'
import { unpackLabels } from './filing/labels/unpack.ts'
import type { Fact } from './provinces/fact.ts'
import { learnFact } from './provinces/lookup.ts'
import { unpackFacts } from './provinces/unpack.ts'
import { nameSource } from './sources/letters.ts'
import { type SourceId, sources } from './sources/table.ts'
import { unpackSource } from './sources/unpack.ts'
import { ownClaims } from './words/own-claims.ts'

const known = new Set<string>()

const lines = (text: string): readonly string[] => (text === '' ? [] : text.split('\n'))

/**
 * What a topic of the small build brings with it, so that a page with one topic loads no other’s tables: sources (a letter
 * and then the source, a line each), facts by key, names of fields, what disputed facts claim (`key=claim`). Facts that
 * are known already are passed over.
 */
export function learn(cited: string, facts: string, labels: string, claims: string): void {
  for (const line of lines(cited)) {
    const [id, source] = unpackSource(line.slice(1))
    nameSource(line[0]!, id as SourceId)
    Object.assign(sources, { [id]: source })
  }
  for (const line of lines(facts)) {
    if (known.has(line)) continue
    known.add(line)
    for (const [code, fact] of unpackFacts(line)) learnFact(`${code}0000`, fact as Fact<never>)
  }
  for (const line of lines(claims)) {
    const [key, zh] = line.split('=')
    Object.assign(ownClaims, { [key!]: { zh } })
  }
  if (labels !== '') Object.assign(labelsZh, unpackLabels(labels))
}
