import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import preact from '@preact/preset-vite'
import { defaultClientConditions, type Plugin } from 'vite'
import { defineConfig } from 'wxt'
import { localeFiles } from './extension/locales.ts'
import { manifest } from './extension/manifest.ts'
import { shippedBytes } from './sdk/cli/shipped-bytes.ts'
import { ppocrAssets, tesseractAssets } from './sdk/documents/assets-manifest.ts'

const abs = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** `BA_LIGHT=1`: without the networks of PP-OCR. Reads documents with Tesseract alone, and says so. */
const light = process.env.BA_LIGHT === '1'

/** Files of the reading engines, the networks narrowed. The build fails when a package delivers other bytes than the pinned ones. */
function ocrFiles() {
  return [...tesseractAssets, ...(light ? [] : Object.values(ppocrAssets))].map((asset) => {
    const found = readFileSync(abs(`node_modules/${asset.from}`))
    const absoluteSrc = abs(`.wxt/ocr/${asset.file}`)
    mkdirSync(dirname(absoluteSrc), { recursive: true })
    writeFileSync(absoluteSrc, shippedBytes(asset, found))
    return { absoluteSrc, relativeDest: `ocr/${asset.file}` }
  })
}

/** pdf.js beside the code: its worker, the decoders of scanners' pictures, and the character maps of mainland fonts that letters leave out. */
function pdfFiles() {
  const from = (path: string) => abs(`node_modules/pdfjs-dist/${path}`)
  const copy = (path: string, name: string) => ({ absoluteSrc: from(path), relativeDest: `pdf/${name}` })
  // Those that a PDF may name without bringing them along (ISO 32000-1, table 118), and what they lead to.
  const maps = readdirSync(from('cmaps')).filter((name) =>
    /^(?:GB(?:pc|K|Kp)?-EUC-|GBK2K-|UniGB-(?:UCS2|UTF16)-|Adobe-GB1-)/.test(name),
  )
  return [
    copy('build/pdf.worker.min.mjs', 'worker.min.mjs'),
    ...['jbig2.wasm', 'openjpeg.wasm'].map((name) => copy(`wasm/${name}`, `wasm/${name}`)),
    ...maps.map((name) => copy(`cmaps/${name}`, `cmaps/${name}`)),
  ]
}

/** Comments of the unminified build name the folder it was made in: elsewhere it would come out differently. */
const withoutFolder: Plugin = {
  name: 'without-folder',
  generateBundle: (_options, bundle) => {
    for (const part of Object.values(bundle))
      if (part.type === 'chunk') part.code = part.code.replaceAll(abs('.').replace(/\/$/, ''), '')
  },
}

export default defineConfig({
  srcDir: 'extension',
  publicDir: 'extension/public',
  outDir: light ? '.output/light' : '.output',
  manifestVersion: 3,
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  alias: {
    '@beian-assist/rules/backup': abs('rules/files/backup/index.ts'),
    '@beian-assist/rules/files': abs('rules/files/index.ts'),
    '@beian-assist/rules/zh/check': abs('rules/check.ts'),
    '@beian-assist/rules/check': abs('rules/check.ts'),
    '@beian-assist/rules': abs('rules/index.ts'),
    '@beian-assist/sdk/panel': abs('sdk/panel/index.ts'),
    '@beian-assist/sdk/documents/worker': abs('sdk/documents/worker/index.ts'),
    '@beian-assist/sdk/documents': abs('sdk/documents/index.ts'),
    '@beian-assist/sdk': abs('sdk/index.ts'),
  },
  // Fault injection and cheap key derivation exist in tests only: here they are false, and dropped.
  vite: ({ browser }) => ({
    plugins: [preact(), withoutFolder],
    // Reviewers of Firefox’s add-ons read what they are given.
    // Comments are in the sources they get; of the bundle’s own, what explains each function weighs a quarter megabyte.
    build: {
      minify: browser !== 'firefox',
      rolldownOptions: { output: { comments: { legal: true, annotation: true, jsdoc: false } } },
    },
    define: { __BA_FAULTS__: 'false' },
    // Otherwise the bundle carries ONNX Runtime's wasm a second time.
    resolve: { conditions: ['onnxruntime-web-use-extern-wasm', ...defaultClientConditions] },
  }),
  manifest: ({ browser }) => manifest(browser),
  hooks: {
    // The panel's entrypoint would put its own title, unlocalised, in the place of what the manifest says.
    'build:manifestGenerated': (wxt, made) => {
      const { sidebar_action: wanted } = manifest(wxt.config.browser)
      if (wanted && made.sidebar_action) Object.assign(made.sidebar_action, wanted)
    },
    'build:publicAssets': (_wxt, assets) => {
      assets.push(...localeFiles(), ...ocrFiles(), ...pdfFiles())
    },
  },
})
