import { createReader, type ReaderOptions } from '../reader.ts'
import type { FromWorker, ToWorker } from './wire.ts'

/** A worker's own end of its channel. */
interface Scope {
  onmessage: ((event: MessageEvent) => void) | null
  postMessage(message: FromWorker): void
}

/** Reads documents in a worker for `workerReader` on the page. Everything heavy, from decoding on, happens here. */
export function serveReader(scope: Scope, options: ReaderOptions): void {
  let reader = createReader(options)
  const running = new Map<number, AbortController>()
  scope.onmessage = ({ data }: MessageEvent<ToWorker>) => {
    if (data.do === 'use') {
      reader = createReader({ ...options, engine: data.engine })
      return
    }
    if (data.do === 'prepare') return void reader.then((r) => r.prepare())
    if (data.do === 'abort') return running.get(data.id)?.abort()
    const { id, file } = data
    const stop = new AbortController()
    running.set(id, stop)
    const read = async () =>
      (await reader).read(file, {
        ...data.options,
        signal: stop.signal,
        onProgress: (stage, done) => scope.postMessage({ is: 'progress', id, stage, done }),
      })
    const failed = { ok: false, kind: null, reason: 'engine-failed', fields: {}, quality: [], ms: 0 } as const
    void read()
      .catch(() => failed)
      .then((outcome) => {
        running.delete(id)
        scope.postMessage({ is: 'outcome', id, outcome })
      })
  }
}
