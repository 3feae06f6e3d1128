/** What bundlers make of the built packages, as an application would import them. */
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build as esbuild, type Metafile } from 'esbuild'
import { rolldown } from 'rolldown'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** One file that a browser fetches. */
export interface Part {
  readonly file: string
  readonly code: string
  /** Files that come with it at once. */
  readonly imports: readonly string[]
  /** Modules in it, from the root of the repository. */
  readonly modules: readonly string[]
}

export interface Bundle {
  readonly entry: Part
  readonly parts: readonly Part[]
}

const ENTRY = '\0entry'

/** `external`: what the application brings itself. */
export async function byRolldown(lines: string, external: readonly string[] = []): Promise<Bundle> {
  const build = await rolldown({
    input: ENTRY,
    cwd: root,
    platform: 'browser',
    logLevel: 'silent',
    // The aliases of tsconfig.json lead to the sources.
    tsconfig: false,
    external: [...external],
    // An application's own first chunk may lend its modules to the chunks that it loads later.
    preserveEntrySignatures: 'allow-extension',
    transform: { define: { 'process.env.NODE_ENV': '"production"' } },
    plugins: [
      {
        name: 'entry',
        resolveId: (id, importer) => {
          if (id === ENTRY) return id
          return importer === ENTRY ? import.meta.resolve(id).replace('file://', '') : null
        },
        load: (id) => (id === ENTRY ? lines : null),
      },
    ],
  })
  const { output } = await build.generate({ format: 'esm', minify: true, codeSplitting: true })
  const parts = output.flatMap((one) =>
    one.type === 'chunk'
      ? [{ file: one.fileName, code: one.code, imports: one.imports, modules: one.moduleIds.map(short) }]
      : [],
  )
  return { entry: parts.find(({ modules }) => modules.includes(ENTRY))!, parts }
}

export async function byEsbuild(lines: string, external: readonly string[] = []): Promise<Bundle> {
  const { outputFiles, metafile } = await esbuild({
    stdin: { contents: lines, resolveDir: `${root}test/embed`, sourcefile: 'entry.js' },
    bundle: true,
    minify: true,
    splitting: true,
    format: 'esm',
    outdir: `${root}out`,
    absWorkingDir: root,
    write: false,
    metafile: true,
    tsconfigRaw: {},
    external: [...external],
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'silent',
  })
  const isStatic = ({ kind, external: isOutside }: Metafile['outputs'][string]['imports'][number]): boolean =>
    kind === 'import-statement' && !isOutside
  const parts = Object.entries(metafile.outputs).map(([file, { imports, inputs }]) => ({
    file,
    code: outputFiles.find(({ path }) => path === root + file)!.text,
    imports: imports.filter(isStatic).map(({ path }) => path),
    modules: Object.keys(inputs),
  }))
  return { entry: parts.find(({ file }) => file === 'out/stdin.js')!, parts }
}

const short = (id: string): string => id.replace(root, '')

/** Kilobytes as they go over the wire. */
export const kB = (parts: readonly Part[]): number =>
  parts.reduce((sum, { code }) => sum + gzipSync(code, { level: 9 }).length, 0) / 1000

/** What a browser fetches for modules, and for what they import; what it has already is not fetched again. */
export function fetching({ entry, parts }: Bundle): (...modules: readonly string[]) => number {
  const here = new Set<string>()
  const fetch = (file: string): Part[] => {
    const part = parts.find((one) => one.file === file)
    if (!part || here.has(file)) return []
    here.add(file)
    return [part, ...part.imports.flatMap(fetch)]
  }
  return (...modules) =>
    kB(
      modules.flatMap((module) => {
        const found = module === '' ? entry : parts.find((part) => part.modules.includes(module))
        if (!found) throw new Error(`no part holds ${module}`)
        return fetch(found.file)
      }),
    )
}
