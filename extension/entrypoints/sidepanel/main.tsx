import type { DocumentReader } from '@beian-assist/sdk/documents'
import { createDocumentList, createStore, type DocumentPort, mountPanel } from '@beian-assist/sdk/panel'
import { effect } from '@preact/signals'
import browser from 'webextension-polyfill'
import { allowScripts } from '../../access/trusted-scripts.ts'
import { tabFormSource } from '../../panel/form-source.ts'
import { VaultSection } from '../../panel/vault/VaultSection.tsx'
import { createVaultModel } from '../../panel/vault/vault-model.ts'
import { sampleProfiles } from '../../profiles/samples.ts'
import { vaultProfiles } from '../../profiles/vault-profiles.ts'
import { chosenLocale, keepLocale } from '../../settings/locale.ts'
import { workerEnvelope } from '../../vault/backup-client.ts'
import { extensionEnv } from '../../vault/extension-env.ts'

const WORKERS = ['/kdf.js', '/ocr.js', '/backup.js'] as const
allowScripts(WORKERS.map((path) => browser.runtime.getURL(path)))

const locale = await chosenLocale()

// Locking reloads the document: the only reliable way to drop what was decrypted.
const vault = createVaultModel(
  () => extensionEnv(() => new Worker(browser.runtime.getURL('/kdf.js'))),
  () => location.reload(),
  workerEnvelope(() => new Worker(browser.runtime.getURL('/backup.js'))),
)

let reader: Promise<DocumentReader> | undefined
const documents: DocumentPort = {
  read: async (file, options) => {
    // Loaded with the first picture: the panel opens without it.
    reader ??= import('@beian-assist/sdk/documents').then(({ createReader }) =>
      createReader({ assets: browser.runtime.getURL('/ocr/'), worker: browser.runtime.getURL('/ocr.js') }),
    )
    return (await reader).read(file, options)
  },
}

const source = tabFormSource()
const store = createStore({
  source,
  profiles: vaultProfiles(
    vault,
    sampleProfiles(() => (store.locale.value === 'en' ? 'en' : 'zh')),
    () => store.locale.value,
  ),
  locale,
})

let keep = false
effect(() => {
  const now = store.locale.value
  // Only what the user chose is kept; the browser's language is asked anew each time.
  if (keep) void keepLocale(now)
  keep = true
})

mountPanel(document.querySelector('#panel')!, store, {
  aboveProfiles: ({ locale }) => <VaultSection model={vault} locale={locale} />,
  documents: createDocumentList(documents),
})
vault.open()
