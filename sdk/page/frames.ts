/** Frames of other origins, from outside: where they stand, and whether the user can see them. */
import type { FrameSeen, Rect } from '../types.ts'
import { attr, contentWindowOf, documentOf, elementAt, rootNodeOf, scrollIntoView, windowOf } from './dom.ts'
import { type Layout, right } from './layout.ts'
import { lowerBound } from './shell.ts'
import { createVisibilityTest, type VisibilityTest } from './visibility.ts'
import type { Walk } from './walk.ts'

/** What is smaller holds no form: a counter, an advertisement's pixel. */
const LEAST_WIDTH = 120
const LEAST_HEIGHT = 40
/** Places along each side at which cover is looked for, and the share of them that may be taken by something else. */
const POINTS = 5
const COVERED = 0.4

/** Frames that are told of; a page with more is no form. */
const MOST_FRAMES = 60

/** '1/0': the frame is number 0 in the window that is number 1 in the outermost. Frames in shadow trees have no number. */
const pathOf = (frame: Element, walk: Walk): string | undefined => {
  const view = windowOf(documentOf(frame))
  const inner = contentWindowOf(frame)
  if (!view || !inner) return undefined
  let number = -1
  for (let at = 0; at < view.length && number < 0; at++) if (view[at] === inner) number = at
  if (number < 0) return undefined
  const outer = walk.frames.get(documentOf(frame))
  if (!outer) return String(number)
  const above = pathOf(outer, walk)
  return above === undefined ? undefined : `${above}/${number}`
}

/** Its document has no origin of its own, whatever its address: nothing can be allowed there. */
const isSandboxed = (frame: Element): boolean => {
  const flags = attr(frame, 'sandbox')
  return typeof flags === 'string' && !/(?:^|\s)allow-same-origin(?:\s|$)/i.test(flags)
}

const originOf = (frame: Element): string => {
  if (isSandboxed(frame)) return ''
  try {
    const { origin } = new URL(attr(frame, 'src') ?? '', documentOf(frame).baseURI)
    return origin === 'null' || origin.length > 300 ? '' : origin
  } catch {
    return ''
  }
}

/** Most of the frame that stands in the window is under something else. */
const isCovered = (frame: Element, box: Rect, shift: { readonly x: number; readonly y: number }): boolean => {
  const view = windowOf(documentOf(frame))
  if (!view) return true
  const left = Math.max(0, box.x - shift.x)
  const top = Math.max(0, box.y - shift.y)
  const width = Math.min(view.innerWidth, right(box) - shift.x) - left
  const height = Math.min(view.innerHeight, box.y + box.height - shift.y) - top
  // Outside the window nothing is known of cover; it is looked at again where it is written.
  if (width <= 1 || height <= 1) return false
  let over = 0
  for (let column = 0; column < POINTS; column++) {
    for (let row = 0; row < POINTS; row++) {
      const x = left + ((column + 0.5) / POINTS) * width
      const y = top + ((row + 0.5) / POINTS) * height
      if (elementAt(rootNodeOf(frame), x, y) !== frame) over++
    }
  }
  return over > COVERED * POINTS * POINTS
}

const isHidden = (frame: Element, layout: Layout, sight: VisibilityTest): boolean => {
  const box = layout.rect(frame)
  if (box.width < LEAST_WIDTH || box.height < LEAST_HEIGHT) return true
  if (sight.hidden(frame, false) !== undefined) return true
  return isCovered(frame, box, layout.shift(documentOf(frame)))
}

/** `starts`: places of the controls, in order. `scopes`: headings over each frame. */
export const seenFrames = (
  walk: Walk,
  layout: Layout,
  starts: readonly number[],
  scopes: readonly (readonly { readonly text: string }[])[],
): FrameSeen[] => {
  const sight = createVisibilityTest(layout)
  return walk.foreign.slice(0, MOST_FRAMES).flatMap(({ element, at }, index): FrameSeen[] => {
    const path = pathOf(element, walk)
    if (path === undefined) return []
    return [
      {
        path,
        origin: originOf(element),
        rect: layout.rect(element),
        hidden: isHidden(element, layout, sight),
        before: lowerBound(starts, at),
        scope: (scopes[index] ?? []).map(({ text }) => text),
      },
    ]
  })
}

/** Brings the frame into the window and looks at it again. False when it is gone. */
export const isFrameSeen = (walk: Walk, layout: Layout, path: string): boolean => {
  const found = walk.foreign.find(({ element }) => pathOf(element, walk) === path)
  if (!found) return false
  scrollIntoView(found.element, { block: 'nearest', behavior: 'auto' })
  return !isHidden(found.element, layout, createVisibilityTest(layout))
}
