/** Whether the page was in front while it was written to: one that is not draws nothing, and many lists open by being drawn. */
import { listen, unlisten, visibilityOf } from '../page/dom.ts'
import type { FailReason } from '../types.ts'
import type { Driver } from './driver.ts'

export interface Sight {
  /** At some time since then (`performance.now()`) the page was out of sight. */
  lostSince(start: number): boolean
  stop(): void
}

export function watchSight(): Sight {
  let isHidden = visibilityOf(document) === 'hidden'
  let until = Number.NEGATIVE_INFINITY
  const look = () => {
    if (isHidden) until = performance.now()
    isHidden = visibilityOf(document) === 'hidden'
  }
  listen(document, 'visibilitychange', look, { capture: true, passive: true })
  return {
    lostSince: (start) => isHidden || until >= start,
    stop: () => unlisten(document, 'visibilitychange', look, { capture: true }),
  }
}

/** What a list that did not open looks like from outside. */
const UNOPENED: ReadonlySet<FailReason> = new Set(['no-option', 'not-kept', 'timeout'])

/** The reason as it is for the user: what had to be opened could not be, because the page was not in front. */
export const inSight = (reason: FailReason, driver: Driver, sight: Sight, started: number): FailReason =>
  driver.opens && UNOPENED.has(reason) && sight.lostSince(started) ? 'not-in-front' : reason
