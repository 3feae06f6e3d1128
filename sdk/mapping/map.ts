/** The mapping of a page at once, with all wordbooks at hand. Pure. */
import { withAllWordbooks } from '../filing/all-wordbooks.ts'
import { atOnce } from '../steps.ts'
import type { Mapping, PageScan } from '../types.ts'
import { type MapOptions, mapping } from './in-steps.ts'

/**
 * One mapping for every control of a scan, in its order. `mapped` is sure enough to be filled, `likely` is to be shown
 * only; a refusal says why. What the user, the host or an adapter told about a control holds before everything else.
 */
export function mapControls(scan: PageScan, options: MapOptions = {}): Mapping[] {
  withAllWordbooks()
  return atOnce(mapping(scan, options))
}
