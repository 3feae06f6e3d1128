import type { Steps } from '../steps.ts'
import { attr, flatParentOf, inputTypeOf, localNameOf, optionTextOf, selectOptionsOf, textContentOf } from './dom.ts'
import type { Found } from './found.ts'
import { bottom, type Layout, right, shared } from './layout.ts'
import { drawsBox, firstText, isInside } from './shell.ts'
import { asksRangeEnd } from './trigger.ts'
import type { Walk } from './walk.ts'

const LEVELS = [
  /省|province|(^|[^a-z])prov([^a-z]|$)|自治区/i,
  /市|city/i,
  /区|县|區|縣|district|county|area|country/i,
  /街道|乡|镇|street|town/i,
]
const SEPARATOR = /^[\s至到~～\-–—→/to]*$/i

/** Level of an administrative division that a select or pop-up box asks for; -1 when it says nothing of the kind. */
const levelOf = (found: Found): number => {
  const own = found.input ?? found.root
  const said = [
    attr(own, 'placeholder'),
    attr(own, 'aria-label'),
    firstOption(found),
    textContentOf(found.root)?.slice(0, 12),
  ]
  for (const text of said) {
    if (!text || text.length > 12) continue
    const level = LEVELS.findIndex((pattern) => pattern.test(text))
    if (level >= 0) return level
  }
  const names = `${attr(own, 'name') ?? ''} ${attr(own, 'id') ?? ''}`
  const byName = [/prov/i, /city/i, /distr|county|area|region|country/i, /street|town/i].findIndex((pattern) =>
    pattern.test(names),
  )
  if (byName >= 0) return byName
  return isProvinceList(found) ? 0 : -1
}

const optionsOf = (found: Found): string[] =>
  found.kind === 'select' && found.input ? Array.from(selectOptionsOf(found.input)).slice(0, 40).map(optionTextOf) : []
const firstOption = (found: Found): string | undefined => optionsOf(found)[0]?.replace(/请选择|--|-|\s/g, '')
const isProvinceList = (found: Found): boolean => {
  const options = optionsOf(found)
  return ['北京', '广东', '四川'].every((name) => options.some((option) => option.startsWith(name)))
}

const sameRow = (a: Found, b: Found, layout: Layout): boolean => {
  const first = layout.rect(a.root)
  const second = layout.rect(b.root)
  const level = shared(first.y, bottom(first), second.y, bottom(second)) > 0.5 * Math.min(first.height, second.height)
  return level && second.x - right(first) < 120 && second.x >= first.x
}

/** Nearest ancestor of both, at most five levels up. */
const nearAncestor = (a: Found, b: Found, walk: Walk): Element | undefined => {
  let current = flatParentOf(a.root)
  for (let depth = 0; current && depth < 5; depth++, current = flatParentOf(current)) {
    if (isInside(walk, b.root, current)) return current
  }
  return undefined
}

/** Text between two controls, labels and separators alike. */
const textBetween = (a: Found, b: Found, walk: Walk, layout: Layout): string => {
  const from = walk.spans.get(a.root)!.end
  const to = walk.spans.get(b.root)!.start
  let text = ''
  for (let at = firstText(walk, from + 1); at < walk.texts.length; at++) {
    const run = walk.texts[at]!
    if (run.at > to) break
    if (layout.rendered(run.parent)) text += textContentOf(run.node) ?? ''
  }
  return text.trim()
}

/** Joins controls that hold one value together: the two ends of a range in one box, 省/市/区 in a row, area code and number. */
export function* joinControls(list: readonly Found[], walk: Walk, layout: Layout): Steps<Found[]> {
  const sorted = [...list].sort((a, b) => walk.spans.get(a.root)!.start - walk.spans.get(b.root)!.start)
  const joined: Found[] = []
  for (let index = 0; index < sorted.length; ) {
    const taken =
      joinRange(sorted, index, walk, layout) ??
      joinDivision(sorted, index, walk, layout) ??
      joinEmail(sorted, index, walk, layout) ??
      joinPhone(sorted, index, walk, layout)
    joined.push(taken?.found ?? sorted[index]!)
    index += taken?.count ?? 1
    if (joined.length % 16 === 15) yield
  }
  return joined
}

type Joined = { found: Found; count: number } | undefined

const isText = (found: Found): boolean => found.input !== null && localNameOf(found.input) === 'input'

/** Two inputs without an edge of their own inside one box that has one. */
const joinRange = (list: readonly Found[], index: number, walk: Walk, layout: Layout): Joined => {
  const [first, second] = [list[index]!, list[index + 1]]
  if (!second || !isText(first) || !isText(second)) return undefined
  const dates = [first, second].filter((found) => found.kind === 'date').length
  const ends = [first, second].every((found) => asksRangeEnd(attr(found.input!, 'placeholder') ?? ''))
  if (dates === 0 && !ends) return undefined
  if (inputTypeOf(first.input!) === 'date' || !SEPARATOR.test(textBetween(first, second, walk, layout)))
    return undefined
  const box = nearAncestor(first, second, walk)
  if (!box || drawsBox(first.input!, layout) || drawsBox(second.input!, layout)) return undefined
  let root: Element | null = box
  for (let depth = 0; root && depth < 3 && !drawsBox(root, layout); depth++) root = flatParentOf(root)
  const shell = root && drawsBox(root, layout) && layout.rect(root).height <= 76 ? root : box
  if (layout.rect(shell).height > 76) return undefined
  const third = list[index + 2]
  if (third && isInside(walk, third.root, shell)) return undefined
  return {
    found: { kind: 'dateRange', root: shell, input: null, parts: [first.input!, second.input!], face: shell },
    count: 2,
  }
}

const joinDivision = (list: readonly Found[], index: number, walk: Walk, layout: Layout): Joined => {
  const kinds = new Set(['select', 'combobox'])
  const group: Found[] = []
  for (let at = index; at < list.length && group.length < 4; at++) {
    const next = list[at]!
    const last = group[group.length - 1]
    if (!kinds.has(next.kind) || next.multiple) break
    const level = levelOf(next)
    if (
      last &&
      (!nearAncestor(last, next, walk) || !/^[\s省市区县區縣\-/]*$/.test(textBetween(last, next, walk, layout)))
    )
      break
    if (last && !sameRow(last, next, layout) && !sameRow(group[0]!, next, layout)) break
    if (level >= 0 ? level !== group.length : group.length === 0) break
    group.push(next)
  }
  if (group.length < 2 || group.filter((found) => levelOf(found) >= 0).length < 2) return undefined
  const root = nearAncestor(group[0]!, group[group.length - 1]!, walk)
  if (!root) return undefined
  const parts = group.map((found) => (found.kind === 'select' ? found.input! : found.root))
  return { found: { kind: 'composite', root, input: null, parts }, count: group.length }
}

const HOLDS_HOST: ReadonlySet<string> = new Set(['text', 'select', 'combobox'])

/** [ ] @ [ ]: what stands before and after the sign, each in its own box. */
const joinEmail = (list: readonly Found[], index: number, walk: Walk, layout: Layout): Joined => {
  const [first, second] = [list[index]!, list[index + 1]]
  if (!second || first.kind !== 'text' || !HOLDS_HOST.has(second.kind) || !sameRow(first, second, layout))
    return undefined
  if (!/^[@＠]$/.test(textBetween(first, second, walk, layout))) return undefined
  const root = nearAncestor(first, second, walk)
  if (!root) return undefined
  const parts = [first.input!, second.kind === 'combobox' ? second.root : second.input!]
  return { found: { kind: 'composite', root, input: null, parts }, count: 2 }
}

const CODE = /区号|區號|area code/i
/** A short input for the area code, then the number. A select of country codes is auxiliary and stays apart. */
const joinPhone = (list: readonly Found[], index: number, walk: Walk, layout: Layout): Joined => {
  const [first, second] = [list[index]!, list[index + 1]]
  if (first.kind === 'select' || first.kind === 'combobox') {
    const options = optionsOf(first)
    const shown = options.length > 0 ? options : [(textContentOf(first.root) ?? '').trim()]
    if (shown.length > 0 && shown.every((text) => /^\+?\d{1,4}$|^.{0,12}\(?\+\d{1,4}\)?$/.test(text.trim())))
      first.auxiliary = true
    return undefined
  }
  if (!second || first.kind !== 'text' || second.kind !== 'text' || !sameRow(first, second, layout)) return undefined
  const between = textBetween(first, second, walk, layout)
  const named = CODE.test(attr(first.input!, 'placeholder') ?? '') || attr(first.input!, 'maxlength') === '4'
  const room = Number(attr(first.input!, 'maxlength') ?? attr(first.input!, 'size') ?? 0)
  const code = named || (room >= 3 && room <= 5 && /^[-–—]+$/.test(between))
  const narrow = layout.rect(first.root).width < 0.6 * layout.rect(second.root).width
  if (!code || !narrow || !/^[\s\-–—]*$/.test(between)) return undefined
  const root = nearAncestor(first, second, walk)
  return root
    ? { found: { kind: 'composite', root, input: null, parts: [first.input!, second.input!] }, count: 2 }
    : undefined
}
