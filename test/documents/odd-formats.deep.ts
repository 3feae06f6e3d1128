/** Odd forms of the formats that are read, by the built extension in Chromium: all say what the plain picture says. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Truth } from './compare.ts'
import { openBuiltReader } from './node/built-reader.ts'
import { oddFormats, original } from './node/odd-formats.ts'

const { images } = JSON.parse(readFileSync(join(import.meta.dirname, 'samples', 'truth.json'), 'utf8')) as {
  images: Truth[]
}
const { fields } = images.find(({ file }) => file === original)!

let reader: Awaited<ReturnType<typeof openBuiltReader>>
beforeAll(async () => {
  reader = await openBuiltReader('auto')
}, 180_000)
afterAll(() => reader?.close())

test.each(oddFormats)('$name is read', { timeout: 180_000 }, async ({ bytes, type }) => {
  const read = await reader.read(bytes(), type, '2026-11-24')
  expect(read.kind).toBe('id-card-back')
  expect(read.fields).toMatchObject({ 签发机关: fields.签发机关, 有效期限: fields.有效期限 })
})
