/** The user's leave for a frame of another origin. Always at hand: the browser asks only within the click itself. */
import browser from 'webextension-polyfill'
import type { FramePair } from '../access/authorise-fill.ts'
import { judgeOrigin } from '../access/origin.ts'
import { allowFrame } from '../access/sites.ts'

/** Match patterns know no ports: the browser is asked for the host, our own list keeps the exact origin. */
const patternOf = (origin: string): string => `https://${new URL(origin).hostname}/*`

export const isGranted = (origin: string): Promise<boolean> =>
  browser.permissions.contains({ origins: [patternOf(origin)] }).catch(() => false)

/** Asks the browser, then remembers the pair. Must be the first thing that a click does: the browser asks only then. */
export async function askForFrame(pair: FramePair): Promise<boolean> {
  const verdict = judgeOrigin(pair.frame)
  if (!verdict.ok || verdict.origin !== pair.frame) return false
  if (!(await browser.permissions.request({ origins: [patternOf(pair.frame)] }))) return false
  await allowFrame(pair)
  return true
}
