import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { vi } from 'vitest'

// Every call is a process of its own: slow on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

// After a build the built command is tried, else its source.
const entry = process.env.BA_BUILT === '1' ? '../../rules/dist/cli/main.js' : '../../rules/cli/main.ts'
const main = fileURLToPath(new URL(entry, import.meta.url))

export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Runs `beian` in a process of its own, in a folder with the given files (objects are written as JSON). */
export function beian(args: readonly string[], files: Readonly<Record<string, unknown>> = {}, stdin = ''): Ran {
  const cwd = mkdtempSync(join(tmpdir(), 'beian-'))
  for (const [name, content] of Object.entries(files)) {
    const raw = typeof content === 'string' || content instanceof Uint8Array
    mkdirSync(dirname(join(cwd, name)), { recursive: true })
    writeFileSync(join(cwd, name), raw ? content : JSON.stringify(content, null, 2))
  }
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], {
    cwd,
    input: stdin,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  return { code: status, out: stdout, err: stderr }
}
