import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { serveEnvelopes } from '../vault/backup-worker.ts'

/** Dedicated worker of the panel: one encrypted file, then it ends. */
export default defineUnlistedScript(() => serveEnvelopes(self as unknown as DedicatedWorkerGlobalScope))
