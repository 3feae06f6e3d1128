/** Writes `adapter.schema.json`: `node sdk/adapters/generate.ts`. */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as z from 'zod/mini'
import { adapterSchema } from './schema.ts'

export const adapterJsonSchema = (): string =>
  `${JSON.stringify(
    { title: 'Site adapter of beian-assist', ...z.toJSONSchema(adapterSchema, { io: 'input' }) },
    undefined,
    2,
  )}\n`

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL('adapter.schema.json', import.meta.url), adapterJsonSchema())
}
