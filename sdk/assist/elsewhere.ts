/** Whether a page is still the one that a fill began on. */
import type { Scan } from '../types.ts'

/** Share of the controls that the first scan understood which are still there, drawn anew or not. 1 when it understood none. */
function keptShare(first: Scan, now: Scan): number {
  const understood = new Set(first.mappings.filter(({ status }) => status !== 'refused').map(({ control }) => control))
  const ids = new Set(now.controls.map(({ id }) => id))
  const signatures = new Set(now.controls.map(({ signature }) => signature))
  const before = first.controls.filter(({ id }) => understood.has(id))
  return before.length === 0
    ? 1
    : before.filter(({ id, signature }) => ids.has(id) || signatures.has(signature)).length / before.length
}

/** The same page and step: a fill never goes on behind the user's back on the next one. `perhaps`: only the step's name differs. */
export function elsewhere(first: Scan, now: Scan): boolean | 'perhaps' {
  const place = (url: string): string => url.replace(/\?[^#]*/, '')
  if (place(first.url) !== place(now.url)) return true
  const kept = keptShare(first, now)
  if (kept === 0) return true
  // A step bar out of sight is not read at all: unknown is no other step.
  const turned = first.step !== undefined && now.step !== undefined && first.step !== now.step
  return turned && (kept < 0.5 || 'perhaps')
}
