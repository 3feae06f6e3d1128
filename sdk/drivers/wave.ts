/** One wave of writes: each is made, looked at at once, and once more when the page has had its time. */
import { readControl } from '../page/reading.ts'
import type { ConfirmedWrite, FailReason, WriteResult } from '../types.ts'
import type { Journal } from '../verify/journal.ts'
import { sameReading } from '../verify/reverse.ts'
import { frames, pause, slicer } from './clock.ts'
import type { World } from './driver.ts'
import { failure, isJob, type Job, prepare, type Room, run, settle } from './job.ts'
import { holdSubmission } from './keys.ts'
import { watchWindow } from './over-window.ts'
import { COVER_LOOK, COVERS, SETTLES } from './patience.ts'
import type { Renewals } from './renewal.ts'
import { watchSight } from './sight.ts'
import { watchUser } from './touched.ts'
import type { Turns } from './turns.ts'

export interface WriteOptions {
  readonly transaction: string
  readonly files?: Readonly<Record<string, readonly File[]>>
  readonly signal?: AbortSignal
  /** Called once everything has been written and only second looks are to come: the next wave may be begun meanwhile. */
  readonly acted?: () => void
}

export interface Workplace {
  readonly page: Renewals
  readonly world: World
  readonly journal: Journal
  readonly turns: Turns
  /** Ends with the page that is written. */
  readonly lifetime: AbortSignal
}

const SHARED = new Set(['text', 'textarea', 'number'])
/** Text controls that are written before they are looked at together. */
const BATCH = 40

export async function writeWave(
  { page, world, journal, turns, lifetime }: Workplace,
  writes: readonly ConfirmedWrite[],
  options: WriteOptions,
): Promise<WriteResult[]> {
  journal.intend(options.transaction, writes)
  const never = new AbortController().signal
  const results = new Map<ConfirmedWrite, WriteResult>()
  const address = location.origin + location.pathname
  const touched = watchUser()
  const lift = holdSubmission(document)
  const room: Room = {
    page,
    world,
    signal: AbortSignal.any([lifetime, options.signal ?? never]),
    files: options.files ?? {},
    touched,
    window: watchWindow(),
    sight: watchSight(),
  }
  const waiting: Job[] = []
  const wait = slicer()

  const stopped = (): FailReason | undefined =>
    room.signal.aborted ? 'aborted' : location.origin + location.pathname !== address ? 'navigated' : undefined

  const record = (item: ConfirmedWrite, result: WriteResult) => {
    results.set(item, result)
    if (result.status === 'failed' && result.reason)
      journal.failed(options.transaction, item.control, result.reason, result.restored === false)
  }

  const finish = (job: Job, result: WriteResult) => {
    record(job.write, result)
    if (result.status === 'done' && job.rung < 0) journal.stood(options.transaction, job.write.control)
    if (result.status !== 'done' || job.rung < 0) return
    const nodes = page.nodes(job.write.control)
    if (!nodes) return
    const { control, kind, signature, label, target } = job.write
    const after = readControl(nodes)
    journal.add(options.transaction, { control, kind, signature, label, target, old: job.before, after })
  }

  const lookAgain = async (job: Job) => {
    const result = (await settle(room, job)) ?? (await run(room, job))
    if (result) finish(job, result)
    else waiting.push(job)
  }

  /** Second looks that are due; `all` waits for the rest, and leaves the page to others meanwhile. */
  const settleDue = async (all: boolean) => {
    while (waiting.length > 0) {
      const job = waiting[0]!
      const left = job.at + SETTLES - performance.now()
      if (left > 0) {
        if (!all) return
        await pause(left, never)
      }
      waiting.shift()
      await turns(() => lookAgain(job))
      await wait()
    }
  }

  /** How much longer a layer over the page may take to go away: a dialog that fades, a passing message. */
  let patience = COVERS
  const prepared = async (item: ConfirmedWrite): Promise<Job | WriteResult> => {
    for (;;) {
      const job = prepare(room, item)
      if (isJob(job) || job.status !== 'failed' || job.reason !== 'covered' || patience <= 0) return job
      patience -= COVER_LOOK
      await pause(COVER_LOOK, room.signal)
    }
  }

  const start = async (item: ConfirmedWrite): Promise<Job | undefined> => {
    const reason = stopped()
    if (reason) {
      record(item, failure(item, reason))
      return undefined
    }
    const job = await prepared(item)
    if (!isJob(job)) {
      record(item, job)
      return undefined
    }
    if (job.rung >= 0) return job
    job.at = performance.now() - SETTLES
    waiting.push(job)
    return undefined
  }

  /** Text controls side by side: the first rung of each, then one look at all of them. */
  const writeTogether = async (batch: readonly ConfirmedWrite[]) => {
    const begun: Job[] = []
    for (const item of batch) {
      const job = await start(item)
      const nodes = job?.context.nodes()
      if (!job || !nodes) continue
      const outcome = await job.driver.rungs[0]!.run(nodes, item.target, job.context)
      job.at = performance.now()
      if (outcome.ok) begun.push(job)
      else {
        const now = job.context.read()
        const wrong = failure(item, outcome.reason, now, job.before, sameReading(now, job.before))
        record(item, { ...wrong, driver: job.driver.id })
      }
      await wait()
    }
    await frames(2, never)
    waiting.push(...begun)
  }
  const writeAlone = async (item: ConfirmedWrite) => {
    const job = await start(item)
    if (!job) return
    const failed = await run(room, job)
    if (failed) finish(job, failed)
    else waiting.push(job)
  }

  try {
    for (let index = 0; index < writes.length; ) {
      const from = index
      while (index < writes.length && index - from < BATCH && SHARED.has(writes[index]!.kind)) index += 1
      if (index > from) await turns(() => writeTogether(writes.slice(from, index)))
      else {
        await turns(() => writeAlone(writes[from]!))
        index += 1
      }
      await settleDue(false)
    }
    options.acted?.()
    await settleDue(true)
  } finally {
    lift()
    touched.stop()
    room.window.stop()
    room.sight.stop()
  }
  return writes.map((item) => results.get(item) ?? failure(item, stopped() ?? 'gone'))
}
