import {
  attr,
  byId,
  checkedOf,
  closest,
  firstElementOf,
  inputTypeOf,
  labelsOf,
  localNameOf,
  nextSiblingOf,
  nodeType,
  nodeValueOf,
  parentElementOf,
  queryAll,
  styleOf,
  textContentOf,
} from '../dom.ts'
import { hasWords, normal } from '../option-text.ts'
import { tokensOf } from '../shown.ts'

const isTick = (element: Element) =>
  localNameOf(element) === 'input' && (inputTypeOf(element) === 'radio' || inputTypeOf(element) === 'checkbox')

/** The native radio or checkbox of an option: the part itself or the only one inside. */
export function tickOf(part: Element): Element | undefined {
  if (isTick(part)) return part
  return queryAll(part, 'input[type=radio],input[type=checkbox]')[0]
}

/** The box of a kit that stands for a native one inside, and says its state: Quasar's own is not always in step. */
export function voiceOf(tick: Element): Element | null {
  const around = attr(tick, 'aria-checked') === null ? parentElementOf(tick) : null
  const voice = around && closest(around, '[role=checkbox],[role=radio],[role=switch]')
  return voice && tickOf(voice) === tick ? voice : null
}

const fold = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim()

/** Text after a bare native input, up to the next element that has a field of its own. */
function followingText(input: Element): string {
  let text = ''
  for (let node: Node | null = nextSiblingOf(input); node; node = nextSiblingOf(node)) {
    if (nodeType(node) === 3) text += nodeValueOf(node) ?? ''
    else if (nodeType(node) === 1) {
      const element = node as Element
      if (localNameOf(element) === 'input' || queryAll(element, 'input,select,textarea').length > 0) break
      text += textContentOf(element) ?? ''
    }
    if (fold(text) !== '') break
  }
  return fold(text)
}

const referencedBy = (element: Element): Element[] =>
  (attr(element, 'aria-labelledby') ?? '').split(/\s+/).flatMap((id) => (id && byId(element, id)) || [])

/** What stands beside or inside one option of a radio or checkbox group. */
export function optionLabel(part: Element): string {
  const tick = tickOf(part)
  const textOf = (elements: readonly Element[]) => fold(elements.map((each) => textContentOf(each) ?? '').join(' '))
  // A box made of a button holds its own mark, once it is pressed: ✓.
  const apart = tick ? '' : textOf(labelsOf(part)) || textOf(referencedBy(part))
  if (apart !== '') return apart
  const inside = tick === part ? '' : fold(textContentOf(part))
  if (hasWords(inside)) return inside
  const said = textOf(labelsOf(tick ?? part)) || textOf(referencedBy(tick ?? part))
  if (said !== '') return said
  const voice = tick && voiceOf(tick)
  const spoken = voice ? fold(textContentOf(voice)) : ''
  if (spoken !== '') return spoken
  const named = fold(attr(tick ?? part, 'aria-label') ?? attr(voice ?? part, 'aria-label') ?? attr(part, 'title'))
  if (named !== '') return named
  const beside = followingText(tick ?? part)
  if (beside !== '') return beside
  const parent = tick ? parentElementOf(tick) : null
  return parent && queryAll(parent, 'input').length === 1 ? fold(textContentOf(parent)) : fold(attr(part, 'value'))
}

const STATES = ['aria-checked', 'aria-selected', 'aria-pressed', 'data-state', 'data-checked', 'data-selected']
const ON = /^(true|checked|on|selected|active|)$/
const OFF = /^(false|unchecked|off|unselected|inactive)$/

/** State by native property or attribute; undefined when only looks can tell. */
export function declaredState(part: Element): boolean | undefined {
  const tick = tickOf(part)
  if (tick) {
    const said = attr(voiceOf(tick) ?? tick, 'aria-checked')
    return voiceOf(tick) && said !== null ? said === 'true' : checkedOf(tick)
  }
  const holder = [
    part,
    ...queryAll(part, '[aria-checked],[aria-selected],[aria-pressed],[data-state],[data-checked],[data-selected]'),
  ]
  for (const element of holder) {
    for (const name of STATES) {
      const value = attr(element, name)
      if (value === null) continue
      if (ON.test(value)) return true
      if (OFF.test(value)) return false
    }
  }
  return undefined
}

const CHOSEN = /(check|select|activ|current|chosen|\bon\b|(^|[-_])(on|cur)$)/i
const NEGATED = /(un|in|not|de)-?(check|select|activ|chosen)|disabled|selectable|checkbox|selector|select-|select$/i

/** Tokens of an option and what is inside it; bounded, cards can hold a lot. */
export function tokenSet(part: Element): Set<string> {
  const found = new Set(tokensOf(part))
  for (const element of queryAll(part, '*').slice(0, 40)) for (const token of tokensOf(element)) found.add(token)
  return found
}

const saysChosen = (token: string) =>
  /(^|[-_])(checked|selected|active|current|chosen|on|cur)([-_]|$)/i.test(token) ||
  (CHOSEN.test(token) && !NEGATED.test(token))

const look = (part: Element): string => {
  const boxes = [part, firstElementOf(part)].filter((element) => element !== null)
  return boxes
    .map((element) => {
      const style = styleOf(element)
      return style ? `${style.backgroundColor}|${style.borderTopColor}|${style.color}|${style.boxShadow}` : ''
    })
    .join('¦')
}

function oddOneOut(marks: readonly string[]): number {
  if (marks.length < 3) return -1
  const alone = marks.flatMap((mark, index) => (marks.filter((other) => other === mark).length === 1 ? [index] : []))
  return alone.length === 1 && new Set(marks).size === 2 ? alone[0]! : -1
}

/** What the classes say that are not those of all. */
const ownTokens = (parts: readonly Element[]): string[][] => {
  const sets = parts.map(tokenSet)
  const shared = new Set([...(sets[0] ?? [])].filter((token) => sets.every((set) => set.has(token))))
  return sets.map((set) => [...set].filter((token) => !shared.has(token)))
}
const namedStates = (parts: readonly Element[]): boolean[] =>
  ownTokens(parts).map((tokens) => tokens.some((token) => saysChosen(token) && !NEGATED.test(token)))

/** Which options are chosen, judged by looks beside their siblings; all false when they look alike or nothing is sure. */
function stateByLook(parts: readonly Element[], single: boolean): boolean[] {
  const own = ownTokens(parts)
  const named = namedStates(parts)
  if (named.some(Boolean)) return named
  if (single) {
    const byClass = oddOneOut(own.map((tokens) => tokens.sort().join(' ')))
    const index = byClass >= 0 ? byClass : oddOneOut(parts.map(look))
    return parts.map((_, at) => at === index)
  }
  return parts.map(() => false)
}

/** Which of the options are chosen. `single` for radios: at most one can be. */
export function chosenStates(parts: readonly Element[], single: boolean): boolean[] {
  const declared = parts.map(declaredState)
  const isKnown = declared.some((state) => state !== undefined)
  if (isKnown && !(single && declared.every((state) => state === false) && parts.every(isTick)))
    return declared.map((state) => state === true)
  // Of radios of one name the browser keeps one checked on the whole page; a kit that gives all groups the same says it by class.
  if (isKnown) return namedStates(parts.map((part) => closest(part, 'label') ?? part))
  return stateByLook(parts, single)
}

/** State of one box or switch, alone. */
export function chosenAlone(root: Element): boolean {
  const declared = declaredState(root)
  if (declared !== undefined) return declared
  return [...tokenSet(root)].some(
    (token) => /(^|[-_])(checked|selected|active|on|open|opened)$/i.test(token) && !NEGATED.test(token),
  )
}

export const chosenLabels = (parts: readonly Element[], single: boolean): string[] => {
  const states = chosenStates(parts, single)
  return parts
    .filter((_, index) => states[index])
    .map(optionLabel)
    .filter((label) => normal(label) !== '')
}
