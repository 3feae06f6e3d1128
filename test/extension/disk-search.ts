/** Looks for values in all files of a folder, in every form in which a browser might leave them there. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Nine digits, eight letters or three Han: rare enough among the bytes of a browser profile. */
const ENOUGH_BITS = 29

export interface Hit {
  readonly value: string
  readonly form: string
  readonly file: string
}

/** Base64 of `bytes` wherever they stand in a longer text: three alignments, without the characters shared with neighbours. */
function base64Forms(bytes: Buffer): Buffer[] {
  return [0, 1, 2].map((offset) => {
    const text = Buffer.concat([Buffer.alloc(offset), bytes])
      .toString('base64')
      .replace(/=+$/, '')
    const shared = (bytes.length + offset) % 3 === 0 ? 0 : 1
    return Buffer.from(text.slice(offset === 0 ? 0 : offset + 1, text.length - shared), 'latin1')
  })
}

const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16()

/** A low estimate of the bits that one character of a random value of this kind carries. */
const bitsOf = (char: string): number => (/\d/.test(char) ? 3.3 : char.codePointAt(0)! < 0x80 ? 4 : 11)

/**
 * Compressed storage (snappy, LZ4) keeps what is new to it as it is, but may cut it where a run repeats: so the start, the
 * middle and the end are looked for as well, each long enough not to turn up by chance.
 */
function fragments(value: string): string[] {
  const chars = [...value]
  const from = (start: number): string | undefined => {
    let bits = 0
    for (let end = start; end < chars.length; end++) {
      bits += bitsOf(chars[end]!)
      if (bits >= ENOUGH_BITS) return chars.slice(start, end + 1).join('')
    }
    return undefined
  }
  const last = chars.findLastIndex((_, start) => from(start) !== undefined)
  return [from(0), from(Math.floor(chars.length / 3)), from(Math.max(last, 0))].filter((text) => text !== undefined)
}

export function formsOf(value: string): { form: string; bytes: Buffer }[] {
  const utf8 = Buffer.from(value)
  const utf16 = Buffer.from(value, 'utf16le')
  const escaped = JSON.stringify(value).replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16)}`)
  const all = [
    { form: 'UTF-8', bytes: utf8 },
    { form: 'UTF-16LE', bytes: utf16 },
    { form: 'UTF-16BE', bytes: utf16be(value) },
    ...base64Forms(utf8).map((bytes, i) => ({ form: `base64+${i}`, bytes })),
    ...base64Forms(utf16).map((bytes, i) => ({ form: `base64 of UTF-16+${i}`, bytes })),
    { form: 'hex', bytes: Buffer.from(utf8.toString('hex')) },
    { form: 'percent', bytes: Buffer.from(encodeURIComponent(value)) },
    { form: 'JSON escapes', bytes: Buffer.from(escaped.slice(1, -1)) },
    ...fragments(value).flatMap((part, i) => [
      { form: `part ${i} in UTF-8`, bytes: Buffer.from(part) },
      { form: `part ${i} in UTF-16LE`, bytes: Buffer.from(part, 'utf16le') },
    ]),
  ]
  const seen = new Set<string>()
  return all.filter(({ bytes }) => !seen.has(bytes.toString('latin1')) && seen.add(bytes.toString('latin1')))
}

export interface Searched {
  readonly hits: readonly Hit[]
  readonly files: number
  readonly bytes: number
}

/** Every occurrence of every value in every file under `folder`. A file that vanishes meanwhile (a lock, a journal) is none. */
export function searchDisk(folder: string, values: readonly string[]): Searched {
  const needles = values.flatMap((value) => formsOf(value).map((form) => ({ value, ...form })))
  const hits: Hit[] = []
  let files = 0
  let bytes = 0
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = join(entry.parentPath, entry.name)
    let content: Buffer
    try {
      content = readFileSync(file)
    } catch {
      continue
    }
    files++
    bytes += content.length
    for (const { value, form, bytes: needle } of needles)
      if (content.includes(needle)) hits.push({ value, form, file: file.slice(folder.length + 1) })
  }
  return { hits, files, bytes }
}
