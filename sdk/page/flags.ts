import { purposeOf } from '../labels/purpose.ts'
import type { ControlFacts } from '../labels/snapshot.ts'
import type { ControlFlag, Evidence } from '../types.ts'
import { attr, classTextOf, flatParentOf, matches } from './dom.ts'
import { isReadOnly, voiceOf } from './facts.ts'
import type { Found } from './found.ts'

interface FlagsInput {
  readonly found: Found
  readonly fact: ControlFacts
  readonly evidence: readonly Evidence[]
  readonly region: string
  readonly hidden: boolean
  readonly covered: boolean
  readonly edited: boolean
}

/** What keeps a control from being written, as seen now. */
export const flagsOf = ({ found, fact, evidence, region, hidden, covered, edited }: FlagsInput): ControlFlag[] => {
  const flags = new Set<ControlFlag>(found.flags ?? [])
  if (hidden) flags.add('hidden')
  if (covered) flags.add('covered')
  if (isReadOnly(found)) flags.add('readOnly')
  if (isDisabled(found)) flags.add('disabled')
  if (edited) flags.add('userEdited')
  const telling = evidence.filter(
    ({ source, weight }) =>
      source !== 'scope' && source !== 'options' && source !== 'shape' && source !== 'neighbour' && weight > 0.25,
  )
  const purpose = purposeOf({
    kind: found.kind,
    region,
    texts: telling.map(({ text }) => text),
    options: fact.options,
    ...(fact.type ? { type: fact.type } : {}),
    ...(fact.autocomplete ? { autocomplete: fact.autocomplete } : {}),
  })
  for (const flag of purpose) flags.add(flag)
  return [...flags]
}

export const isDisabled = (found: Found): boolean => {
  const voices = found.parts.length > 0 ? found.parts : [voiceOf(found)]
  if (voices.every((voice) => matches(voice, ':disabled') || attr(voice, 'aria-disabled') === 'true')) return true
  if (found.kind === 'text' || found.kind === 'textarea') return false
  const shell = [found.root, flatParentOf(found.root)].some(
    (element) => element && /(^|[-_ ])(is-)?disabled([-_ ]|$)/.test(classTextOf(element)),
  )
  return shell && !found.parts.some((part) => !/disabled/.test(classTextOf(part)) && found.kind === 'radio')
}
