import { fileURLToPath } from 'node:url'
import preact from '@preact/preset-vite'
import { defineConfig } from 'wxt'
import { localeFiles } from './extension/locales.ts'
import { manifest } from './extension/manifest.ts'

const abs = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  srcDir: 'extension',
  publicDir: 'extension/public',
  outDir: '.output',
  manifestVersion: 3,
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  alias: {
    '@beian-assist/rules': abs('rules/index.ts'),
    '@beian-assist/sdk/panel': abs('sdk/panel/index.ts'),
    '@beian-assist/sdk/documents': abs('sdk/documents/index.ts'),
    '@beian-assist/sdk': abs('sdk/index.ts'),
  },
  vite: () => ({ plugins: [preact()] }),
  manifest: ({ browser }) => manifest(browser),
  hooks: {
    'build:publicAssets': (_wxt, assets) => {
      assets.push(...localeFiles())
    },
  },
})
