import type { EngineId } from '../reader.ts'
import type { DocumentOutcome, DocumentReader, DocumentRefusal, ReadOptions, RefusalReason } from '../types.ts'
import type { FromWorker, ToWorker } from './wire.ts'

/** A worker that says nothing for so long has hung, or the picture is too much for the machine. */
const silence = 60_000
/** The worker, and with it all the engines' memory, goes after this long without a picture. */
const idle = 60_000

interface Job {
  readonly options: ReadOptions
  readonly finish: (outcome: DocumentOutcome) => void
  readonly started: number
}

/** A reader that works in a worker, made when the first picture comes, watched while it works, and let go afterwards. */
export function workerReader(start: () => Worker, engine?: EngineId): DocumentReader {
  const jobs = new Map<number, Job>()
  let worker: Worker | null = null
  let watch: ReturnType<typeof setTimeout> | undefined
  let next = 1

  const stop = () => {
    clearTimeout(watch)
    worker?.terminate()
    worker = null
  }

  const fail = (reason: RefusalReason) => {
    stop()
    const open = [...jobs.values()]
    jobs.clear()
    for (const job of open) job.finish(refusal(reason, job.started))
  }

  /** Starts the clock again: for an answer while something is being read, for the end otherwise. */
  const rewind = () => {
    clearTimeout(watch)
    watch = jobs.size > 0 ? setTimeout(() => fail('timeout'), silence) : setTimeout(stop, idle)
  }

  const hear = ({ data }: MessageEvent<FromWorker>) => {
    const job = jobs.get(data.id)
    if (job && data.is === 'progress') job.options.onProgress?.(data.stage, data.done)
    if (job && data.is === 'outcome') {
      jobs.delete(data.id)
      job.finish(data.outcome)
    }
    rewind()
  }

  const get = () => {
    if (worker) return worker
    worker = start()
    worker.onmessage = hear
    worker.onerror = () => fail('engine-failed')
    if (engine) worker.postMessage({ do: 'use', engine } satisfies ToWorker)
    return worker
  }

  return {
    async prepare() {
      get().postMessage({ do: 'prepare' } satisfies ToWorker)
      if (jobs.size === 0) rewind()
    },
    read(source, options = {}) {
      const id = next++
      const file = source instanceof Blob ? source : new Blob([source.slice()])
      const { kind, told, today, signal } = options
      const said = { ...(kind ? { kind } : {}), ...(told ? { told } : {}), ...(today ? { today } : {}) }
      const send = (message: ToWorker) => get().postMessage(message)
      return new Promise((finish) => {
        jobs.set(id, { options, finish, started: performance.now() })
        send({ do: 'read', id, file, options: said })
        signal?.addEventListener('abort', () => jobs.has(id) && send({ do: 'abort', id }), { once: true })
        if (signal?.aborted) send({ do: 'abort', id })
        rewind()
      })
    },
    async dispose() {
      fail('aborted')
    },
  }
}

const refusal = (reason: RefusalReason, started: number): DocumentRefusal => ({
  ok: false,
  kind: null,
  reason,
  fields: {},
  quality: [],
  ms: performance.now() - started,
})
