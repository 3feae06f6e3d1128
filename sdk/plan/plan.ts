/** The plan of a fill at once, with all wordbooks at hand. Pure. */
import type { Filing } from '@beian-assist/rules'
import { withAllWordbooks } from '../filing/all-wordbooks.ts'
import type { FillPlan, Scan } from '../types.ts'
import { type PlanOptions, planned } from './in-steps.ts'

/** What filling `scan` from `filing` would do. Deterministic; nothing is written. */
export function planFill(scan: Scan, filing: Filing, options: PlanOptions = {}): FillPlan {
  withAllWordbooks()
  return planned(scan, filing, options)
}
