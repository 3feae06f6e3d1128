import type { PlacedEvidence } from '../labels/evidence.ts'
import { normalise } from '../labels/normalise.ts'
import type { ControlFacts, Explicit } from '../labels/snapshot.ts'
import { attr, isConnected, isElement, localNameOf, textContentOf } from './dom.ts'
import { explicitOf, voiceOf } from './facts.ts'
import type { Found } from './found.ts'
import type { Heading } from './sections.ts'
import type { PlacedRun } from './text-runs.ts'

interface SignInput {
  readonly found: Found
  readonly fact: ControlFacts
  readonly evidence: readonly PlacedEvidence[]
  readonly scopes: readonly Heading[]
  /** Place among the controls of the same label. */
  readonly position: number
}

export interface Signed {
  readonly signature: string
  /** The same from the page as it is when called. */
  readonly read: () => string
}

/** Name without counters: `domains[2].name` → `domains.name`. */
const stem = (name: string): string =>
  name
    .replace(/\[?\d+\]?/g, '')
    .replace(/[^a-z.]+/gi, '.')
    .toLowerCase()

const textOf = (node: Node): string =>
  isElement(node) && localNameOf(node) === 'img' ? (attr(node, 'alt') ?? '') : (textContentOf(node) ?? '')

const textNow = (nodes: readonly Node[]): string =>
  nodes.map((node) => (isConnected(node) ? textOf(node) : '⌀')).join('')

/** Makes functions that read a control's signature from the live page: what it is called, where it stands, what kind it is. */
export const createSigner = (runs: readonly PlacedRun[], headings: readonly Heading[]) => {
  const byPlace = new Map(runs.map((run) => [run.run.at, run]))
  const known = new Set(headings)
  return ({ found, fact, evidence, scopes, position }: SignInput): Signed => {
    const best = evidence.find((item) => item.at !== undefined && item.source !== 'neighbour')
    const nodes = best?.at !== undefined ? (byPlace.get(best.at)?.nodes ?? []) : []
    const places = scopes.filter((scope) => known.has(scope)).map((scope) => scope.node)
    const voice = voiceOf(found)
    const signed = (explicit: readonly Explicit[]): string => {
      const label = [...explicit.map(({ text }) => text), textNow(nodes), attr(voice, 'placeholder') ?? '']
      const parts = [
        normalise(label.filter((text) => text !== '').join(' ')),
        places.map((node) => normalise(textNow([node]))).join('>'),
        fact.kind,
        stem(attr(voice, 'name') ?? ''),
        String(position),
      ]
      return parts.join('|')
    }
    return { signature: signed(fact.explicit), read: () => signed(explicitOf(found)) }
  }
}
