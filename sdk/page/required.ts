/** Whether the page says that a control must be filled: in its markup, or by a mark at its label, as a person sees it. */
import type { PlacedEvidence } from '../labels/evidence.ts'
import { attr, flatParentOf, hasAttr, styleOf } from './dom.ts'
import type { Found } from './found.ts'
import type { PlacedRun } from './text-runs.ts'

const STAR = '[*＊✱]'
const MARKED = new RegExp(`^\\s*${STAR}|${STAR}\\s*[:：]?\\s*$|[（(]\\s*(?:必填|必选|required|mandatory)\\s*[)）]`, 'i')
const UNMARKED = /非必填|非必选|选填|可不填|optional/i
/** What style sheets draw before or after a label. */
const DRAWN = new RegExp(`^["']\\s*${STAR}\\s*["']$`)
/** The text of a label may stand a few elements inside of it. */
const DEPTH = 3

const inMarkup = (found: Found): boolean =>
  [found.root, found.input, ...found.parts].some(
    (element) => element !== null && (hasAttr(element, 'required') || attr(element, 'aria-required') === 'true'),
  )

/** For the controls of one look. `encloses` says whether an element holds the control too, and so is more than its label. */
export function createRequiredTest(
  runs: readonly PlacedRun[],
  encloses: (element: Element, control: Element) => boolean,
): (found: Found, own: readonly PlacedEvidence[]) => boolean {
  const byPlace = new Map(runs.map((placed) => [placed.run.at, placed]))
  const known = new Map<Element, boolean>()
  const isStarred = (element: Element): boolean => {
    const before = known.get(element)
    if (before !== undefined) return before
    const value = ['::before', '::after'].some((pseudo) => {
      const style = styleOf(element, pseudo)
      return style !== null && DRAWN.test(style.content) && style.display !== 'none' && style.visibility === 'visible'
    })
    known.set(element, value)
    return value
  }
  return (found, own) => {
    if (inMarkup(found)) return true
    // Strongest first: what names the control.
    const at = own.find((item) => item.at !== undefined)?.at
    const label = at === undefined ? undefined : byPlace.get(at)
    if (!label || UNMARKED.test(label.run.text)) return false
    if (MARKED.test(label.run.text)) return true
    let element: Element | null = label.parent
    for (let depth = 0; element && depth < DEPTH; depth++, element = flatParentOf(element)) {
      if (encloses(element, found.root)) return false
      if (isStarred(element)) return true
    }
    return false
  }
}
