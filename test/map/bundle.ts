import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const built = new Map<string, Promise<string>>()

const bundle = async (entry: string): Promise<string> => {
  const abs = (path: string) => fileURLToPath(new URL(path, import.meta.url))
  const result = await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@beian-assist/rules': abs('../../rules/index.ts') } },
    define: { 'process.env.NODE_ENV': '"production"', __VUE_PROD_DEVTOOLS__: 'false', __VUE_OPTIONS_API__: 'true' },
    build: {
      write: false,
      minify: false,
      lib: { entry: abs(entry), formats: ['iife'], name: 'page', fileName: 'page' },
    },
  })
  for (const bundled of Array.isArray(result) ? result : [result]) {
    if (!('output' in bundled)) continue
    for (const file of bundled.output) if (file.type === 'chunk') return file.code
  }
  throw new Error('nothing was built')
}

/** A source of this folder as one script. Built once a process. */
export const scriptOf = (entry: string): Promise<string> => {
  const known = built.get(entry) ?? bundle(entry)
  built.set(entry, known)
  return known
}

/** The recorder as one script that sets `globalThis.__record`. */
export const recorderScript = (): Promise<string> => scriptOf('./recorder.ts')
