/** What an adapter adds to a look at a page, and whether the page still speaks its words. Pure. */
import { isDeclarable } from '../declare/in-dictionary.ts'
import { normalise } from '../labels/normalise.ts'
import type { Control, Evidence, Mapping, PageScan } from '../types.ts'
import type { Adapter, Locator } from './adapter.ts'

export type AdapterEvidence = Evidence & { readonly source: 'adapter'; readonly field: NonNullable<Evidence['field']> }

const WEIGHT = 0.9
const SPOKEN: ReadonlySet<string> = new Set(['label', 'aria', 'formItem', 'table', 'geometry', 'placeholder', 'legend'])

const same = (a: string, b: string): boolean => normalise(a) === normalise(b)

function isAt(locator: Locator, control: Control, names: readonly Evidence[], step: string): boolean {
  const { label, scope, name } = locator
  if (name !== undefined && name !== control.name && name !== control.domId) return false
  if (scope !== undefined && ![step, ...control.scope].some((text) => normalise(text).includes(normalise(scope))))
    return false
  return names.some(({ text }) => same(text, label))
}

/** One piece for each control that stands where the adapter says, in the page's own words. */
export function adapterEvidence(page: PageScan, adapter: Adapter): AdapterEvidence[] {
  const spoken = new Map<string, Evidence[]>()
  for (const item of page.evidence) {
    if (SPOKEN.has(item.source)) spoken.set(item.control, [...(spoken.get(item.control) ?? []), item])
  }
  const places = [
    ...Object.entries(adapter.wordings?.fields ?? {}),
    ...(adapter.avoid ?? []).map((locator) => ['never', [locator]] as const),
  ]
  return page.controls.flatMap((control) => {
    const names = spoken.get(control.id) ?? []
    return places.flatMap(([field, locators]): AdapterEvidence[] => {
      const found = locators.find((locator) => isAt(locator, control, names, page.step ?? ''))
      if (!found || !isDeclarable(field)) return []
      return [{ control: control.id, source: 'adapter', text: found.label, weight: WEIGHT, field }]
    })
  })
}

/** Fields to judge by, and the share of them that must still be called as the adapter says. */
const ENOUGH = 4
const SHARE = 0.34

/**
 * The page asks for what the adapter knows, but in other words, or means something else by them. The mapping does not
 * depend on it: what a stale adapter says is simply not found, or loses against the page.
 */
export function isStale(page: PageScan, mappings: readonly Mapping[], adapter: Adapter): boolean {
  const known = adapter.wordings?.fields ?? {}
  const said = new Set(adapterEvidence(page, adapter).map(({ control, field }) => `${control} ${field}`))
  const asked = new Map<string, boolean>()
  for (const mapping of mappings) {
    if (mapping.status !== 'mapped' || !(mapping.field in known)) continue
    const kept = said.has(`${mapping.control} ${mapping.field}`)
    asked.set(mapping.field, kept || asked.get(mapping.field) === true)
  }
  const kept = [...asked.values()].filter(Boolean).length
  return asked.size >= ENOUGH && kept < SHARE * asked.size
}
