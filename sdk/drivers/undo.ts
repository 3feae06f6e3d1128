import type { ControlNodes } from '../page/nodes.ts'
import { readControl } from '../page/reading.ts'
import type { Target, UndoReceipt } from '../types.ts'
import { compare } from '../verify/compare.ts'
import { isEmpty } from '../verify/empty.ts'
import type { JournalEntry } from '../verify/journal.ts'
import { reverseTarget, sameReading } from '../verify/reverse.ts'
import { driverFor, driverOfKind } from './catalogue.ts'
import { frames, pause, slicer } from './clock.ts'
import type { Driver, DriverContext, World } from './driver.ts'
import { contextOf, goBack, type Room } from './job.ts'
import { holdSubmission } from './keys.ts'
import { isRefilled } from './ladder.ts'
import { watchWindow } from './over-window.ts'
import { CONTROL, SETTLES } from './patience.ts'
import type { Renewals } from './renewal.ts'
import { watchSight } from './sight.ts'
import { watchUser } from './touched.ts'

/** A control that can go back, and how. */
interface Way {
  readonly entry: JournalEntry
  readonly nodes: ControlNodes
  readonly driver: Driver
  readonly context: DriverContext
  readonly target: Target
}

/** One on its way back, from the write to the second look. */
interface Returning extends Way {
  /** It showed the old value again, at that time. */
  readonly back: boolean
  readonly at: number
}

const isReceipt = (what: UndoReceipt | Way): what is UndoReceipt => 'status' in what

function wayBack(room: Room, entry: JournalEntry): UndoReceipt | Way {
  const { control, label } = entry
  const nodes = room.page.nodes(control)
  if (!nodes || nodes.kind !== entry.kind) return { control, label, status: 'cannot', reason: 'gone', now: '' }
  const now = readControl(nodes)
  if (!sameReading(now, entry.after) && !compare(entry.target, now))
    return { control, label, status: 'skipped', reason: 'user-edited', now: now.text }
  const target = reverseTarget(entry.kind, entry.old)
  const driver = target && (driverFor(nodes, target) ?? driverOfKind(entry.kind))
  // A radio has no way back to none: pressing on would only choose another wrong value.
  if (!target || !driver || (isEmpty(entry.old) && entry.kind === 'radio')) {
    return { control, label, status: 'cannot', reason: 'no-way-back', now: now.text }
  }
  const context = contextOf(room, control, AbortSignal.any([room.signal, AbortSignal.timeout(CONTROL)]))
  return { entry, nodes, driver, context, target }
}

async function returned(way: Way): Promise<Returning> {
  const { driver, entry, context } = way
  const back = await goBack(driver, entry.kind, entry.old, context)
  return { ...way, back, at: performance.now() }
}

/** Several typed texts at once: the first rung of each, then one look at all; what did not go back so climbs on alone. */
async function returnTogether(room: Room, entries: readonly JournalEntry[]): Promise<(UndoReceipt | Returning)[]> {
  const wait = slicer()
  const begun: (UndoReceipt | Way)[] = []
  for (const entry of entries) {
    const way = wayBack(room, entry)
    if (!isReceipt(way) && !sameReading(way.context.read(), entry.old))
      await way.driver.rungs[0]?.run(way.nodes, way.target, way.context)
    begun.push(way)
    await wait()
  }
  const at = performance.now()
  await frames(2, room.signal)
  const results: (UndoReceipt | Returning)[] = []
  for (const way of begun) {
    if (isReceipt(way)) results.push(way)
    else if (compare(way.target, way.context.read())) results.push({ ...way, back: true, at })
    else if (isRefilled({ ...way, before: way.entry.after })) results.push({ ...way, back: false, at })
    else results.push(await returned(way))
  }
  return results
}

/** The second look, once the page has had its time. */
async function settled(room: Room, { entry, context, target, back, at }: Returning): Promise<UndoReceipt> {
  const { control, label } = entry
  const left = at + SETTLES - performance.now()
  if (back && left > 0) await pause(left, room.signal)
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

/** Kinds that answer nothing else: several in a row are taken back before the page is given its time once for all of them. */
const BATCH = 40
const TYPED: ReadonlySet<string> = new Set(['text', 'textarea', 'number'])

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
  const room: Room = { page, world, signal, files: {}, touched, window: watchWindow(), sight: watchSight() }
  const alone = async (entry: JournalEntry): Promise<UndoReceipt | Returning> => {
    const way = wayBack(room, entry)
    return isReceipt(way) ? way : returned(way)
  }
  try {
    for (let from = 0; from < entries.length; ) {
      let to = from
      while (to < entries.length && to - from < BATCH && TYPED.has(entries[to]!.kind)) to += 1
      const batch = entries.slice(from, Math.max(to, from + 1))
      const returning = to > from ? await returnTogether(room, batch) : await Promise.all(batch.map(alone))
      for (const each of returning) receipts.push(isReceipt(each) ? each : await settled(room, each))
      from += batch.length
    }
  } finally {
    lift()
    touched.stop()
    room.window.stop()
    room.sight.stop()
  }
  return receipts
}
