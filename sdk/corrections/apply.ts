/** From a control to a correction, and from corrections to evidence. Pure. */
import type { FieldId } from '@beian-assist/rules'
import type { ControlId, Evidence, PageScan } from '../types.ts'
import type { Correction } from './correction.ts'
import { signatures } from './sign.ts'
import { siteOf } from './site.ts'

/** Nothing when the control is not on the page, or the page has no address. */
export function correctionFor(
  page: PageScan,
  control: ControlId,
  field: FieldId | 'never',
  about: { readonly id: string; readonly today: string },
): Correction | undefined {
  const site = siteOf(page.url)
  const signed = signatures(page).get(control)
  const kind = page.controls.find(({ id }) => id === control)?.kind
  if (!site || !signed || !kind) return undefined
  return { id: about.id, ...site, ...signed, kind, field, taughtOn: about.today }
}

/** Corrections that hold at an address. */
export function correctionsAt(address: string, all: readonly Correction[]): readonly Correction[] {
  const site = siteOf(address)
  return site ? all.filter(({ origin, path }) => origin === site.origin && path === site.path) : []
}

/** What was taught about the controls of this page. A correction of a control that is another kind by now is not followed. */
export function correctionEvidence(page: PageScan, all: readonly Correction[]): Evidence[] {
  const here = correctionsAt(page.url, all)
  if (here.length === 0) return []
  const signed = signatures(page)
  return page.controls.flatMap(({ id, kind }): Evidence[] => {
    const known = here.find((each) => each.kind === kind && each.signature === signed.get(id)?.signature)
    return known ? [{ control: id, source: 'correction', text: known.label, weight: 1, field: known.field }] : []
  })
}
