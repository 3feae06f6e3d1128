/** What happened to an order: one entry for each change of its state. Pure. */
import type { OutcomeEntry } from '@beian-assist/sdk/panel'

/**
 * What was noted while the order stayed where it was (the notice of a refusal, the number) belongs to the entry of that
 * state: the last of each is told, with the time at which the order came there.
 */
export function historyOf(noted: readonly OutcomeEntry[]): readonly OutcomeEntry[] {
  const history: OutcomeEntry[] = []
  for (const entry of noted) {
    const before = history.at(-1)
    if (before?.state === entry.state) history[history.length - 1] = { ...before, ...entry, on: before.on }
    else history.push(entry)
  }
  return history
}
