/** Everything that goes beyond looking: unlocking, making, bringing back. Loaded when it is first needed, see `open.ts`. */
import { create } from './create.ts'
import type { CustodyOptions, Kept } from './custody.ts'
import type { VaultEnv } from './env.ts'
import { listCandidates, putAside, putImagesAside, replaceDatabase, restore } from './restore.ts'
import { continueRotation } from './rotate.ts'
import { sweepScans } from './scans.ts'
import type { CreateResult, Rescue, UnlockResult } from './state.ts'
import { step } from './step.ts'
import { reopen, type Store } from './store.ts'
import { resume, type Secret, unlock } from './unlock.ts'
import { Vault } from './vault.ts'

/** `asItIs`: what lies in the database is itself worth offering, being only older or another one; else it is what is damaged. */
export async function makeRescue(env: VaultEnv, store: Store | undefined, asItIs = false): Promise<Rescue> {
  return {
    candidates: await step('open.candidates', () => listCandidates(env, asItIs ? store : undefined)),
    restore: (id) => restore(env, store, id),
    startOver: async (passphrase, options = {}) => {
      const images = await step('open.images-aside', () => putImagesAside(env))
      const usable = store ?? (await step('open.replace', () => replaceDatabase(env)))
      if (!images || !usable || !(await step('open.aside', () => putAside(usable))))
        return { ok: false, reason: 'not-put-aside' }
      const made = await step('open.start-over', () => createIn(usable, passphrase, options, true))
      if (made.ok || made.reason !== 'storage') return made
      // A database that takes nothing, not even a new vault: all that it holds has just been put aside.
      usable.db.close()
      const anew = await step('open.replace-bent', () => replaceDatabase(env))
      if (anew) return createIn(anew, passphrase, options, true)
      await step('open.reopen', () => reopen(usable))
      return made
    },
  }
}

export async function createIn(
  store: Store,
  passphrase: string,
  options: CustodyOptions,
  instead: boolean,
): Promise<CreateResult> {
  const made = await step('open.create', () => create(store, passphrase, options, instead))
  return made.ok ? { ok: true, vault: new Vault(made.core), recovery: made.recovery } : made
}

export async function unlockIn(store: Store, secret: Secret, options: CustodyOptions): Promise<UnlockResult> {
  const opened = await step('open.unlock', () => unlock(store, secret, options))
  if (!opened.ok) return opened
  // A change of key that was interrupted goes on; when it cannot, the vault is usable with both keys.
  await step('open.rotation', () => continueRotation(opened.core))
  await step('open.sweep', () => sweepScans(opened.core))
  const vault = new Vault(opened.core)
  const all = await step('open.list', () => vault.list())
  if (all.ok) return { ok: true, vault, unreadable: all.unreadable }
  // Open, but the disk does not hand the records over: that is no empty vault.
  const ids = [...(opened.core.peek()?.base.manifest.records.keys() ?? [])]
  return { ok: true, vault, unreadable: ids.map((id) => ({ id, col: undefined, why: 'damaged' as const })) }
}

/** The vault as another window left it open. */
export async function resumeIn(store: Store, kept: Kept): Promise<Vault | undefined> {
  const core = await step('open.resume', () => resume(store, kept))
  if (!core) return undefined
  await step('open.resumed-rotation', () => continueRotation(core))
  return new Vault(core)
}
