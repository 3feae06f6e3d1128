import {
  type EnvelopeKey,
  type EnvelopeLock,
  newKeyPair,
  type OpenedEnvelope,
  openEnvelope,
  sealEnvelope,
} from '@beian-assist/rules/backup'
import { step } from './step.ts'

/** Worker entry: one envelope per message, for its key derivation takes a second and a quarter of a gigabyte. */
export type EnvelopeRequest =
  | { readonly op: 'seal'; readonly payload: Uint8Array; readonly lock: EnvelopeLock }
  | { readonly op: 'open'; readonly file: Uint8Array; readonly key: EnvelopeKey }
  | { readonly op: 'pair' }
export type EnvelopeAnswer =
  | { op: 'seal'; file: Uint8Array }
  | { op: 'open'; opened: OpenedEnvelope }
  | { op: 'pair'; identity: string; recipient: string }
  | { op: 'failed' }

/** Answers on `scope`, the worker's global; a function of its own so that importing this file does nothing. */
export function serveEnvelopes(scope: DedicatedWorkerGlobalScope): void {
  const work = async (request: EnvelopeRequest): Promise<EnvelopeAnswer> => {
    if (request.op === 'seal')
      return {
        op: 'seal',
        file: await step('backup-worker.seal', () => sealEnvelope(request.payload, request.lock)),
      }
    if (request.op === 'pair') return { op: 'pair', ...(await step('backup-worker.pair', () => newKeyPair())) }
    return {
      op: 'open',
      opened: await step('backup-worker.open', () => openEnvelope(request.file, request.key)),
    }
  }
  scope.onmessage = async ({ data }: MessageEvent<EnvelopeRequest>) => {
    try {
      scope.postMessage(await step('backup-worker.work', () => work(data)))
    } catch {
      scope.postMessage({ op: 'failed' } satisfies EnvelopeAnswer)
    }
  }
}
