import { WRITE_LOCK } from './commit.ts'
import type { Core } from './core.ts'
import { DB_NAME } from './database.ts'
import type { VaultEnv } from './env.ts'
import { listFiles, removeFile } from './files.ts'
import { MIRROR_LOCK, writeMirror } from './mirror.ts'
import { SENTINEL_KEY } from './sentinel.ts'
import { step } from './step.ts'
import { THROTTLE_KEY } from './throttle.ts'

/** Copies of earlier days and what was put aside: they open with the passphrase and the key of their time. */
export type OldCopies = { ok: true; removed: number } | { ok: false; reason: 'locked' | 'storage' }

/** Removes every copy but the two newest ones, which are written anew under the present passphrase and key. */
export async function removeOldCopies(core: Core): Promise<OldCopies> {
  const session = core.use()
  if (!session) return { ok: false, reason: 'locked' }
  const mirrored = await step('purge.mirror', () => writeMirror(core.store, session, true))
  if (!mirrored.ok) return { ok: false, reason: 'storage' }
  let removed = 0
  try {
    for (const folder of ['snapshots', 'quarantine'] as const)
      for (const { name } of await step('purge.list', () => listFiles(core.env, folder))) {
        await step('purge.remove', () => removeFile(core.env, folder, name))
        removed++
      }
  } catch (error) {
    if (error instanceof DOMException) return { ok: false, reason: 'storage' }
    throw error
  }
  return { ok: true, removed }
}

export type Erased = { ok: true } | { ok: false; reason: 'busy' | 'storage' }

async function deleteDatabase(env: VaultEnv): Promise<'gone' | 'blocked' | 'failed'> {
  return step(
    'purge.database',
    () =>
      new Promise((resolve) => {
        const request = env.idb.deleteDatabase(DB_NAME)
        request.onsuccess = () => resolve('gone')
        request.onerror = () => resolve('failed')
        request.onblocked = () => resolve('blocked')
      }),
  )
}

async function deleteFolder(env: VaultEnv): Promise<boolean> {
  try {
    const root = await step('purge.root', () => env.opfs())
    await step('purge.folder', () => root.removeEntry('vault', { recursive: true }))
    return true
  } catch (error) {
    if (error instanceof DOMException) return error.name === 'NotFoundError'
    throw error
  }
}

/**
 * Erases the vault, all its copies and every trace that it existed. The wrapped keys go first, so that what the browser has not yet
 * removed is ciphertext without its keys. The sentinel goes last: an erasure cut off in the middle is seen as what it is.
 */
export async function eraseVault(core: Core): Promise<Erased> {
  const { env } = core
  const work = async (): Promise<Erased> => {
    const database = await step('purge.drop', () => deleteDatabase(env))
    if (database !== 'gone') return { ok: false, reason: database === 'blocked' ? 'busy' : 'storage' }
    if (!(await step('purge.files', () => deleteFolder(env)))) return { ok: false, reason: 'storage' }
    for (const key of [THROTTLE_KEY, SENTINEL_KEY]) {
      await step('purge.local', () => env.local.remove(key))
      await step('purge.session', () => env.session.remove(key))
    }
    return { ok: true }
  }
  const alone = async (): Promise<Erased> => {
    try {
      return await step('purge.exclusive', () =>
        env.locks.request(WRITE_LOCK, {}, () => env.locks.request(MIRROR_LOCK, {}, work)),
      )
    } catch {
      return { ok: false, reason: 'storage' }
    }
  }
  return step('purge.end', () => core.end(alone))
}
