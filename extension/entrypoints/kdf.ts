import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { serveKdf } from '../vault/kdf-worker.ts'

/** Dedicated worker of the panel: one Argon2id derivation, then it ends. */
export default defineUnlistedScript(() => serveKdf(self as unknown as DedicatedWorkerGlobalScope))
