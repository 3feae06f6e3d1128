import { fileURLToPath } from 'node:url'
import { build } from 'vite'

let code: Promise<string> | undefined

const bundle = async (): Promise<string> => {
  const abs = (path: string) => fileURLToPath(new URL(path, import.meta.url))
  const result = await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@beian-assist/rules': abs('../../rules/index.ts') } },
    build: {
      write: false,
      minify: false,
      lib: { entry: abs('./recorder.ts'), formats: ['iife'], name: 'recorder', fileName: 'recorder' },
    },
  })
  for (const bundled of Array.isArray(result) ? result : [result]) {
    if (!('output' in bundled)) continue
    for (const file of bundled.output) if (file.type === 'chunk') return file.code
  }
  throw new Error('nothing was built')
}

/** The recorder as one script that sets `globalThis.__record`. Built once a process. */
export const recorderScript = (): Promise<string> => {
  code ??= bundle()
  return code
}
