import { readControl } from '../page/reading.ts'
import type { UndoReceipt } from '../types.ts'
import { compare } from '../verify/compare.ts'
import type { JournalEntry } from '../verify/journal.ts'
import { isEmpty, reverseTarget, sameReading } from '../verify/reverse.ts'
import { driverFor, driverOfKind } from './catalogue.ts'
import { pause } from './clock.ts'
import type { World } from './driver.ts'
import { contextOf, goBack, type Room } from './job.ts'
import { holdSubmission } from './keys.ts'
import { CONTROL, SETTLES } from './patience.ts'
import type { Renewals } from './renewal.ts'
import { watchUser } from './touched.ts'

async function undoOne(room: Room, entry: JournalEntry): Promise<UndoReceipt> {
  const { control, label } = entry
  const nodes = room.page.nodes(control)
  if (!nodes || nodes.kind !== entry.kind) return { control, label, status: 'cannot', reason: 'gone', now: '' }
  const now = readControl(nodes)
  if (!sameReading(now, entry.after)) return { control, label, status: 'skipped', reason: 'user-edited', now: now.text }
  const target = reverseTarget(entry.kind, entry.old)
  const driver = target && (driverFor(nodes, target) ?? driverOfKind(entry.kind))
  // A radio has no way back to none: pressing on would only choose another wrong value.
  if (!target || !driver || (isEmpty(entry.old) && entry.kind === 'radio')) {
    return { control, label, status: 'cannot', reason: 'no-way-back', now: now.text }
  }
  const context = contextOf(room, control, AbortSignal.any([room.signal, AbortSignal.timeout(CONTROL)]))
  const back = await goBack(driver, entry.kind, entry.old, context)
  if (back) await pause(SETTLES, room.signal)
  const shown = context.read()
  if (back && compare(target, shown)) return { control, label, status: 'restored', now: shown.text }
  return {
    control,
    label,
    status: 'cannot',
    reason: sameReading(shown, entry.after) ? 'no-way-back' : 'not-kept',
    now: shown.text,
  }
}

/** Takes a transaction back, last write first. */
export async function undoEntries(
  page: Renewals,
  world: World,
  entries: readonly JournalEntry[],
  signal: AbortSignal,
): Promise<UndoReceipt[]> {
  const touched = watchUser()
  const lift = holdSubmission(document)
  const receipts: UndoReceipt[] = []
  const room: Room = { page, world, signal, files: {}, touched }
  try {
    for (const entry of entries) receipts.push(await undoOne(room, entry))
  } finally {
    lift()
    touched.stop()
  }
  return receipts
}
