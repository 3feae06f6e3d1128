import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { OcrEngine } from '../../../sdk/documents/engines/engine.ts'
import type { Decode } from '../../../sdk/documents/image/decoder.ts'
import { createReader } from '../../../sdk/documents/reader.ts'
import type { ReadFile } from '../compare.ts'
import { decodeInNode } from './decode.ts'

/** Reads pictures one after the other with an engine that is ready; `decode` may hand over other pixels than the file holds. */
export async function pictureReader(engine: OcrEngine, today: string) {
  let decode = decodeInNode
  const reader = await createReader({ assets: '', engine, decode: (...given) => decode(...given) })
  return {
    async read(bytes: Uint8Array, otherDecode: Decode = decodeInNode): Promise<ReadFile> {
      decode = otherDecode
      const result = await reader.read(new Uint8Array(bytes), { today })
      const entries = Object.entries(result.fields)
      return {
        kind: result.ok ? result.kind : `refused:${result.reason}`,
        fields: Object.fromEntries(entries.map(([name, field]) => [name, field.value])),
        levels: Object.fromEntries(entries.map(([name, field]) => [name, field.level])),
        confidences: Object.fromEntries(entries.map(([name, field]) => [name, field.confidence])),
        ms: result.ms,
      }
    },
    dispose: () => reader.dispose(),
  }
}

/** Reads the named pictures of a folder; refusals appear as kind `refused:reason`. */
export async function readFolder(folder: string, files: readonly string[], engine: OcrEngine, today: string) {
  const reader = await pictureReader(engine, today)
  const read: Record<string, ReadFile> = {}
  for (const file of files) read[file] = await reader.read(readFileSync(join(folder, file)))
  await reader.dispose()
  await engine.dispose()
  return read
}
