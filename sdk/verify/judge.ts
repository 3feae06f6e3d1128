import type { FailReason, Reading, Target } from '../types.ts'
import { compare } from './compare.ts'

/** What a look at the control after a write says: nothing wrong, or why it does not count. */
export function judge(target: Target, before: Reading, now: Reading): FailReason | undefined {
  if (!compare(target, now)) return now.error && now.error !== before.error ? 'refused-by-page' : 'not-kept'
  return now.error && now.error !== before.error ? 'refused-by-page' : undefined
}
