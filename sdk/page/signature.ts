import type { PlacedEvidence } from '../labels/evidence.ts'
import { normalise } from '../labels/normalise.ts'
import type { ControlFacts } from '../labels/snapshot.ts'
import { attr, isConnected, localNameOf, textContentOf } from './dom.ts'
import { explicitOf, voiceOf } from './facts.ts'
import type { Found } from './found.ts'
import type { Heading } from './sections.ts'
import type { PlacedRun } from './text-runs.ts'

interface SignInput {
  readonly found: Found
  readonly fact: ControlFacts
  readonly evidence: readonly PlacedEvidence[]
  readonly scopes: readonly Heading[]
  /** Labels of all controls, and the place of this one among them. */
  readonly labels: readonly string[]
  readonly at: number
}

/** Name without counters: `domains[2].name` → `domains.name`. */
const stem = (name: string): string =>
  name
    .replace(/\[?\d+\]?/g, '')
    .replace(/[^a-z.]+/gi, '.')
    .toLowerCase()

const textNow = (nodes: readonly Node[]): string =>
  nodes
    .map((node) =>
      isConnected(node)
        ? localNameSafe(node) === 'img'
          ? (attr(node, 'alt') ?? '')
          : (textContentOf(node) ?? '')
        : '⌀',
    )
    .join('')
const localNameSafe = (node: Node): string => {
  try {
    return localNameOf(node)
  } catch {
    return '' // a text node
  }
}

/** Makes functions that read a control's signature from the live page: what it is called, where it stands, what kind it is. */
export const createSigner = (runs: readonly PlacedRun[], headings: readonly Heading[]) => {
  const byPlace = new Map(runs.map((run) => [run.run.at, run]))
  const known = new Set(headings)
  return ({ found, fact, evidence, scopes, labels, at }: SignInput): (() => string) => {
    const best = evidence.find((item) => item.at !== undefined && item.source !== 'neighbour')
    const nodes = best?.at !== undefined ? (byPlace.get(best.at)?.nodes ?? []) : []
    const places = scopes.filter((scope) => known.has(scope)).map((scope) => scope.node)
    const position = labels.slice(0, at).filter((label) => label === labels[at]).length
    const voice = voiceOf(found)
    return () => {
      const label = [...explicitOf(found).map(({ text }) => text), textNow(nodes), attr(voice, 'placeholder') ?? '']
      const parts = [
        normalise(label.filter((text) => text !== '').join(' ')),
        places.map((node) => normalise(textNow([node]))).join('>'),
        fact.kind,
        stem(attr(voice, 'name') ?? ''),
        String(position),
      ]
      return parts.join('|')
    }
  }
}
