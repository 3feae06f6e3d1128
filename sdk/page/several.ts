import { attr, byId, flatParentOf, queryAll } from './dom.ts'
import type { Found } from './found.ts'
import { holdsOthers } from './shell.ts'
import { tokensOf } from './shown.ts'
import type { Walk } from './walk.ts'

const SEVERAL = /(^|[-_])(multiple|multi)([-_]|$)/i

const says = (element: Element): boolean =>
  attr(element, 'aria-multiselectable') === 'true' || tokensOf(element).some((token) => SEVERAL.test(token))

interface Widget {
  readonly root: Element
  readonly input: Element | null
}

/** Whether a pop-up list takes several choices, as far as the widget itself or the list that it opens says so. */
export const saysSeveral = ({ root, input }: Widget): boolean => {
  if ([root, ...queryAll(root, '*').slice(0, 12)].some(says)) return true
  const voice = input ?? root
  const id = attr(voice, 'aria-controls') ?? attr(voice, 'aria-owns')
  let list = id ? byId(voice, id) : null
  for (let level = 0; list && level < 4; level++) {
    if (says(list)) return true
    list = flatParentOf(list)
  }
  return false
}

/** The same, or a box around the widget says so. */
export const takesSeveral = ({ root, input }: Found, walk: Walk): boolean => {
  let around = flatParentOf(root)
  for (let level = 0; around && level < 3 && !holdsOthers(around, input, walk); level++) {
    if (says(around)) return true
    around = flatParentOf(around)
  }
  return saysSeveral({ root, input })
}
