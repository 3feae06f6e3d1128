import type { TextRun } from '../labels/snapshot.ts'
import type { ToldText } from '../types.ts'
import { closest, flatParentOf } from './dom.ts'
import { isInside } from './shell.ts'
import type { PlacedRun } from './text-runs.ts'
import type { Walk } from './walk.ts'

/** Menus, the account in the corner, the small print: what stands there is not what the form is about. */
const AROUND =
  'nav,footer,aside,[role=navigation],[role=banner],[role=contentinfo],[role=complementary],[role=menu],[role=listbox],[role=tree]'
const CONTENT = 'main,article,section,form,dialog,[role=main],[role=dialog]'
/** A name for what follows it is short. */
const MOST_IN_LABEL = 20
const MOST = 400
const MOST_LETTERS = 300

const isAround = (element: Element): boolean =>
  closest(element, AROUND) !== null || (closest(element, 'header') !== null && closest(element, CONTENT) === null)

/** The smallest element that holds all of these. */
const coreOf = (roots: readonly Element[], walk: Walk): Element | undefined => {
  const spans = roots.flatMap((root) => walk.spans.get(root) ?? [])
  const start = Math.min(...spans.map((span) => span.start))
  const end = Math.max(...spans.map((span) => span.end))
  for (let current: Element | null = roots[0] ?? null; current; current = flatParentOf(current)) {
    const span = walk.spans.get(current)
    if (span && span.start <= start && span.end >= end) return current
  }
  return undefined
}

/**
 * What the page says in its own words, beside its controls: whom it is about may stand there and nowhere else. `runs` and
 * `placed` are the same texts, in document order; `roots` the controls of the form.
 */
export const toldTexts = (
  runs: readonly TextRun[],
  placed: readonly PlacedRun[],
  roots: readonly Element[],
  walk: Walk,
): ToldText[] => {
  const told: ToldText[] = []
  const core = coreOf(roots, walk)
  let before = ''
  for (const [at, { text, role, owner }] of runs.entries()) {
    const said = text.trim()
    if (owner !== undefined || role === 'action' || said === '') continue
    const parent = placed[at]!.parent
    const colon = /^([^:：]{1,20})[:：]\s*(?=\S)/.exec(said)
    const label = colon?.[1]?.trim() ?? before
    const value = colon ? said.slice(colon[0].length) : said
    before = said.length <= MOST_IN_LABEL ? said.replace(/[:：]\s*$/, '') : ''
    // Nothing shorter identifies anybody.
    if (value.length < 2 || told.length >= MOST || isAround(parent)) continue
    const near = role === 'heading' || (core !== undefined && isInside(walk, parent, core))
    told.push({
      text: value.slice(0, MOST_LETTERS),
      ...(label ? { label: label.slice(0, MOST_IN_LABEL) } : {}),
      ...(near ? { near } : {}),
    })
  }
  return told
}
