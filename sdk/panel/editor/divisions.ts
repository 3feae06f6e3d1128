import type { FieldDef } from '@beian-assist/rules'

/** Cities and districts: six-digit codes that are chosen by name, below the province or city chosen before. */
export const isDivision = (def: FieldDef): boolean => def.type === 'code6'

/** Fields whose code is the level above, best first. */
const ABOVE: Readonly<Record<string, readonly string[]>> = {
  'subject.city': ['subject.contactProvince', 'filing.province'],
  'subject.district': ['subject.city'],
  'subject.certCity': ['subject.certProvince', 'filing.province'],
}
export const divisionsAbove = (id: string): readonly string[] => ABOVE[id] ?? []

/** The same fields, each behind the one above it: a city can only be chosen once the province is. */
export function aboveFirst(defs: readonly FieldDef[]): FieldDef[] {
  const ordered = new Set<FieldDef>()
  const place = (def: FieldDef): void => {
    const above = defs.find(({ id }) => id === divisionsAbove(def.id)[0])
    if (above && !ordered.has(above)) place(above)
    ordered.add(def)
  }
  for (const def of defs) place(def)
  return [...ordered]
}
