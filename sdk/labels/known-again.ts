/** What every control of a form is called, and which of its equals it is, so that it is known again another time. Pure. */
import type { Control, ControlId, Evidence, PageScan } from '../types.ts'
import { labelText } from './evidence.ts'

/** A name may count the rows; it stands in a key with its numbers taken out. */
export const nameStem = (name: string): string =>
  name
    .replace(/\[?\d+\]?/g, '')
    .replace(/[^a-z.]+/gi, '.')
    .toLowerCase()

/** By control, what the page says of it; its technical name is left out. */
function spokenOf(page: PageScan): ReadonlyMap<ControlId, readonly Evidence[]> {
  const spoken = new Map<ControlId, Evidence[]>()
  for (const item of page.evidence) {
    if (item.source === 'name') continue
    const own = spoken.get(item.control)
    if (own) own.push(item)
    else spoken.set(item.control, [item])
  }
  return spoken
}

export interface KnownAgain {
  readonly label: string
  /** Unlike that of any other control of the form: `baseOf`, and the place among those that have the same. */
  readonly key: string
}

/** Label and key of every control. `baseOf`: what tells it from the others as far as its own looks go. */
export function knownAgain(
  page: PageScan,
  baseOf: (control: Control, label: string) => string,
): ReadonlyMap<ControlId, KnownAgain> {
  const spoken = spokenOf(page)
  const seen = new Map<string, number>()
  return new Map(
    page.controls.map((control) => {
      const label = labelText(control.id, spoken.get(control.id) ?? [])
      const base = baseOf(control, label)
      const nth = seen.get(base) ?? 0
      seen.set(base, nth + 1)
      return [control.id, { label, key: `${base}|${nth}` }]
    }),
  )
}
