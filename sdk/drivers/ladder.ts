/** At most three rungs, each read back; the first one that the page kept counts. */
import type { ControlNodes } from '../page/nodes.ts'
import type { FailReason, Reading, Target } from '../types.ts'
import { judge } from '../verify/judge.ts'
import { frames } from './clock.ts'
import type { Driver, DriverContext } from './driver.ts'

export interface Climb {
  readonly driver: Driver
  readonly target: Target
  readonly before: Reading
  readonly context: DriverContext
}

export type Climbed = { readonly ok: true; readonly rung: number } | { readonly ok: false; readonly reason: FailReason }

const RUNGS = 3

/** How a control stands once the page has had two frames. */
export async function lookAgain({ target, before, context }: Climb): Promise<FailReason | undefined> {
  await frames(2, context.signal)
  return context.nodes() ? judge(target, before, context.read()) : 'gone'
}

/**
 * A box that was emptied and then shows a text of its own has been filled by its page. Emptying it once more may only hide
 * that text, while the page keeps it.
 */
export function isRefilled({ target, before, context }: Omit<Climb, 'driver'>): boolean {
  if (target.kind !== 'text' || target.text !== '') return false
  const { text } = context.read()
  return text !== '' && text !== before.text
}

/** Climbs from the given rung. Looks again after each; aborting ends it. */
export async function climb(job: Climb, from = 0): Promise<Climbed> {
  const { driver, target, context } = job
  let reason: FailReason = 'not-kept'
  for (let index = from; index < Math.min(driver.rungs.length, RUNGS); index += 1) {
    if (context.signal.aborted) return { ok: false, reason: 'aborted' }
    const nodes: ControlNodes | undefined = context.nodes()
    if (!nodes) return { ok: false, reason: 'gone' }
    const outcome = await driver.rungs[index]!.run(nodes, target, context)
    if (context.signal.aborted) return { ok: false, reason: 'aborted' }
    const wrong = outcome.ok ? await lookAgain(job) : outcome.reason
    if (!wrong) return { ok: true, rung: index }
    reason = wrong
    if (wrong === 'gone' || wrong === 'refused-by-page' || (!outcome.ok && outcome.final)) break
    if (isRefilled(job)) break
  }
  return { ok: false, reason }
}
