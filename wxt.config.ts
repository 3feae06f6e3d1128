import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import preact from '@preact/preset-vite'
import { defineConfig } from 'wxt'
import { localeFiles } from './extension/locales.ts'
import { manifest } from './extension/manifest.ts'
import { tesseractAssets } from './sdk/documents/assets-manifest.ts'

const abs = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Files of the reading engine. The build fails when a package delivers other bytes than the pinned ones. */
function ocrFiles() {
  return tesseractAssets.map(({ file, from, sha256 }) => {
    const absoluteSrc = abs(`node_modules/${from}`)
    const found = createHash('sha256').update(readFileSync(absoluteSrc)).digest('hex')
    if (found !== sha256) throw new Error(`${from}: SHA-256 is ${found}, pinned is ${sha256}`)
    return { absoluteSrc, relativeDest: `ocr/${file}` }
  })
}

export default defineConfig({
  srcDir: 'extension',
  publicDir: 'extension/public',
  outDir: '.output',
  manifestVersion: 3,
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  alias: {
    '@beian-assist/rules/backup': abs('rules/files/backup/index.ts'),
    '@beian-assist/rules/files': abs('rules/files/index.ts'),
    '@beian-assist/rules/check': abs('rules/check.ts'),
    '@beian-assist/rules': abs('rules/index.ts'),
    '@beian-assist/sdk/panel': abs('sdk/panel/index.ts'),
    '@beian-assist/sdk/documents': abs('sdk/documents/index.ts'),
    '@beian-assist/sdk': abs('sdk/index.ts'),
  },
  // Fault injection and cheap key derivation exist in tests only: here they are false, and dropped.
  vite: () => ({ plugins: [preact()], define: { __BA_FAULTS__: 'false' } }),
  manifest: ({ browser }) => manifest(browser),
  hooks: {
    // The panel's entrypoint would put its own title, unlocalised, in the place of what the manifest says.
    'build:manifestGenerated': (wxt, made) => {
      const { sidebar_action: wanted } = manifest(wxt.config.browser)
      if (wanted && made.sidebar_action) Object.assign(made.sidebar_action, wanted)
    },
    'build:publicAssets': (_wxt, assets) => {
      assets.push(...localeFiles(), ...ocrFiles())
    },
  },
})
