/**
 * What a form's owner says of its controls: `data-beian` on a control or around it, a map of selectors given to the SDK, or
 * the same map as inert JSON in the page. Evidence of the highest weight; what cannot be meant is a problem, never a guess.
 */
import type { FieldId } from '@beian-assist/rules'
import { attr, closest, flatParentOf, matches, queryAll, rootNodeOf, textContentOf } from '../page/dom.ts'
import type { ControlId, Evidence } from '../types.ts'

/** CSS selector → field of the dictionary, or `never` for a control that must not be filled. */
export type DeclaredMap = Readonly<Record<string, FieldId | 'never'>>

export type DeclarationProblemCode =
  | 'bad-json' // the page's map cannot be read
  | 'bad-selector'
  | 'unknown-field' // the dictionary has no such field
  | 'several-controls' // the element holds more than one control: which one is meant?

export interface DeclarationProblem {
  readonly code: DeclarationProblemCode
  /** Selector or attribute value as written. */
  readonly text: string
}

/** A control as far as declarations look at it. */
export interface DeclarableControl {
  readonly id: ControlId
  readonly root: Element
  readonly voice: Element
}

interface Entry {
  readonly selector: string
  readonly field: FieldId | 'never'
  /** Document or shadow root whose controls it speaks of; absent: all. */
  readonly within?: Node
}

export interface Declared {
  readonly evidence: readonly Evidence[]
  readonly problems: readonly DeclarationProblem[]
}

const INERT_MAP = 'script[type="application/beian+json"]'
const LONGEST_MAP = 65_536
const MOST_ENTRIES = 500
/** How far up from a control a declaration around it is looked for. */
const AROUND = 6

export type IsField = (field: unknown) => field is FieldId | 'never'

/** Has the form of a field id. The page side carries no dictionary: whether there is such a field is told where the mapping is made. */
export const looksLikeField: IsField = (field): field is FieldId | 'never' =>
  field === 'never' ||
  (typeof field === 'string' && field.length < 100 && /^[a-z]+(?:\.[A-Za-z]+(?:\[\])?)+$/.test(field))

/** Whether the selector can be asked of this element at all. */
const isSelector = (selector: string, element: Element): boolean => {
  try {
    matches(element, selector)
    return true
  } catch {
    return false
  }
}

/** The maps that the page itself carries: `<script type="application/beian+json">{"fields": {"#corp": "subject.name"}}</script>`. */
function inertMaps(roots: Iterable<Node>, problems: DeclarationProblem[], isField: IsField): Entry[] {
  const entries: Entry[] = []
  // What is looked at may be a part of its tree; the map may stand anywhere in that.
  const trees = new Set(Array.from(roots, (root) => rootNodeOf(root)))
  for (const root of trees) {
    for (const script of queryAll(root as ParentNode, INERT_MAP)) {
      const text = textContentOf(script) ?? ''
      const fields = text.length > LONGEST_MAP ? undefined : fieldsOf(text)
      if (!fields) problems.push({ code: 'bad-json', text: text.trim().slice(0, 80) })
      for (const [selector, field] of Object.entries(fields ?? {}).slice(0, MOST_ENTRIES)) {
        if (isField(field)) entries.push({ selector, field, within: root })
        else problems.push({ code: 'unknown-field', text: `${selector}: ${String(field)}`.slice(0, 200) })
      }
    }
  }
  return entries
}

function fieldsOf(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const parsed: unknown = JSON.parse(text)
    const fields = typeof parsed === 'object' && parsed !== null && 'fields' in parsed ? parsed.fields : undefined
    return typeof fields === 'object' && fields !== null ? (fields as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}

/** How many of the controls each element around them holds. */
function holdersOf(controls: readonly DeclarableControl[]): ReadonlyMap<Element, number> {
  const holders = new Map<Element, number>()
  for (const { root } of controls) {
    let current = flatParentOf(root)
    for (let up = 0; current && up < AROUND; up += 1, current = flatParentOf(current))
      holders.set(current, (holders.get(current) ?? 0) + 1)
  }
  return holders
}

/** From the control outwards: what speaks for it. */
function speakersOf({ voice, root }: DeclarableControl): Element[] {
  const speakers = voice === root ? [voice] : [voice, root]
  let current = flatParentOf(root)
  for (let up = 0; current && up < AROUND; up += 1, current = flatParentOf(current)) speakers.push(current)
  return speakers
}

/**
 * Reads all declarations for the controls of a scan. `map` (the SDK's option) goes before attributes, those before the page's
 * own maps. `roots`: what is looked at in each document and
 * shadow tree of the page.
 */
export function readDeclared(
  controls: readonly DeclarableControl[],
  map: DeclaredMap,
  roots: Iterable<Node>,
  isField: IsField = looksLikeField,
): Declared {
  const problems: DeclarationProblem[] = []
  const probe = controls[0]?.root
  const known = (entries: readonly Entry[]): Entry[] =>
    entries.filter(({ selector }) => {
      if (!probe || isSelector(selector, probe)) return true
      problems.push({ code: 'bad-selector', text: selector.slice(0, 200) })
      return false
    })
  const given = known(
    Object.entries(map).flatMap(([selector, field]) => {
      if (isField(field)) return [{ selector, field }]
      problems.push({ code: 'unknown-field', text: `${selector}: ${String(field)}`.slice(0, 200) })
      return []
    }),
  )
  const inert = known(inertMaps(roots, problems, isField))
  const holders = holdersOf(controls)
  const told = new Set<Element>()

  /** An element around several controls does not say which of them it means. */
  const isOne = (speaker: Element, control: DeclarableControl, text: string): boolean => {
    if (speaker === control.voice || speaker === control.root || holders.get(speaker) === 1) return true
    if (!told.has(speaker)) problems.push({ code: 'several-controls', text: text.slice(0, 200) })
    told.add(speaker)
    return false
  }

  const byMap = (entries: readonly Entry[], control: DeclarableControl): FieldId | 'never' | undefined => {
    if (entries.length === 0) return undefined
    const home = rootNodeOf(control.root)
    const near = entries.filter(({ within }) => within === undefined || within === home)
    for (const speaker of speakersOf(control)) {
      const entry = near.find(({ selector }) => matches(speaker, selector))
      if (entry && isOne(speaker, control, entry.selector)) return entry.field
    }
    return undefined
  }

  const byAttribute = (control: DeclarableControl): FieldId | 'never' | undefined => {
    // Cheap for the page that declares nothing.
    if (!closest(control.voice, '[data-beian]') && !closest(control.root, '[data-beian]')) return undefined
    for (const speaker of speakersOf(control)) {
      const said = attr(speaker, 'data-beian')?.trim()
      if (!said) continue
      if (!isField(said)) {
        if (!told.has(speaker)) problems.push({ code: 'unknown-field', text: said.slice(0, 200) })
        told.add(speaker)
        return undefined
      }
      if (isOne(speaker, control, said)) return said
    }
    return undefined
  }

  const evidence = controls.flatMap((control): Evidence[] => {
    const field = byMap(given, control) ?? byAttribute(control) ?? byMap(inert, control)
    return field ? [{ control: control.id, source: 'declared', text: field, weight: 1, field }] : []
  })
  return { evidence, problems }
}
