import { atOnce, type Steps } from '../steps.ts'
import type { Evidence, EvidenceSource } from '../types.ts'
import { aria } from './aria.ts'
import { formItem } from './form-item.ts'
import { geometry } from './geometry.ts'
import { label } from './label.ts'
import { legend } from './legend.ts'
import { name } from './name.ts'
import { neighbour } from './neighbour.ts'
import { normalise } from './normalise.ts'
import { options } from './options.ts'
import { placeholder } from './placeholder.ts'
import { scope } from './scope.ts'
import { shape } from './shape.ts'
import type { ControlFacts, Snapshot } from './snapshot.ts'
import { table } from './table.ts'

/** Evidence of one kind for every control. Kinds look at the whole snapshot once. */
export type Reader = (snapshot: Snapshot) => Read
/** The same where the one look is long. */
export type SteppedReader = (snapshot: Snapshot) => Steps<Read>
export type Read = (control: ControlFacts) => readonly Found[]

export interface Found {
  readonly text: string
  readonly weight: number
  readonly side?: NonNullable<Evidence['side']>
  readonly distance?: number
  /** Place of the run it was read from, so that the page can look at it again. */
  readonly at?: number
}

const READERS: readonly (readonly [EvidenceSource, Reader | SteppedReader])[] = [
  ['label', label],
  ['aria', aria],
  ['formItem', formItem],
  ['table', table],
  ['legend', legend],
  ['geometry', geometry],
  ['scope', scope],
  ['placeholder', placeholder],
  ['name', name],
  ['options', options],
  ['shape', shape],
  ['neighbour', neighbour],
]

export interface PlacedEvidence extends Evidence {
  readonly at?: number
}

/** All evidence about the controls of a snapshot, strongest first for each control. */
export const gather = (snapshot: Snapshot): PlacedEvidence[] => atOnce(gathering(snapshot))

/** `gather` in steps. */
export function* gathering(snapshot: Snapshot): Steps<PlacedEvidence[]> {
  const readers: (readonly [EvidenceSource, Read])[] = []
  for (const [source, reader] of READERS) {
    const made = reader(snapshot)
    readers.push([source, typeof made === 'function' ? made : yield* made])
    yield
  }
  const evidence: PlacedEvidence[] = []
  for (const [at, control] of snapshot.controls.entries()) {
    const own: PlacedEvidence[] = []
    for (const [source, read] of readers) {
      for (const found of read(control)) {
        if (found.text.trim() === '' || found.weight <= 0) continue
        own.push({ control: control.id, source, ...found, text: found.text.trim().slice(0, 200) })
      }
    }
    evidence.push(...own.sort((a, b) => b.weight - a.weight))
    if (at % 8 === 7) yield
  }
  return evidence
}

const SHOWN: ReadonlySet<EvidenceSource> = new Set([
  'label',
  'aria',
  'formItem',
  'table',
  'geometry',
  'placeholder',
  'legend',
  'name',
])

/** The label of a control as a person would call it; '' when the page gives none. */
export const labelText = (control: string, evidence: readonly Evidence[]): string => {
  let best: Evidence | undefined
  for (const item of evidence) {
    // 请输入 names nothing, wherever it stands.
    if (item.control !== control || !SHOWN.has(item.source) || normalise(item.text) === '') continue
    if (!best || item.weight > best.weight) best = item
  }
  return best ? best.text.replace(/[\s＊*:：]+$/g, '').replace(/^[\s＊*]+/g, '') : ''
}
