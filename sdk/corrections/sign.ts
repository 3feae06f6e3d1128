/** What a control is called and where it stands, so that it is known again on the next visit. Pure. */
import { labelText } from '../labels/evidence.ts'
import { normalise } from '../labels/normalise.ts'
import type { Control, ControlId, Evidence, PageScan } from '../types.ts'

/** Shorter texts stand in headings by chance. */
const VALUE_LENGTH = 2

const stem = (name: string): string =>
  name
    .replace(/\[?\d+\]?/g, '')
    .replace(/[^a-z.]+/gi, '.')
    .toLowerCase()

/** 网站 2 is the same heading as 网站 1 when the sites change their order; the position tells them apart. */
const withoutNumbers = (text: string): string => normalise(text).replace(/\d+/g, '#')

export interface Signed {
  readonly signature: string
  readonly label: string
}

/** Signature of every control of a scan. What the user has typed never becomes part of one, even where a heading repeats it. */
export function signatures(page: PageScan): ReadonlyMap<ControlId, Signed> {
  const spoken = new Map<ControlId, Evidence[]>()
  for (const item of page.evidence) {
    if (item.source === 'name') continue
    const own = spoken.get(item.control)
    if (own) own.push(item)
    else spoken.set(item.control, [item])
  }
  const values = page.controls.map(({ value }) => normalise(value.text)).filter((text) => text.length >= VALUE_LENGTH)
  const isPrivate = (text: string): boolean => values.some((value) => text.includes(value))
  const seen = new Map<string, number>()
  return new Map(
    page.controls.map((control: Control) => {
      const label = labelText(control.id, spoken.get(control.id) ?? [])
      const scope = control.scope.map(withoutNumbers).filter((text) => text !== '' && !isPrivate(normalise(text)))
      const words = withoutNumbers(label)
      const base = [isPrivate(normalise(label)) ? '' : words, scope.join('>'), control.kind, stem(control.name ?? '')]
      const key = base.join('|')
      const nth = seen.get(key) ?? 0
      seen.set(key, nth + 1)
      return [control.id, { signature: `${key}|${nth}`, label: isPrivate(normalise(label)) ? '' : label }]
    }),
  )
}
