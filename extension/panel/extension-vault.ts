/** The vault of this browser, for every page of the extension that shows it. */
import browser from 'webextension-polyfill'
import { allowScripts } from '../access/trusted-scripts.ts'
import { onLockAct } from '../acts/acts.ts'
import { onPreferences, readPreferences } from '../settings/preferences.ts'
import { workerEnvelope } from '../vault/backup-client.ts'
import { extensionEnv, sessionStorage } from '../vault/extension-env.ts'
import { createVaultModel, type VaultModel } from './vault/vault-model.ts'

const WORKERS = ['/kdf.js', '/reader.js', '/backup.js', '/pdf/worker.min.mjs'] as const

/** Call once, before anything else of the page starts a worker. Locking reloads the document: the only reliable way to drop what was decrypted. */
export async function extensionVault(): Promise<VaultModel> {
  allowScripts(WORKERS.map((path) => browser.runtime.getURL(path)))
  const model = createVaultModel(
    () => extensionEnv(() => new Worker(browser.runtime.getURL('/kdf.js'))),
    () => location.reload(),
    workerEnvelope(() => new Worker(browser.runtime.getURL('/backup.js'))),
    sessionStorage(),
    await readPreferences(),
  )
  // A long form under the user's hands is use: it must not lock, and take the draft with it, while it is being typed.
  const inUse = ({ isTrusted }: Event) => {
    if (isTrusted) model.vault()?.touch()
  }
  for (const type of ['input', 'pointerdown', 'keydown'])
    addEventListener(type, inUse, { capture: true, passive: true })
  onLockAct(() => void model.lock())
  onPreferences((chosen) => {
    model.preferences.value = chosen
  })
  return model
}
