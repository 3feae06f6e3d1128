import { fileURLToPath } from 'node:url'
import { build } from 'vite'

/** The page as one document with its script inside. */
export async function elementForm(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"', __VUE_PROD_DEVTOOLS__: 'false', __VUE_OPTIONS_API__: 'true' },
    build: {
      write: false,
      minify: false,
      lib: {
        entry: fileURLToPath(new URL('main.ts', import.meta.url)),
        formats: ['iife'],
        name: 'form',
        fileName: 'form',
      },
    },
  })
  for (const bundled of Array.isArray(result) ? result : [result]) {
    if (!('output' in bundled)) continue
    for (const file of bundled.output)
      if (file.type === 'chunk')
        return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>ICP备案</title></head><body><h1>ICP备案</h1><div id="app"></div><script>${file.code.replaceAll('</script', '<\\/script')}</script></body></html>`
  }
  throw new Error('nothing was built')
}
