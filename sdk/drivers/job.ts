/** One confirmed write, from the guard to the second look. */
import { documentOf } from '../page/dom.ts'
import type { ControlNodes } from '../page/nodes.ts'
import { readControl } from '../page/reading.ts'
import type { ConfirmedWrite, FailReason, Reading, Target, WriteResult } from '../types.ts'
import { compare } from '../verify/compare.ts'
import { isEmpty } from '../verify/empty.ts'
import { judge } from '../verify/judge.ts'
import { reverseTarget, sameReading } from '../verify/reverse.ts'
import { driverFor } from './catalogue.ts'
import { clearButton } from './clear-button.ts'
import { isClearable } from './clearable.ts'
import { frames, pause } from './clock.ts'
import type { Driver, DriverContext, World } from './driver.ts'
import { keepFocus } from './focus.ts'
import { refusal } from './guard.ts'
import { climb } from './ladder.ts'
import type { OverWindow } from './over-window.ts'
import { CONTROL, SETTLES } from './patience.ts'
import { triggersOf } from './popup.ts'
import { hover, leave } from './press.ts'
import type { Renewals } from './renewal.ts'
import { keepScroll } from './scroll.ts'
import { inSight, type Sight } from './sight.ts'
import type { Touched } from './touched.ts'

export interface Room {
  readonly page: Renewals
  readonly world: World
  readonly signal: AbortSignal
  readonly files: Readonly<Record<string, readonly File[]>>
  readonly touched: Touched
  /** What lies over the whole window. */
  readonly window: OverWindow
  readonly sight: Sight
}

const NOTHING: Reading = { text: '', values: [] }

/** A write on its way. `rung` is the one that wrote, -1 when the page held the value already. */
export interface Job {
  readonly write: ConfirmedWrite
  readonly before: Reading
  readonly driver: Driver
  readonly context: DriverContext
  readonly started: number
  rung: number
  /** When it was last written. */
  at: number
}

export function contextOf(
  room: Pick<Room, 'page' | 'world' | 'files'>,
  id: string,
  signal: AbortSignal,
): DriverContext {
  const nodes = () => room.page.nodes(id)
  return {
    world: room.world,
    signal,
    files: room.files[id] ?? [],
    nodes,
    read() {
      const now = nodes()
      return now ? readControl(now, { thorough: true }) : NOTHING
    },
  }
}

export function failure(
  write: ConfirmedWrite,
  reason: FailReason,
  now: Reading = NOTHING,
  old = now,
  restored = true,
): WriteResult {
  return {
    control: write.control,
    status: 'failed',
    reason,
    restored,
    old: old.text,
    now: now.text,
    driver: '',
    undoable: false,
    ms: 0,
  }
}

const TYPED = new Set(['text', 'textarea', 'number'])

/** Another value stands there that nobody agreed to overwrite. */
function isUsers(write: ConfirmedWrite, nodes: ControlNodes, before: Reading, touched: Touched): boolean {
  if (touched.has(nodes.root)) return true
  if (write.override || isEmpty(before)) return false
  if (write.expected !== undefined) return write.expected.trim() !== before.text.trim()
  return TYPED.has(write.kind)
}

/** Looks whether the write may be made; a job when it may, else its result. */
export function prepare(room: Room, write: ConfirmedWrite): Job | WriteResult {
  const nodes = room.page.nodes(write.control)
  const context = contextOf(room, write.control, AbortSignal.any([room.signal, AbortSignal.timeout(CONTROL)]))
  const refused = refusal(room.page, nodes, write, room.window)
  const before = nodes ? context.read() : NOTHING
  if (refused || !nodes) return failure(write, refused ?? 'gone', before)
  const driver = driverFor(nodes, write.target)
  if (!driver) return failure(write, 'no-option', before)
  room.page.note(write.control)
  const job: Job = { write, before, driver, context, started: performance.now(), rung: 0, at: 0 }
  if (compare(write.target, before)) return Object.assign(job, { rung: -1 })
  if (isUsers(write, nodes, before, room.touched)) return failure(write, 'user-edited', before)
  return job
}

export const isJob = (value: Job | WriteResult): value is Job => 'write' in value

/** Climbs from the job's rung; on failure takes the control back and says so. */
export async function run(room: Room, job: Job): Promise<WriteResult | undefined> {
  const nodes = job.context.nodes()
  const giveFocus = nodes && keepFocus(nodes.root)
  const giveScroll = nodes && keepScroll(documentOf(nodes.root))
  const climbed = await climb(
    { driver: job.driver, target: job.write.target, before: job.before, context: job.context },
    job.rung,
  )
  giveFocus?.()
  giveScroll?.()
  if (climbed.ok) {
    job.rung = climbed.rung
    job.at = performance.now()
    return undefined
  }
  return giveUp(room, job, climbed.reason === 'aborted' && !room.signal.aborted ? 'timeout' : climbed.reason)
}

/** Takes a failed control back to what it showed before. */
export async function giveUp(room: Room, job: Job, reason: FailReason): Promise<WriteResult> {
  const { write, before, driver } = job
  const nodes = room.page.nodes(write.control)
  if (!nodes)
    return { ...failure(write, 'gone', NOTHING, before, false), driver: driver.id, ms: performance.now() - job.started }
  if (room.touched.has(nodes.root))
    return { ...failure(write, 'user-edited', job.context.read(), before, false), driver: driver.id }
  // The job's own time may be up; going back gets its own.
  const context = contextOf(room, write.control, AbortSignal.timeout(CONTROL / 2))
  const isUntouched = sameReading(context.read(), before)
  let restored = isUntouched || (await goBack(driver, write.kind, before, context))
  // A page that set its own value once may do so again: what is said to be back must stay so.
  if (restored && !isUntouched) {
    await pause(SETTLES, context.signal)
    const target = reverseTarget(write.kind, before)
    const now = context.read()
    restored = sameReading(now, before) || (target !== undefined && compare(target, now))
  }
  const why = inSight(reason, driver, room.sight, job.started)
  return {
    ...failure(write, why, context.read(), before, restored),
    driver: driver.id,
    ms: performance.now() - job.started,
  }
}

/** Writes the old value back by the same driver. True when the control shows it again. */
export async function goBack(
  driver: Driver,
  kind: ConfirmedWrite['kind'],
  old: Reading,
  context: DriverContext,
): Promise<boolean> {
  if (sameReading(context.read(), old)) return true
  const target: Target | undefined = reverseTarget(kind, old)
  if (!target || !context.nodes()) return false
  const giveFocus = keepFocus(context.nodes()!.root)
  const climbed = await climb({ driver, target, before: context.read(), context })
  giveFocus()
  if (!climbed.ok) return compare(target, context.read())
  await frames(2, context.signal)
  return compare(target, context.read())
}

/** The second look. A result when the job is finished, `undefined` when it must climb on from its next rung. */
export async function settle(room: Room, job: Job): Promise<WriteResult | undefined> {
  const nodes = room.page.nodes(job.write.control)
  const now = job.context.read()
  const wrong = nodes ? judge(job.write.target, job.before, now) : 'gone'
  if (!wrong) {
    return {
      control: job.write.control,
      status: 'done',
      old: job.before.text,
      now: now.text,
      driver: job.rung < 0 ? job.driver.id : `${job.driver.id}/${job.driver.rungs[job.rung]?.name ?? ''}`,
      undoable: await undoable(job, nodes),
      ms: performance.now() - job.started,
    }
  }
  if (nodes && room.touched.has(nodes.root))
    return { ...failure(job.write, 'user-edited', now, job.before, false), driver: job.driver.id }
  if (wrong === 'not-kept' && job.rung + 1 < job.driver.rungs.length) {
    job.rung += 1
    return undefined
  }
  return giveUp(room, job, wrong)
}

/** Whether the page's own control can go back; a clear icon may only show under the pointer. */
async function undoable(job: Job, nodes: ControlNodes | undefined): Promise<boolean> {
  if (!nodes || job.rung < 0) return false
  if (!isEmpty(job.before)) return reverseTarget(job.write.kind, job.before) !== undefined
  if (isClearable(nodes)) return true
  if (!['combobox', 'cascader', 'date', 'dateRange', 'tags'].includes(job.write.kind)) return false
  const over = [nodes.root, ...triggersOf(nodes).slice(0, 2)]
  for (const element of over) hover(element)
  await frames(2, job.context.signal)
  const button = clearButton(nodes.root)
  for (const element of over) leave(element)
  return button !== undefined
}
