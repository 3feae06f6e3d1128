import type { Rect } from '../types.ts'
import { clippedShare } from './clip-path.ts'
import { backgroundBehind, tellApart } from './colour.ts'
import {
  documentElementOf,
  documentOf,
  elementAt,
  flatParentOf,
  hasAttr,
  localNameOf,
  rootNodeOf,
  scrollHeightOf,
  scrollWidthOf,
  windowOf,
} from './dom.ts'
import { drawnOver, FEELERS, MET } from './drawn-over.ts'
import type { Layout } from './layout.ts'
import { intersect, type Pane, reachOf, within } from './reach.ts'

/** A mask with an opaque part only fades an edge: Vuetify's text areas. */
const hidesByMask = (mask: string | undefined): boolean =>
  mask !== undefined && mask !== '' && mask !== 'none' && !/gradient\(.*rgb\(/.test(mask)

export type HiddenReason =
  | 'not-rendered'
  | 'inert'
  | 'too-small'
  | 'off-page'
  | 'transparent'
  | 'clipped'
  | 'unreadable'
  | 'behind'

/** What ancestors do to everything inside them. */
interface Inherited {
  readonly opacity: number
  readonly reason?: HiddenReason
  /** Window through which static and relative content is seen. */
  readonly clip?: Pane
  /** The same for absolutely positioned content. */
  readonly clipOfAbsolute?: Pane
  /** Stands still while the page scrolls, and nothing inside scrolls either: what is not in the window never is. */
  readonly pinned: boolean
  /** A box inside that is `fixed` is fixed to this one, not to the window. */
  readonly holdsFixed: boolean
}
const OPEN: Inherited = { opacity: 1, pinned: false, holdsFixed: false }
const MIN_OPACITY = 0.5
const MIN_WIDTH = 10
const MIN_HEIGHT = 8

const filterOpacity = (filter: string): number => {
  const found = /opacity\(([\d.]+)(%?)\)/.exec(filter)
  return found ? Number(found[1]) / (found[2] ? 100 : 1) : 1
}

export interface VisibilityTest {
  /** Why the user cannot see the control; undefined when he can. `readable` also asks that typed text could be read. */
  hidden(face: Element, readable: boolean): HiddenReason | undefined
  /** Something else lies over most of the control. Only known inside the viewport. */
  covered(face: Element, root: Element): Element | undefined
  /** The same, and outside of the viewport what the layout tells. Good enough to doubt a control, not to refuse it. */
  overlaid(face: Element, root: Element): Element | undefined
}

export const createVisibilityTest = (layout: Layout): VisibilityTest => {
  const known = new Map<Element, Inherited>()

  const inherit = (element: Element): Inherited => {
    const cached = known.get(element)
    if (cached) return cached
    const parent = flatParentOf(element)
    const value = join(element, parent ? inherit(parent) : OPEN)
    known.set(element, value)
    return value
  }

  const join = (element: Element, outer: Inherited): Inherited => {
    const style = layout.style(element)
    if (!style) return outer
    let opacity = outer.opacity * (style.opacity === '' ? 1 : Number(style.opacity))
    if (style.filter && style.filter !== 'none') opacity *= filterOpacity(style.filter)
    let reason = outer.reason
    if (hasAttr(element, 'inert')) reason = 'inert'
    if (style.clipPath && style.clipPath !== 'none') {
      const box = layout.rect(element)
      if (clippedShare(style.clipPath, box.width, box.height) < 0.5) reason = 'clipped'
    }
    const positioned = style.position !== 'static'
    const loose = style.position === 'absolute' || style.position === 'fixed'
    if (
      loose &&
      style.clip &&
      style.clip !== 'auto' &&
      /rect\((0|1)(px)?[, ]+(0|1)(px)?[, ]+(0|1)(px)?/.test(style.clip)
    )
      reason = 'clipped'
    if (hidesByMask(style.maskImage) && layout.rect(element).height < 200) reason = 'clipped'
    if (style.backfaceVisibility === 'hidden' && facesAway(style.transform)) reason = 'behind'
    if (positioned && Number(style.zIndex) < 0) reason = 'behind'
    let pinned = outer.pinned || (style.position === 'fixed' && !outer.holdsFixed)
    let clip =
      style.position === 'fixed' ? undefined : style.position === 'absolute' ? outer.clipOfAbsolute : outer.clip
    if (style.overflowX !== 'visible' || style.overflowY !== 'visible') {
      const box = layout.rect(element)
      // Nobody scrolls a window of a few pixels.
      const isWindow = box.width >= MIN_WIDTH && box.height >= MIN_HEIGHT
      const scrollsX = isWindow && (style.overflowX === 'auto' || style.overflowX === 'scroll')
      const scrollsY = isWindow && (style.overflowY === 'auto' || style.overflowY === 'scroll')
      // The root's overflow is the viewport's own.
      if (element !== documentElementOf(documentOf(element)) && style.display !== 'contents') {
        if (!isBody(element)) {
          const scroller = clip?.scroller ?? (scrollsX || scrollsY ? box : undefined)
          const reach = reachOf(element, box, style, scrollsX, scrollsY)
          clip = { reach: within(clip?.reach, box, reach, scrollsX, scrollsY), ...(scroller ? { scroller } : {}) }
        }
        if ((scrollsX || scrollsY) && pinned && inWindow(element, box, layout)) pinned = false
      }
    }
    const clipOfAbsolute = positioned || (style.transform && style.transform !== 'none') ? clip : outer.clipOfAbsolute
    return {
      opacity,
      pinned,
      holdsFixed: outer.holdsFixed || isSet(style.transform) || isSet(style.filter) || isSet(style.perspective),
      ...(reason ? { reason } : {}),
      ...(clip ? { clip } : {}),
      ...(clipOfAbsolute ? { clipOfAbsolute } : {}),
    }
  }

  const hidden = (face: Element, readable: boolean): HiddenReason | undefined => {
    if (!layout.rendered(face)) return 'not-rendered'
    const box = layout.rect(face)
    if (box.width < MIN_WIDTH || box.height < MIN_HEIGHT) return 'too-small'
    const state = inherit(face)
    if (state.reason) return state.reason
    if (state.opacity < MIN_OPACITY) return 'transparent'
    const seen = intersect(state.clip?.reach, box)
    if (seen.width * seen.height < 0.5 * box.width * box.height) return 'clipped'
    const shown = state.clip?.scroller ?? box
    if (state.pinned ? !inWindow(face, shown, layout) : offPage(face, shown)) return 'off-page'
    return readable && !isReadable(face) ? 'unreadable' : undefined
  }

  const isReadable = (face: Element): boolean => {
    const style = layout.style(face)
    if (!style) return true
    if (Number.parseFloat(style.fontSize) < 5) return false
    const ground = backgroundBehind(face, layout)
    return ground === undefined || tellApart(style.color, ground)
  }

  const isWholeInWindow = (face: Element): boolean => {
    const view = windowOf(documentOf(face))
    const own = layout.shift(documentOf(face))
    const box = layout.rect(face)
    const [x, y] = [box.x - own.x, box.y - own.y]
    return !!view && x >= 0 && y >= 0 && x + box.width <= view.innerWidth && y + box.height <= view.innerHeight
  }

  const covered = (face: Element, root: Element): Element | undefined => {
    if (!isWholeInWindow(face)) return undefined
    const own = layout.shift(documentOf(face))
    const box = layout.rect(face)
    const [x, y] = [box.x - own.x, box.y - own.y]
    let over = 0
    let by: Element | undefined
    for (const [dx, dy] of FEELERS) {
      const hit = elementAt(rootNodeOf(face), x + dx * box.width, y + dy * box.height)
      if (!hit || related(hit, root, layout)) continue
      over++
      by = hit
    }
    return over >= MET ? by : undefined
  }

  const overlaid = (face: Element, root: Element): Element | undefined => {
    if (isWholeInWindow(face)) return covered(face, root)
    for (const over of drawnOver(face, layout)) if (!related(over, root, layout)) return over
    return undefined
  }
  return { hidden, covered, overlaid }
}

/** The hit is the control, a part or label of it, or an ancestor that gets the press because the control lets it through. */
const related = (hit: Element, root: Element, layout: Layout): boolean => {
  for (let current: Element | null = hit; current; current = flatParentOf(current)) if (current === root) return true
  for (let current = flatParentOf(root), depth = 0; current; current = flatParentOf(current), depth++) {
    if (current === hit) return depth < 3 || layout.style(root)?.pointerEvents === 'none'
    if (depth < 3 && isNear(current, hit, root, layout)) return true
  }
  return false
}
/** A floating label or an icon that lies over the control inside the same wrapper. */
const isNear = (wrapper: Element, hit: Element, root: Element, layout: Layout): boolean => {
  const outer = layout.rect(wrapper)
  const inner = layout.rect(root)
  if (outer.height > 2 * inner.height + 40) return false
  const box = layout.rect(hit)
  if (box.width * box.height > 0.8 * inner.width * inner.height) return false
  for (let current: Element | null = hit; current; current = flatParentOf(current)) if (current === wrapper) return true
  return false
}

const isBody = (element: Element): boolean => localNameOf(element) === 'body'

const isSet = (value: string | undefined): boolean => value !== undefined && value !== '' && value !== 'none'

/** Its middle is inside the window that it belongs to. */
const inWindow = (element: Element, box: Rect, layout: Layout): boolean => {
  const view = windowOf(documentOf(element))
  const { x, y } = layout.shift(documentOf(element))
  const [across, down] = [box.x - x + box.width / 2, box.y - y + box.height / 2]
  return !view || (across >= 0 && down >= 0 && across <= view.innerWidth && down <= view.innerHeight)
}

const facesAway = (transform: string): boolean => {
  const found = /^matrix3d\(([^)]*)\)/.exec(transform)
  if (!found) return false
  const values = found[1]!.split(',').map(Number)
  return (values[10] ?? 1) < 0
}

/** No scrolling of the page brings it into view. */
const offPage = (face: Element, box: Rect): boolean => {
  const document = documentOf(face)
  const page = documentElementOf(document)
  const view = windowOf(document)
  if (!page || !view) return false
  const x = box.x + view.scrollX
  const y = box.y + view.scrollY
  const width = Math.max(scrollWidthOf(page), view.innerWidth)
  const height = Math.max(scrollHeightOf(page), view.innerHeight)
  return x + box.width / 2 < 0 || y + box.height / 2 < 0 || x + box.width / 2 > width || y + box.height / 2 > height
}
