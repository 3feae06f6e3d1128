/** What a page of the built extension loads before anything is pressed: its scripts and all they import at once. */
import { readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { gzipSync } from 'node:zlib'

const SCRIPT = /<script[^>]+src="([^"]+)"/g
const IMPORTED = /(?:\bimport\s*(?:[^'"()]*?\bfrom\s*)?|\bexport\s*[^'"()]*?\bfrom\s*)["'](\.{1,2}\/[^"']+)["']/g

/** Files in the order in which they are found. */
export function loadedBy(folder: string, page: string): string[] {
  const html = readFileSync(join(folder, page), 'utf8')
  const open = [...html.matchAll(SCRIPT)].map((match) => match[1]!.replace(/^\//, ''))
  const seen = new Set<string>()
  for (let file = open.shift(); file !== undefined; file = open.shift()) {
    if (seen.has(file)) continue
    seen.add(file)
    const code = readFileSync(join(folder, file), 'utf8')
    for (const match of code.matchAll(IMPORTED)) open.push(posix.join(posix.dirname(file), match[1]!))
  }
  return [...seen]
}

/** Kilobytes after gzip. */
export const weightOf = (folder: string, files: readonly string[]): number =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file)), { level: 9 }).length, 0) / 1000
