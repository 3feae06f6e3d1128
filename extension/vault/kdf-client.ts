import type { KdfPort } from './env.ts'
import type { KdfAnswer } from './kdf-worker.ts'
import { step } from './step.ts'
import { askWorker } from './worker-call.ts'

const PATIENCE_MS = 120_000

/** Key derivation in a worker of its own. Rejects when the worker does not start or refuses. */
export const workerKdf =
  (start: () => Worker): KdfPort =>
  async (input) => {
    // A copy moves to the worker whole; the caller's own bytes stay the caller's to wipe.
    const password = input.password.slice()
    const answer = await step('kdf-client.ask', () =>
      askWorker<KdfAnswer>(start, { ...input, password }, [password.buffer], PATIENCE_MS, 'kdf'),
    )
    if (!answer.ok) throw new Error('kdf-refused')
    return answer.key
  }
