import { flatParentOf } from './dom.ts'
import type { Layout } from './layout.ts'

type Colour = readonly [number, number, number, number]

/** Red, green, blue 0…255 and alpha 0…1 of a computed colour; undefined for colour spaces that browsers do not resolve to rgb. */
export const parseColour = (text: string): Colour | undefined => {
  const found = /^rgba?\(([^)]*)\)/.exec(text)
  if (!found) return undefined
  const [red, green, blue, alpha = 1] = found[1]!
    .split(/[\s,/]+/)
    .filter(Boolean)
    .map(Number)
  return red === undefined || green === undefined || blue === undefined ? undefined : [red, green, blue, alpha]
}

/** The first ground that is not see-through, from the element outwards; white when there is none; undefined over an image. */
export const backgroundBehind = (element: Element, layout: Layout): Colour | undefined => {
  for (let current: Element | null = element; current; current = flatParentOf(current)) {
    const style = layout.style(current)
    if (!style) break
    if (style.backgroundImage && style.backgroundImage !== 'none') return undefined
    const colour = parseColour(style.backgroundColor)
    if (!colour) return undefined
    if (colour[3] > 0.5) return colour
  }
  return [255, 255, 255, 1]
}

/** Whether text of this colour can be read on the ground. Distances below 30 of 441 are the same colour to the eye. */
export const tellApart = (text: string, ground: Colour): boolean => {
  const colour = parseColour(text)
  if (!colour) return true
  if (colour[3] < 0.15) return false
  const distance = Math.hypot(colour[0] - ground[0], colour[1] - ground[1], colour[2] - ground[2])
  return distance > 30
}
