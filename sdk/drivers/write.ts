/**
 * Writes confirmed values into the page's own controls, looks whether the page kept them, and can take them back.
 * Never throws: everything that can go wrong is a result. Never submits.
 */
import type { PageNodes } from '../page/nodes.ts'
import { readControl } from '../page/reading.ts'
import type { ConfirmedWrite, FailReason, Ledger, Reading, UndoReceipt, WriteResult } from '../types.ts'
import { isEmpty } from '../verify/empty.ts'
import { Journal } from '../verify/journal.ts'
import { sameReading } from '../verify/reverse.ts'
import { driverOfKind } from './catalogue.ts'
import { isClearable } from './clearable.ts'
import { frames, pause, slicer } from './clock.ts'
import type { World } from './driver.ts'
import { failure, isJob, type Job, prepare, type Room, run, settle } from './job.ts'
import { holdSubmission } from './keys.ts'
import { listOptionsOf } from './list-options.ts'
import { watchWindow } from './over-window.ts'
import { COVER_LOOK, COVERS, SETTLES } from './patience.ts'
import { followRenewals } from './renewal.ts'
import { watchSight } from './sight.ts'
import { watchUser } from './touched.ts'
import { undoEntries } from './undo.ts'

export interface WriteOptions {
  readonly transaction: string
  readonly files?: Readonly<Record<string, readonly File[]>>
  readonly signal?: AbortSignal
}

export interface Writer {
  /** In order, one after the other; results in the order of the writes. */
  write(writes: readonly ConfirmedWrite[], options: WriteOptions): Promise<WriteResult[]>
  /** Last first. `controls`: only these, the others stay in the journal. */
  undo(transaction: string, controls?: readonly string[]): Promise<UndoReceipt[]>
  /** What the latest write left on the page. While one is under way, or being called off, it is waited for. */
  written(): Promise<Ledger | undefined>
  /** Whether the control, showing this, could be taken back after a write. */
  canUndo(id: string, shown: Reading): boolean
  /** Id of the driver that would write; '' when there is none. */
  driverFor(id: string): string
  /** Opens a pop-up list, reads its texts and closes it. [] when there is no list. */
  listOptions(id: string, signal?: AbortSignal): Promise<string[]>
}

const SHARED = new Set(['text', 'textarea', 'number'])
/** Text controls that are written before they are looked at together. */
const BATCH = 40

export function createWriter(source: PageNodes, setup: { world: World; signal?: AbortSignal }): Writer {
  const page = followRenewals(source)
  const journal = new Journal()
  const never = new AbortController().signal
  const lifetime = setup.signal ?? never

  let latest: Promise<unknown> = Promise.resolve()

  async function writeNow(writes: readonly ConfirmedWrite[], options: WriteOptions): Promise<WriteResult[]> {
    journal.intend(options.transaction, writes)
    const results = new Map<ConfirmedWrite, WriteResult>()
    const address = location.origin + location.pathname
    const touched = watchUser()
    const lift = holdSubmission(document)
    const room: Room = {
      page,
      world: setup.world,
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
      const { control, kind, signature, label } = job.write
      journal.add(options.transaction, { control, kind, signature, label, old: job.before, after: readControl(nodes) })
    }

    /** Second looks that are due; `all` waits for the rest. */
    const settleDue = async (all: boolean) => {
      while (waiting.length > 0) {
        const job = waiting[0]!
        const left = job.at + SETTLES - performance.now()
        if (left > 0) {
          if (!all) return
          await pause(left, never)
        }
        waiting.shift()
        const result = await settle(room, job)
        if (result) finish(job, result)
        else {
          const again = await run(room, job)
          if (again) finish(job, again)
          else waiting.push(job)
        }
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

    try {
      for (let index = 0; index < writes.length; ) {
        const item = writes[index]!
        if (SHARED.has(item.kind)) {
          let end = index + 1
          while (end < writes.length && end - index < BATCH && SHARED.has(writes[end]!.kind)) end += 1
          await writeTogether(writes.slice(index, end))
          index = end
        } else {
          const job = await start(item)
          if (job) {
            const failed = await run(room, job)
            if (failed) finish(job, failed)
            else waiting.push(job)
          }
          index += 1
        }
        await settleDue(false)
      }
      await settleDue(true)
    } finally {
      lift()
      touched.stop()
      room.window.stop()
      room.sight.stop()
    }
    return writes.map((item) => results.get(item) ?? failure(item, stopped() ?? 'gone'))
  }

  return {
    write: (writes, options) => {
      const result = writeNow(writes, options)
      latest = result.catch(() => undefined)
      return result
    },
    written: async () => {
      await latest
      return journal.latest()
    },
    undo: (transaction, controls) => undoEntries(page, setup.world, journal.take(transaction, controls), lifetime),
    canUndo(id, shown) {
      const nodes = page.nodes(id)
      if (!nodes) return false
      return !isEmpty(shown) || isClearable(nodes)
    },
    driverFor(id) {
      const nodes = page.nodes(id)
      return nodes ? (driverOfKind(nodes.kind)?.id ?? '') : ''
    },
    listOptions: (id, signal) => listOptionsOf(page, setup.world, id, AbortSignal.any([lifetime, signal ?? never])),
  }
}
