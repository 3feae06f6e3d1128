import { describe, expect, test } from 'vitest'
import { chunksOf, FileAssembler } from './files.ts'
import { CHUNK_BYTES, MAX_FILE_BYTES } from './wire.ts'

const collect = async (bytes: Uint8Array<ArrayBuffer>) => {
  const pieces: string[] = []
  for await (const piece of chunksOf(new Blob([bytes]))) pieces.push(piece)
  return pieces
}

describe('files in pieces', () => {
  test.each([0, 1, 8191, 8192, 8193, CHUNK_BYTES, CHUNK_BYTES + 1, CHUNK_BYTES * 2])('%i bytes', async (size) => {
    const bytes = Uint8Array.from({ length: size }, (_, index) => (index * 7 + (index >> 8)) % 256)
    const pieces = await collect(bytes)
    expect(pieces).toHaveLength(Math.ceil(size / CHUNK_BYTES))
    const files = new FileAssembler()
    for (const piece of pieces) expect(files.add('k', piece)).toBe(true)
    const file = files.take('k', '执照.png', 'image/png')
    if (size === 0) return expect(file).toBeUndefined()
    expect([file?.name, file?.type]).toEqual(['执照.png', 'image/png'])
    expect(new Uint8Array(await file!.arrayBuffer())).toEqual(bytes)
    expect(files.take('k', 'x', 'y')).toBeUndefined()
  })

  test('keys do not mix', async () => {
    const files = new FileAssembler()
    files.add('a', btoa('1'))
    files.add('b', btoa('2'))
    files.add('a', btoa('3'))
    expect(await files.take('a', '', '')?.text()).toBe('13')
    expect(await files.take('b', '', '')?.text()).toBe('2')
    expect(files.take('c', '', '')).toBeUndefined()
  })

  test('a piece that is no base64 takes its file with it, and no other', async () => {
    const files = new FileAssembler()
    files.add('a', btoa('1'))
    files.add('b', btoa('2'))
    expect(files.add('a', '§')).toBe(false)
    expect(files.take('a', '', '')).toBeUndefined()
    expect(await files.take('b', '', '')?.text()).toBe('2')
  })

  test('past the limit everything is forgotten, and it counts anew', async () => {
    const files = new FileAssembler(10)
    expect(files.add('a', btoa('12345'))).toBe(true)
    expect(files.add('b', btoa('67890'))).toBe(true)
    expect(files.add('over', btoa('1'))).toBe(false)
    for (const key of ['a', 'b', 'over']) expect(files.take(key, '', '')).toBeUndefined()
    expect(files.add('a', btoa('1234567890'))).toBe(true)
    expect(await files.take('a', '', '')?.text()).toBe('1234567890')
    // What a write has taken still counts: a page cannot be fed without end.
    expect(files.add('b', btoa('1'))).toBe(false)
  })

  test('four files of the largest size have room', () => {
    expect(MAX_FILE_BYTES).toBe(20 * 1024 * 1024)
    const files = new FileAssembler()
    files.add('a', btoa('x'))
    files.clear()
    expect(files.take('a', '', '')).toBeUndefined()
  })
})
