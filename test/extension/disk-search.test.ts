import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { searchDisk } from './disk-search.ts'

const VALUE = '𠮷野家青禾7f3kQz82'
const around = (bytes: Buffer) => Buffer.concat([Buffer.from('before…'), bytes, Buffer.from('…after')])

describe('the search of a browser profile', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'ba-disk-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const utf8 = Buffer.from(VALUE)
  const ways: [string, Buffer][] = [
    ['UTF-8', utf8],
    ['UTF-16LE', Buffer.from(VALUE, 'utf16le')],
    ['UTF-16BE', Buffer.from(VALUE, 'utf16le').swap16()],
    ...[0, 1, 2].map((offset): [string, Buffer] => [
      `base64 after ${offset} bytes`,
      Buffer.from(Buffer.from(`${'x'.repeat(offset)}${VALUE}yy`).toString('base64')),
    ]),
    ['hex', Buffer.from(utf8.toString('hex'))],
    ['an address', Buffer.from(`?q=${encodeURIComponent(VALUE)}`)],
    ['cut in two by a compressor', Buffer.concat([utf8.subarray(0, 12), Buffer.from([3, 7]), utf8.subarray(12)])],
  ]

  test.each(ways)('finds a value written as %s', (_name, bytes) => {
    writeFileSync(join(folder, 'one'), around(bytes))
    expect(searchDisk(folder, [VALUE]).hits).not.toEqual([])
  })

  test('finds nothing where nothing is', () => {
    writeFileSync(join(folder, 'one'), around(gzipSync(Buffer.from('青禾示例公司'.repeat(1000)))))
    expect(searchDisk(folder, [VALUE])).toMatchObject({ hits: [], files: 1 })
  })
})
