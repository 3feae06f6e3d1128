/** A name for every control of a form that is the same when the form comes back empty. Pure. */
import { labelText } from '../labels/evidence.ts'
import { normalise } from '../labels/normalise.ts'
import type { ControlId, Evidence, PageScan } from '../types.ts'

const LONGEST = 600

const stem = (name: string): string =>
  name
    .replace(/\[?\d+\]?/g, '')
    .replace(/[^a-z.]+/gi, '.')
    .toLowerCase()

/** What parts the pieces of a key stands in none of them. */
const plain = (text: string): string => normalise(text).replaceAll('|', ' ')

/**
 * Label, headings, kind, frame, stem of the name, and the place among equals. A heading that repeats what is typed differs
 * on the empty form: such a control is then not known again, which is a blank and no wrong value.
 */
export function draftKeys(page: PageScan): ReadonlyMap<ControlId, string> {
  const spoken = new Map<ControlId, Evidence[]>()
  for (const item of page.evidence) {
    // A name may count the rows; it stands in the key with its numbers taken out.
    if (item.source === 'name') continue
    const own = spoken.get(item.control)
    if (own) own.push(item)
    else spoken.set(item.control, [item])
  }
  const seen = new Map<string, number>()
  return new Map(
    page.controls.map((control) => {
      const label = plain(labelText(control.id, spoken.get(control.id) ?? []))
      const scope = control.scope.map(plain).join('>')
      const base = [label, scope, control.kind, control.frame, stem(control.name ?? '')].join('|').slice(0, LONGEST)
      const nth = seen.get(base) ?? 0
      seen.set(base, nth + 1)
      return [control.id, `${base}|${nth}`]
    }),
  )
}
