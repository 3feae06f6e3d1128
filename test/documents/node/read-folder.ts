import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { OcrEngine } from '../../../sdk/documents/engines/engine.ts'
import { createReader } from '../../../sdk/documents/reader.ts'
import type { ReadFile } from '../compare.ts'
import { decodeInNode } from './decode.ts'

/** Reads the named pictures of a folder with an engine that is ready; refusals appear as kind `refused:reason`. */
export async function readFolder(folder: string, files: readonly string[], engine: OcrEngine, today: string) {
  const reader = await createReader({ assets: '', engine, decode: decodeInNode })
  const read: Record<string, ReadFile> = {}
  for (const file of files) {
    const result = await reader.read(new Uint8Array(readFileSync(join(folder, file))), { today })
    const entries = Object.entries(result.fields)
    read[file] = {
      kind: result.ok ? result.kind : `refused:${result.reason}`,
      fields: Object.fromEntries(entries.map(([name, field]) => [name, field.value])),
      levels: Object.fromEntries(entries.map(([name, field]) => [name, field.level])),
      ms: result.ms,
    }
  }
  await reader.dispose()
  return read
}
