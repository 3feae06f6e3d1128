/** An empty project with the packed packages in it, and nothing else but what they declare to need. */
import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const { npm_config_call: _, ...env } = process.env

function run(command: string, args: readonly string[], cwd: string): string {
  const result = spawnSync(command, args, { cwd, env, encoding: 'utf8' })
  if (result.status !== 0) throw new Error(`${command} ${args.join(' ')}\n${result.stdout}\n${result.stderr}`)
  return result.stdout
}

/** Time of the newest file below a folder. */
function newest(folder: string): number {
  let time = 0
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.name === 'dist' || entry.name === 'node_modules') continue
    const path = join(folder, entry.name)
    time = Math.max(time, entry.isDirectory() ? newest(path) : statSync(path).mtimeMs)
  }
  return time
}

/** `npm test` has built the packages; a single test builds them when their sources are newer. */
export function built(): void {
  if (process.env.BA_BUILT === '1') return
  const made = join(root, 'sdk/dist/beian-assist.element.js')
  const since = Math.max(newest(join(root, 'rules')), newest(join(root, 'sdk')))
  if (existsSync(made) && statSync(made).mtimeMs > since) return
  run('node', ['test/build.ts', '--only', 'packages'], root)
}

const manifest = (folder: string) =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    dependencies?: Record<string, string>
    peerDependencies?: Record<string, string>
  }

export interface Project {
  readonly dir: string
  /** The packed files themselves. */
  readonly tarballs: Readonly<Record<'rules' | 'sdk', string>>
  /** Files that `npm pack` put into each package. */
  readonly files: Readonly<Record<'rules' | 'sdk', readonly string[]>>
  /** Adds packages of the repository's own tools, as a user would install them. */
  add(...names: readonly string[]): void
  remove(): void
}

/** Packs both packages and unpacks them into a folder outside the repository. */
export function createProject(): Project {
  built()
  const dir = mkdtempSync(join(tmpdir(), 'beian-embed-'))
  const modules = join(dir, 'node_modules')
  const add = (...names: readonly string[]): void => {
    for (const name of names) {
      const to = join(modules, name)
      if (existsSync(to)) continue
      mkdirSync(dirname(to), { recursive: true })
      symlinkSync(join(root, 'node_modules', name), to)
    }
  }
  const files = { rules: [] as string[], sdk: [] as string[] }
  const tarballs = { rules: '', sdk: '' }
  for (const name of ['rules', 'sdk'] as const) {
    const packed = JSON.parse(run('npm', ['pack', '--json', '--pack-destination', dir], join(root, name))) as unknown
    const [pack] = (Array.isArray(packed) ? packed : Object.values(packed as object)) as {
      filename: string
      files: { path: string }[]
    }[]
    const to = join(modules, '@beian-assist', name)
    mkdirSync(to, { recursive: true })
    tarballs[name] = join(dir, pack!.filename)
    run('tar', ['-xzf', tarballs[name], '-C', to, '--strip-components=1'], dir)
    files[name] = pack!.files.map(({ path }) => path)
    const wanted = Object.keys(manifest(to).dependencies ?? {})
    add(...wanted.filter((each) => !each.startsWith('@beian-assist/')))
  }
  return { dir, files, tarballs, add, remove: () => rmSync(dir, { recursive: true, force: true }) }
}

/** A built file of the SDK. */
export const dist = (file: string): string => join(root, 'sdk/dist', file)

/** Copies a folder of examples into the project. */
export function copyInto(project: Project, folder: string): void {
  cpSync(fileURLToPath(new URL(folder, import.meta.url)), join(project.dir, folder), { recursive: true })
}

/** The code block of the SDK's README that is marked with this name. */
export function fromReadme(name: string): string {
  const text = readFileSync(join(root, 'sdk/README.md'), 'utf8')
  const found = new RegExp(`^\`\`\`\\w+ ${name}\\n([^]*?)^\`\`\`$`, 'm').exec(text)
  if (!found) throw new Error(`the README has no block "${name}"`)
  return found[1]!
}
