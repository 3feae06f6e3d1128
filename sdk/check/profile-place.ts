/** Where in the profile that stands of which a finding about the page speaks. Pure. */
import type { FieldId, FieldPath, Filing } from '@beian-assist/rules'
import { fieldOf } from '../filing/field-path.ts'
import { leavesOf } from '../filing/leaves.ts'
import { valueAt } from '../filing/path.ts'
import { isGiven, LINKS } from '../plan/things.ts'

export type ProfilePlace =
  /** Its place in the profile; `named`: which one it is of, where that is not at the place that the page has it at. */
  | { readonly at: FieldPath; readonly named?: string; readonly field?: FieldId | undefined }
  /** The page names one there that the profile does not have; `own` stands in the profile instead. */
  | { readonly named: string; readonly own: string; readonly field: FieldId | undefined }

/** The page may name another domain, or another certificate, at a place than the profile does. */
export function profilePlace(path: FieldPath, onPage: Filing, profile: Filing): ProfilePlace {
  for (const { of, by, same, facts } of LINKS) {
    const place = placesAbove(path).find((above) => of.test(above))
    if (place === undefined || (facts && !facts.includes(path.slice(place.length + 1)))) continue
    const [there, own] = [valueAt(onPage, `${place}.${by}`), valueAt(profile, `${place}.${by}`)]
    if (!isGiven(there) || !isGiven(own) || same(String(own), String(there))) continue
    const named = String(there)
    const known = leavesOf(profile)
      .filter((leaf) => leaf.path.endsWith(`.${by}`) && isGiven(leaf.value) && same(String(leaf.value), named))
      .map((leaf) => leaf.path.slice(0, -by.length - 1))
      .find((at) => of.test(at))
    const field = fieldOf(`${place}.${by}`)
    return known === undefined
      ? { named, own: String(own), field }
      : { at: `${known}${path.slice(place.length)}`, named, field }
  }
  return { at: path }
}

/** `websites[0].domains[1].name` → itself without its last parts, the nearest first. */
function placesAbove(path: FieldPath): readonly string[] {
  const parts = path.split('.')
  return parts.map((_, at) => parts.slice(0, parts.length - 1 - at).join('.')).filter((above) => above !== '')
}
