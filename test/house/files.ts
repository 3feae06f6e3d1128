import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const SKIP = new Set(['node_modules', 'dist', '.output', '.wxt', '.out', '.git'])

/** Files below a folder of the repository, as paths from its root with `/`. */
export function filesBelow(folder: string, pattern: RegExp): string[] {
  const found: string[] = []
  const walk = (dir: string): void => {
    for (const name of readdirSync(dir)) {
      if (SKIP.has(name)) continue
      const path = join(dir, name)
      if (statSync(path).isDirectory()) walk(path)
      else if (pattern.test(name)) found.push(relative(ROOT, path).split(sep).join('/'))
    }
  }
  walk(join(ROOT, folder))
  return found.sort()
}

export const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8')

export const SHIPPED = ['rules', 'sdk', 'extension'] as const

/** Source files that end up in a package: no tests, no generators. */
export function shippedSources(): string[] {
  return SHIPPED.flatMap((room) => filesBelow(room, /\.tsx?$/)).filter(
    (path) => !/\.test\.tsx?$|\.dom\.test\.|\.config\.ts$|\/generate[^/]*(\/|\.ts$)/.test(path),
  )
}

/** Module names that a file imports, statically or not. */
export function importsOf(source: string): string[] {
  const pattern =
    /(?:^|[\s;])(?:import|export)\s(?:[^'"]*?\sfrom\s)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g
  return [...source.matchAll(pattern)].map((match) => (match[1] ?? match[2])!)
}
