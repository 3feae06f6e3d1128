/** Document pictures that are removed, by the user's rule or one by one, and the line in the log that says so. */
import type { VaultModel } from '../panel/vault/vault-model.ts'
import type { AnyStored, Stored } from '../vault/index.ts'
import { clientsThatReach } from '../vault/reach.ts'

export interface Purged {
  readonly gone: number
  /** Why the vault did not remove the others. */
  readonly reason: string | undefined
}

export async function purgeScans(
  model: VaultModel,
  records: readonly AnyStored[],
  scans: readonly Stored<'material'>[],
): Promise<Purged> {
  const gone = new Set<string>()
  let reason: string | undefined
  for (const scan of scans) {
    const done = await model.vault()?.removeScan(scan, scan.data.blobId)
    if (done?.ok) gone.add(scan.id)
    else reason = done?.reason ?? 'locked'
  }
  if (gone.size > 0) {
    const clients = clientsThatReach(records, gone)
    await model.activity.note({ act: 'purge', what: 'scans', clients, count: gone.size })
  }
  return { gone: gone.size, reason }
}
