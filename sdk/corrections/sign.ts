/** What a control is called and where it stands, so that it is known again on the next visit. Pure. */
import { knownAgain, nameStem } from '../labels/known-again.ts'
import { normalise } from '../labels/normalise.ts'
import type { ControlId, PageScan } from '../types.ts'

/** Shorter texts stand in headings by chance. */
const VALUE_LENGTH = 2

/** 网站 2 is the same heading as 网站 1 when the sites change their order; the position tells them apart. */
const withoutNumbers = (text: string): string => normalise(text).replace(/\d+/g, '#')

export interface Signed {
  readonly signature: string
  readonly label: string
}

/** Signature of every control of a scan. What the user has typed never becomes part of one, even where a heading repeats it. */
export function signatures(page: PageScan): ReadonlyMap<ControlId, Signed> {
  const values = page.controls.map(({ value }) => normalise(value.text)).filter((text) => text.length >= VALUE_LENGTH)
  const isPrivate = (text: string): boolean => values.some((value) => normalise(text).includes(value))
  const known = knownAgain(page, ({ scope, kind, name = '' }, label) => {
    const headings = scope.map(withoutNumbers).filter((text) => text !== '' && !isPrivate(text))
    const words = isPrivate(label) ? '' : withoutNumbers(label)
    return [words, headings.join('>'), kind, nameStem(name)].join('|')
  })
  return new Map(
    [...known].map(([control, { key, label }]) => [control, { signature: key, label: isPrivate(label) ? '' : label }]),
  )
}
