import browser from 'webextension-polyfill'
import type { KeyValuePort, VaultEnv } from './env.ts'
import { workerKdf } from './kdf-client.ts'
import { pageEnv } from './page-env.ts'
import { step } from './step.ts'

const BOOT_KEY = 'ba.boot'

/** JSON values in one of the extension's storage areas. */
const port = (area: browser.Storage.StorageArea): KeyValuePort => ({
  get: async (key) => (await step('extension-env.get', () => area.get(key)))[key],
  set: (key, value) => area.set({ [key]: value }),
  remove: (key) => area.remove(key),
})

/** What lives as long as the browser runs, in memory. */
export const sessionStorage = (): KeyValuePort => port(browser.storage.session)

/** One mark per browser start and version: session storage ends with the browser, so what lies in it dates the start. */
async function bootMark(session: KeyValuePort): Promise<string> {
  const { version } = browser.runtime.getManifest()
  const known = await step('extension-env.boot', () => session.get(BOOT_KEY))
  const start = typeof known === 'string' ? known : crypto.randomUUID()
  if (known !== start) await step('extension-env.boot-write', () => session.set(BOOT_KEY, start))
  return `${version} ${start}`
}

/** Names of what lies in a storage area, for the user to see; no values. */
export async function storedKeys(area: 'local' | 'session' | 'sync'): Promise<string[]> {
  const all = { local: browser.storage.local, session: browser.storage.session, sync: browser.storage.sync }
  return Object.keys(await step('extension-env.keys', () => all[area].get(null)))
}

/** The only file of the vault that knows the browser's extension interface. `startWorker` starts `kdf-worker.ts`. */
export async function extensionEnv(startWorker: () => Worker): Promise<VaultEnv> {
  const local = browser.storage.local as browser.Storage.StorageArea & {
    setAccessLevel?: (level: { accessLevel: 'TRUSTED_CONTEXTS' }) => Promise<void>
  }
  // Firefox has no such switch for `local`: nothing personal may ever lie there.
  await step('extension-env.close', () => local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' }))
  const session = sessionStorage()
  const mark = await step('extension-env.mark', () => bootMark(session))
  const onSystemLock = (task: () => void) => {
    const look = (state: browser.Idle.IdleState) => state === 'locked' && task()
    browser.idle.onStateChanged.addListener(look)
    return () => browser.idle.onStateChanged.removeListener(look)
  }
  return pageEnv({ local: port(local), session, kdf: workerKdf(startWorker), bootMark: mark, onSystemLock })
}
