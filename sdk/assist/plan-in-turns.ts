/** A plan made in slices, so that the page stays alive meanwhile. */
import type { Filing } from '@beian-assist/rules'
import { bringWords } from '../filing/wordbooks.ts'
import { createPause } from '../page/pause.ts'
import { type PlanOptions, planning } from '../plan/in-steps.ts'
import { inTurns } from '../steps.ts'
import type { FillPlan, Scan } from '../types.ts'

export async function planInTurns(
  scan: Scan,
  filing: Filing,
  options: PlanOptions,
  pause?: ReturnType<typeof createPause>,
): Promise<FillPlan> {
  await bringWords(scan.mappings)
  return inTurns(planning(scan, filing, options), pause ?? createPause())
}
