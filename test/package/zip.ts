/** ZIP files that come out the same wherever and whenever they are made: sorted names, one fixed time, nothing of the machine. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { type Zippable, zipSync } from 'fflate'

/** The earliest day a ZIP knows, at noon, so that no time zone moves it out of range. */
const TIME = new Date(1980, 0, 1, 12)
const LEVEL = 9

export function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}

/** Bytes of a ZIP with these files of a folder, and further files by name. */
export function zipOf(
  folder: string,
  files: readonly string[],
  more: Readonly<Record<string, string>> = {},
): Uint8Array {
  const content = new Map<string, Uint8Array>(files.map((file) => [file, readFileSync(join(folder, file))]))
  for (const [file, text] of Object.entries(more)) content.set(file, new TextEncoder().encode(text))
  const sorted: Zippable = Object.fromEntries([...content].sort(([a], [b]) => (a < b ? -1 : 1)))
  return zipSync(sorted, { level: LEVEL, mtime: TIME, os: 3, attrs: 0o644 << 16 })
}
