/** Two controls under one name that says a range are its beginning and its end: 有效期 [ ] 至 [ ], IP段 [ ] - [ ]. Pure. */
import type { Control, ControlId, Evidence, EvidenceSource } from '../types.ts'
import { readWords, spaced } from './words.ts'

export type End = 'from' | 'to'

const NAMES: ReadonlySet<EvidenceSource> = new Set(['formItem', 'table', 'legend', 'geometry', 'neighbour', 'label'])
const KINDS: ReadonlySet<string> = new Set(['date', 'text', 'combobox'])
const HEARD = 0.3

const namesRange = (text: string): boolean => {
  const { tags } = readWords(text)
  return tags.has('validity') || tags.has('ip') || (tags.has('from') && tags.has('to'))
}

/** Ends of the controls that stand in such pairs. */
export const endsOf = (
  controls: readonly Control[],
  evidence: ReadonlyMap<ControlId, readonly Evidence[]>,
): ReadonlyMap<ControlId, End> => {
  const texts = controls.map(
    ({ id }) =>
      new Set(
        (evidence.get(id) ?? [])
          .filter(({ source, weight, text }) => NAMES.has(source) && weight > HEARD && namesRange(text))
          .map(({ text }) => spaced(text)),
      ),
  )
  const ends = new Map<ControlId, End>()
  for (let at = 0; at + 1 < controls.length; at++) {
    const [first, second] = [controls[at]!, controls[at + 1]!]
    if (first.kind !== second.kind || !KINDS.has(first.kind) || ends.has(first.id)) continue
    const shared = [...texts[at]!].filter((text) => texts[at + 1]!.has(text))
    // A name over three or more of a kind is the head of a column; the box for 长期 beside a term is none of them.
    const others = [at - 1, at + 2].filter((other) => controls[other]?.kind === first.kind)
    if (shared.length === 0 || shared.every((text) => others.some((other) => texts[other]!.has(text)))) continue
    ends.set(first.id, 'from')
    ends.set(second.id, 'to')
  }
  return ends
}
