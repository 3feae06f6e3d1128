/** A name for every control of a form that is the same when the form comes back empty. Pure. */
import { knownAgain, nameStem } from '../labels/known-again.ts'
import { normalise } from '../labels/normalise.ts'
import type { ControlId, PageScan } from '../types.ts'

const LONGEST = 600

/** What parts the pieces of a key stands in none of them. */
const plain = (text: string): string => normalise(text).replaceAll('|', ' ')

/**
 * Label, headings, kind, frame, stem of the name, and the place among equals. A heading that repeats what is typed differs
 * on the empty form: such a control is then not known again, which is a blank and no wrong value.
 */
export function draftKeys(page: PageScan): ReadonlyMap<ControlId, string> {
  const known = knownAgain(page, ({ scope, kind, frame, name = '' }, label) =>
    [plain(label), scope.map(plain).join('>'), kind, frame, nameStem(name)].join('|').slice(0, LONGEST),
  )
  return new Map([...known].map(([control, { key }]) => [control, key]))
}
