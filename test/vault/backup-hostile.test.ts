/** T20–T22: files that are damaged, cut, put together wrongly or made to hurt. */
import { openEnvelope, packBackup, sealEnvelope, unpackBackup } from '@beian-assist/rules/backup'
import { beforeAll, describe, expect, test } from 'vitest'
import { readTar, writeTar } from '../../rules/files/backup/tar.ts'

const PASS = 'export words 备份 口令'
const MUTATIONS = process.env.BA_DEEP === '1' ? 100_000 : 4_000
const id = (n: number) => n.toString(16).padStart(32, '0')
const CONTENT = {
  createdAt: '2026-11-25T10:00:00.000Z',
  counts: { person: 3 },
  unreadable: 0,
  files: [1, 2, 3].map((n) => ({
    name: `records/${id(n)}.json`,
    json: { col: 'person', s: 1, rev: n, updatedAt: n, data: { fields: { name: `林示例${n}` } } },
  })),
}

/** Reproducible randomness: a failure names its seed. */
function random(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0
    return ((state ^ (state >>> 13)) >>> 0) % below
  }
}

function mutate(file: Uint8Array, seed: number): Uint8Array {
  const next = random(seed)
  const at = next(file.length)
  const out = Uint8Array.from(file)
  const piece = file.subarray(at, Math.min(file.length, at + 1 + next(64)))
  const cut = (...parts: Uint8Array[]) => Uint8Array.from(Buffer.concat(parts))
  switch (next(6)) {
    case 0:
      out[at] = out[at]! ^ (1 << next(8))
      return out
    case 1:
      out[at] = (out[at]! + 1 + next(255)) & 255
      return out
    case 2:
      return cut(file.subarray(0, at), piece, piece, file.subarray(at + piece.length))
    case 3:
      return cut(file.subarray(0, at), file.subarray(at + piece.length))
    case 4: {
      const to = next(file.length - piece.length + 1)
      out.set(piece, to)
      return out
    }
    default:
      return file.subarray(0, at)
  }
}

const sameBytes = (a: Uint8Array, b: Uint8Array) => Buffer.from(a).equals(Buffer.from(b))

describe('a damaged backup', () => {
  let payload: Uint8Array
  let file: Uint8Array
  let files: ReadonlyMap<string, unknown>

  beforeAll(async () => {
    payload = await packBackup(CONTENT)
    file = await sealEnvelope(payload, PASS, 1)
    const whole = await unpackBackup(payload)
    if (!whole.ok) throw new Error(whole.problem.code)
    files = whole.files
  })

  test(`is never taken for another: ${MUTATIONS} mutations of the file`, { timeout: 600_000 }, async () => {
    for (let seed = 1; seed <= MUTATIONS; seed++) {
      const bent = mutate(file, seed)
      if (sameBytes(bent, file)) continue
      const opened = await openEnvelope(bent, PASS)
      if (opened.ok && !sameBytes(opened.payload, payload)) throw new Error(`seed ${seed} was accepted`)
    }
  })

  test(`inside the envelope: ${MUTATIONS} mutations of the tar give the same records or a refusal`, {
    timeout: 600_000,
  }, async () => {
    let refused = 0
    for (let seed = 1; seed <= MUTATIONS; seed++) {
      const unpacked = await unpackBackup(mutate(payload, seed))
      // The list's own remarks (when, how many) carry no hash of their own: the envelope vouches for them.
      if (unpacked.ok) expect([seed, unpacked.files]).toEqual([seed, files])
      else refused++
    }
    expect(refused).toBeGreaterThan(MUTATIONS / 2)
  })

  test('cut at any byte, continued, or two in one: refused', async () => {
    const refused = async (bytes: Uint8Array) => !(await openEnvelope(bytes, PASS)).ok
    for (let length = 0; length < file.length; length += 1 + (length > 400 ? 37 : 0))
      expect([length, await refused(file.subarray(0, length))]).toEqual([length, true])
    expect(await refused(Uint8Array.from(Buffer.concat([file, file])))).toBe(true)
    expect(await refused(Uint8Array.from([...file, 0]))).toBe(true)
    for (let length = 0; length < payload.length; length += 101)
      expect([length, (await unpackBackup(payload.subarray(0, length))).ok]).toEqual([length, false])
    expect(await unpackBackup(Uint8Array.from(Buffer.concat([payload, payload])))).toMatchObject({ ok: false })
  })
})

const header = (line: string) =>
  new TextEncoder().encode(
    `age-encryption.org/v1\n${line}\n${'A'.repeat(43)}\n--- ${'A'.repeat(43)}\n${'x'.repeat(64)}`,
  )

describe('a file made to hurt', () => {
  test.each([19, 20, 24, 31, 32, 63, 99])('that orders 2^%i of work is refused before any is done', async (logN) => {
    const started = performance.now()
    expect(await openEnvelope(header(`-> scrypt ${'A'.repeat(22)} ${logN}`), PASS)).toEqual({
      ok: false,
      problem: 'work-factor',
    })
    expect(performance.now() - started).toBeLessThan(50)
  })

  test.each([
    ['-> scrypt AAAA 018', 'damaged'],
    ['-> scrypt AAAA 1e9', 'damaged'],
    ['-> scrypt AAAA -1', 'damaged'],
    ['-> scrypt AAAA', 'damaged'],
    ['-> X25519 AAAA', 'other-key'],
    [`-> scrypt AAAA 10\nAAAA\n-> scrypt AAAA 10`, 'other-key'],
  ])('with the stanza %j is refused as %s', async (line, problem) => {
    expect(await openEnvelope(header(line), PASS)).toEqual({ ok: false, problem })
  })

  test('with a header that does not end within 4 KiB is refused', async () => {
    const endless = new TextEncoder().encode(`age-encryption.org/v1\n${'-> scrypt AAAA 10\n'.repeat(1000)}`)
    expect(await openEnvelope(endless, PASS)).toMatchObject({ ok: false })
  })

  const entry = (name: string, text = '{}') => ({ name, bytes: new TextEncoder().encode(text) })

  test.each([
    '../x.json',
    '/etc/passwd',
    'records/../../x',
    'records/x.json',
    `records/${'A'.repeat(32)}.json`,
    'C:\\x',
    '__proto__',
  ])('that names a file %j is refused', async (name) => {
    expect(await unpackBackup(writeTar([entry('manifest.json'), entry(name)], 0))).toEqual({
      ok: false,
      problem: { code: 'bad-name' },
    })
  })

  test('with links, folders, long names or doubled names is refused', () => {
    const read = (change: (tar: Uint8Array) => void) => {
      const tar = writeTar([entry(`records/${id(1)}.json`)], 0)
      change(tar)
      let sum = 0
      for (let i = 0; i < 512; i++) sum += i >= 148 && i < 156 ? 32 : tar[i]!
      tar.set(new TextEncoder().encode(`${sum.toString(8).padStart(6, '0')}\0 `), 148)
      return readTar(tar, () => true, 10)
    }
    expect(read(() => {})).toMatchObject({ ok: true })
    for (const type of '1256Lxg') expect(read((tar) => tar.set([type.charCodeAt(0)], 156))).toMatchObject({ ok: false })
    expect(read((tar) => tar.set([0x41], 157))).toMatchObject({ problem: 'not-a-file' })
    expect(read((tar) => tar.set([0x41], 345))).toMatchObject({ problem: 'not-a-file' })
    expect(read((tar) => tar.set(new TextEncoder().encode('77777777777\0'), 124))).toMatchObject({ problem: 'cut-off' })
    const twice = writeTar([entry('a'), entry('a')], 0)
    expect(readTar(twice, () => true, 10)).toEqual({ ok: false, problem: 'doubled' })
    expect(readTar(writeTar([entry('a'), entry('b')], 0), () => true, 1)).toEqual({ ok: false, problem: 'too-many' })
  })

  /** A payload whose list of contents is honest about whatever stands in the one record. */
  async function withRecord(text: string) {
    const honest = await packBackup({ ...CONTENT, files: [{ name: `records/${id(1)}.json`, json: {} }] })
    const { entries } = readTar(honest, () => true, 10) as { entries: Map<string, Uint8Array> }
    const bytes = new TextEncoder().encode(text)
    const digest = Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex')
    const manifest = JSON.parse(new TextDecoder().decode(entries.get('manifest.json')))
    manifest.entries[0] = { ...manifest.entries[0], size: bytes.length, sha256: digest }
    return writeTar([entry('manifest.json', JSON.stringify(manifest)), { name: `records/${id(1)}.json`, bytes }], 0)
  }

  test.each([
    ['a key that reaches the prototype', '{"a":{"__proto__":{"polluted":true}}}', 'bad-json'],
    ['a constructor', '{"constructor":{"prototype":{"polluted":true}}}', 'bad-json'],
    ['nesting without end', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'bad-json'],
    ['a very long text', `"${'x'.repeat(1_000_000)}"`, 'too-big'],
    ['no JSON', '{', 'bad-json'],
  ])('with %s in a record is refused whole', async (_what, text, code) => {
    const unpacked = await unpackBackup(await withRecord(text))
    expect(unpacked).toMatchObject({ ok: false, problem: { code } })
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  })

  test('that a later version wrote is named as such', async () => {
    const later = { format: 'ba-backup', v: 2, minReader: 2, whatever: true }
    expect(await unpackBackup(writeTar([entry('manifest.json', JSON.stringify(later))], 0))).toEqual({
      ok: false,
      problem: { code: 'newer', version: 2 },
    })
  })

  test('whose list of contents is not what is in it is refused', async () => {
    const payload = await packBackup(CONTENT)
    const { entries } = readTar(payload, () => true, 10) as { entries: Map<string, Uint8Array> }
    const rebuilt = (change: (files: { name: string; bytes: Uint8Array }[]) => void) => {
      const files = [...entries].map(([name, bytes]) => ({ name, bytes }))
      change(files)
      return unpackBackup(writeTar(files, 0))
    }
    expect(await rebuilt(() => {})).toMatchObject({ ok: true })
    expect(await rebuilt((files) => files.pop())).toMatchObject({ problem: { code: 'mismatch' } })
    expect(await rebuilt((files) => files.push(entry(`records/${id(9)}.json`)))).toMatchObject({ ok: false })
    expect(await rebuilt((files) => files.reverse())).toMatchObject({ problem: { code: 'no-manifest' } })
    expect(
      await rebuilt((files) => {
        const [one, two] = [files[1]!, files[2]!]
        files[1] = { name: one.name, bytes: two.bytes }
        files[2] = { name: two.name, bytes: one.bytes }
      }),
    ).toMatchObject({ problem: { code: 'mismatch' } })
  })
})
