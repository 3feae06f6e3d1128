import type { EnvelopePort } from './backup-file.ts'
import type { EnvelopeAnswer, EnvelopeRequest } from './backup-worker.ts'
import { step } from './step.ts'
import { askWorker } from './worker-call.ts'

const PATIENCE_MS = 300_000

/** Envelopes in a worker of their own. Rejects when the worker does not start or gives up. */
export function workerEnvelope(start: () => Worker): EnvelopePort {
  const ask = (request: EnvelopeRequest) => askWorker<EnvelopeAnswer>(start, request, [], PATIENCE_MS, 'backup')
  return {
    seal: async (payload, lock) => {
      const answer = await step('backup-client.seal', () => ask({ op: 'seal', payload, lock }))
      if (answer.op !== 'seal') throw new Error('backup-worker')
      return answer.file
    },
    open: async (file, key) => {
      const answer = await step('backup-client.open', () => ask({ op: 'open', file, key }))
      if (answer.op !== 'open') throw new Error('backup-worker')
      return answer.opened
    },
    pair: async () => {
      const answer = await step('backup-client.pair', () => ask({ op: 'pair' }))
      if (answer.op !== 'pair') throw new Error('backup-worker')
      return { identity: answer.identity, recipient: answer.recipient }
    },
  }
}
