import type { DocumentReader } from '@beian-assist/sdk/documents'
import { createDocumentList, createStore, type DocumentPort, mountPanel } from '@beian-assist/sdk/panel'
import browser from 'webextension-polyfill'
import { allowScripts } from '../../access/trusted-scripts.ts'
import { tabFormSource } from '../../panel/form-source.ts'
import { VaultSection } from '../../panel/vault/VaultSection.tsx'
import { createVaultModel } from '../../panel/vault/vault-model.ts'
import { sampleProfiles } from '../../profiles/samples.ts'
import { vaultProfiles } from '../../profiles/vault-profiles.ts'
import { extensionEnv } from '../../vault/extension-env.ts'

allowScripts([browser.runtime.getURL('/kdf.js'), browser.runtime.getURL('/ocr.js')])

const chinese = browser.i18n.getUILanguage().toLowerCase().startsWith('zh')

// Locking reloads the document: the only reliable way to drop what was decrypted.
const vault = createVaultModel(
  () => extensionEnv(() => new Worker(browser.runtime.getURL('/kdf.js'))),
  () => location.reload(),
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
  profiles: vaultProfiles(vault, sampleProfiles(chinese ? 'zh' : 'en'), () => store.locale.value),
  locale: chinese ? 'zh-CN' : 'en',
})

mountPanel(document.querySelector('#panel')!, store, {
  aboveProfiles: ({ locale }) => <VaultSection model={vault} locale={locale} />,
  documents: createDocumentList(documents),
})
vault.open()
