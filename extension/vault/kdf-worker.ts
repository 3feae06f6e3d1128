import type { Bytes } from './bytes.ts'
import { deriveArgon2id } from './crypto/argon2.ts'
import type { KdfCost } from './crypto/kdf.ts'
import { step } from './step.ts'

/** Worker entry: one derivation per message, so that the panel does not freeze for its half second. */
export type KdfRequest = { password: Bytes; salt: Bytes; cost: KdfCost }
export type KdfAnswer = { ok: true; key: Bytes } | { ok: false }

/** Answers on `scope`, the worker's global; a function of its own so that importing this file does nothing. */
export function serveKdf(scope: DedicatedWorkerGlobalScope): void {
  scope.onmessage = async ({ data }: MessageEvent<KdfRequest>) => {
    try {
      const key = await step('kdf-worker.derive', () => deriveArgon2id(data))
      scope.postMessage({ ok: true, key } satisfies KdfAnswer, [key.buffer])
    } catch {
      scope.postMessage({ ok: false } satisfies KdfAnswer)
    }
  }
}
