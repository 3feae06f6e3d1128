import type { Bytes } from './bytes.ts'
import type { KdfPort } from './env.ts'
import type { KdfAnswer } from './kdf-worker.ts'

const PATIENCE_MS = 120_000

/**
 * Key derivation in a worker that lives for one call: its memory, which holds the passphrase, ends with it. Rejects when
 * the worker does not start or refuses. The timeout is there because a blocked wasm module never answers.
 */
export const workerKdf =
  (start: () => Worker): KdfPort =>
  (input) =>
    new Promise<Bytes>((resolve, reject) => {
      const worker = start()
      const end = (finish: () => void) => {
        clearTimeout(timer)
        worker.terminate()
        finish()
      }
      const timer = setTimeout(() => end(() => reject(new Error('kdf-timeout'))), PATIENCE_MS)
      worker.onmessage = ({ data }: MessageEvent<KdfAnswer>) =>
        end(() => (data.ok ? resolve(data.key) : reject(new Error('kdf-refused'))))
      worker.onerror = () => end(() => reject(new Error('kdf-worker')))
      // A copy moves to the worker whole; the caller's own bytes stay the caller's to wipe.
      const password = input.password.slice()
      worker.postMessage({ ...input, password }, [password.buffer])
    })
