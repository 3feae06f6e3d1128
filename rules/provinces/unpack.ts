import type { Confidence } from '../engine/report.ts'
import { provinces as divisions } from '../filing/enums/provinces.ts'
import { sourceOf } from '../sources/letters.ts'
import type { Fact, Province, SubjectClass } from './fact.ts'

const SUBJECTS: Readonly<Record<string, SubjectClass | 'all'>> = { a: 'all', i: 'individual', o: 'organisation' }
const CONFIDENCE: Readonly<Record<string, Confidence>> = { h: 'high', m: 'medium', l: 'low' }
const AGREEMENT: Readonly<Record<string, Fact['agreement']>> = { a: 'agreed', d: 'disputed', s: 'single' }

/**
 * Facts as the small build writes them, each with the first two digits of a province that has it. A key a line, then
 * rows apart by `;`: subjects, confidence, agreement, sources, codes, `=` value unless true, `~` source and claim of each
 * dissent.
 */
export function* unpackFacts(text: string): Generator<readonly [code: string, fact: Fact]> {
  for (const line of text.split('\n')) {
    const [key, ...rows] = line.split(';')
    for (const row of rows) {
      const [head, ...dissent] = row.split('~')
      const [what, value] = head!.split('=')
      const codesAt = what!.search(/\d/)
      const fact = {
        key,
        appliesTo: SUBJECTS[what![0]!],
        confidence: CONFIDENCE[what![1]!],
        agreement: AGREEMENT[what![2]!],
        sources: [...what!.slice(3, codesAt)].map(sourceOf),
        value: value === undefined ? true : /^[a-z]/i.test(value) ? value : (JSON.parse(value) as unknown),
        ...(dissent.length > 0 && {
          dissent: dissent.map((one) => ({ source: sourceOf(one[0]!), claim: one.slice(1) })),
        }),
      } as Fact
      for (const code of what!.slice(codesAt).match(/../g)!) yield [code, fact]
    }
  }
}

/** Provinces with the facts of such a text. */
export function unpackProvinces(text: string): readonly Province[] {
  const held = new Map<string, Fact[]>()
  const provinces = divisions.flatMap(({ value: code, short: zh, acceptsFiling }) => {
    const list: Fact[] = []
    held.set(code.slice(0, 2), list)
    return acceptsFiling ? [{ code, zh, en: zh, facts: list }] : []
  })
  for (const [code, fact] of unpackFacts(text)) held.get(code)!.push(fact)
  return provinces as unknown as readonly Province[]
}
