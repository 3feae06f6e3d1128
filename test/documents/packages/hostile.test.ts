/** Packages that lie or are broken: refused with the reason, and never more memory than an honest one takes. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { deflateRawSync } from 'node:zlib'
import { strToU8, unzipSync } from 'fflate'
import { describe, expect, it, vi } from 'vitest'
import {
  type ByteSource,
  bytesSource,
  type PackageProblem,
  readPackage,
} from '../../../sdk/documents/packages/index.ts'
import { type Forged, type ForgedArchive, forge, u64 } from './forge.ts'
import { FIXTURES } from './generate.ts'

// Others share the machine: what takes a second alone may take ten.
vi.setConfig({ testTimeout: 60_000 })

const fixture = (file: string) => new Uint8Array(readFileSync(join(FIXTURES, file)))
const honest = unzipSync(fixture('v1-rsa1024.apk'))
const entries = (change: Readonly<Record<string, Partial<Forged>>> = {}): Forged[] =>
  Object.entries(honest).map(([name, bytes]) => ({ name, bytes, ...change[name] }))
const problemOf = async (source: Uint8Array | ByteSource): Promise<PackageProblem | 'read'> => {
  const outcome = await readPackage(source instanceof Uint8Array ? bytesSource(source) : source)
  return outcome.ok ? 'read' : outcome.problem
}
const more = (...extra: Forged[]) => forge([...entries(), ...extra])
const MANIFEST = 'AndroidManifest.xml'
/** 64 MB of nothing, packed into 64 kB. */
const bomb = new Uint8Array(deflateRawSync(Buffer.alloc(64 << 20)))

describe('an honest package', () => {
  it('is read, also with 64-bit sizes and from a file', async () => {
    expect(await problemOf(forge(entries()))).toBe('read')
    expect(await problemOf(forge(entries(), { zip64: true }))).toBe('read')
    expect((await readPackage(new Blob([fixture('v31-rsa2048-rotated.apk')]))).ok).toBe(true)
  })
})

const CASES: Readonly<Record<string, readonly [PackageProblem, () => Uint8Array]>> = {
  'an empty file': ['empty-file', () => new Uint8Array()],
  'a text': ['not-a-package', () => strToU8('这不是安装包。'.repeat(100))],
  'a picture': ['not-a-package', () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, ...new Uint8Array(5000)])],
  'half a package': ['truncated', () => fixture('v2-rsa2048.apk').subarray(0, 6000)],
  'bytes in front': ['damaged', () => Uint8Array.from([1, 2, 3, ...fixture('v2-rsa2048.apk')])],
  'bytes behind': ['truncated', () => Uint8Array.from([...fixture('v2-rsa2048.apk'), 1])],
  'a ZIP file of texts': ['not-an-app', () => forge([{ name: 'readme.txt', bytes: strToU8('hello') }])],
  'a split package': ['several-packages', () => forge([{ name: 'base.apk' }, { name: 'split_config.zh.apk' }])],
  'a duplicate entry': ['duplicate-entry', () => more({ name: MANIFEST, bytes: strToU8('other') })],
  'a name that leaves the folder': ['unsafe-name', () => more({ name: 'lib/../../evil.so' })],
  'an absolute name': ['unsafe-name', () => more({ name: '/etc/passwd' })],
  'a Windows name': ['unsafe-name', () => more({ name: 'lib\\evil.so' })],
  'a name with a line break': ['unsafe-name', () => more({ name: 'a\nb' })],
  'a name written backwards': ['unsafe-name', () => more({ name: 'res/\u202egnp.exe' })],
  'overlapping entries': [
    'overlapping-entries',
    () => forge([...entries(), { name: 'again', bytes: strToU8('x'), at: 0 }]),
  ],
  'an entry over the directory': [
    'overlapping-entries',
    () => more({ name: 'long', bytes: strToU8('x'), packed: 9e6 }),
  ],
  'another name in the entry': [
    'entry-mismatch',
    () => forge(entries({ [MANIFEST]: { localName: 'AndroidManifest.xmL' } })),
  ],
  'an encrypted entry': ['encrypted', () => forge(entries({ [MANIFEST]: { flags: 1 } }))],
  'an unknown compression': ['unknown-compression', () => forge(entries({ [MANIFEST]: { method: 12 } }))],
  'a wrong checksum': ['damaged', () => forge(entries({ [MANIFEST]: { crc: 1 } }))],
  'a size too small': ['forged-size', () => forge(entries({ [MANIFEST]: { size: 100 } }))],
  'a size too large': ['forged-size', () => forge(entries({ [MANIFEST]: { size: 4000 } }))],
  'a stored entry of two sizes': ['forged-size', () => forge(entries({ [MANIFEST]: { method: 0, size: 10 } }))],
  'a size beyond all compression': ['forged-size', () => forge(entries({ [MANIFEST]: { size: 15e6 } }))],
  'a size beyond the limit': ['entry-too-large', () => forge(entries({ [MANIFEST]: { size: 0xfffffff0 } }))],
  'a bomb that says what it is': [
    'entry-too-large',
    () => forge(entries({ [MANIFEST]: { raw: bomb, size: 64 << 20 } })),
  ],
  'a bomb that says it is small': ['forged-size', () => forge(entries({ [MANIFEST]: { raw: bomb, size: 1 << 20 } }))],
  'a bomb for a resource table': [
    'forged-size',
    () => forge(entries({ 'resources.arsc': { raw: bomb, size: 50 << 20, method: 8 } })),
  ],
  'a count without entries': ['damaged', () => forge(entries(), { count: 60_000 })],
  'a 64-bit count without entries': ['damaged', () => forge(entries(), { count: 2 ** 52, zip64: true })],
  'a manifest that is text': [
    'damaged',
    () => forge(entries({ [MANIFEST]: { bytes: strToU8('<manifest package="a.b"/>') } })),
  ],
  'no signature at all': ['unsigned', () => forge(entries().filter(({ name }) => !name.startsWith('META-INF')))],
  'a signing block of a forged length': ['damaged', () => forge(entries(), signingBlock(u64(2 ** 40)))],
  'a signing block of nothing': [
    'unsigned',
    () =>
      forge(
        entries().filter(({ name }) => !name.startsWith('META-INF')),
        signingBlock(u64(24)),
      ),
  ],
  'two applications': [
    'several-apps',
    () => forge([{ name: 'Payload/A.app/Info.plist' }, { name: 'Payload/B.app/Info.plist' }]),
  ],
  'an IPA without a profile': [
    'unsigned',
    () =>
      forge([
        {
          name: 'Payload/A.app/Info.plist',
          bytes: strToU8('<plist><dict><key>CFBundleIdentifier</key><string>a.b</string></dict></plist>'),
        },
      ]),
  ],
  'an IPA whose list is damaged': [
    'damaged',
    () => forge([{ name: 'Payload/A.app/Info.plist', bytes: strToU8('<plist><dict><key>A</key></dict></plist>') }]),
  ],
  'a list with entities of its own': [
    'damaged',
    () =>
      forge([
        { name: 'Payload/A.app/Info.plist', bytes: strToU8('<!DOCTYPE p [<!ENTITY a "b">]><plist><dict/></plist>') },
      ]),
  ],
}

/** A footer whose lengths agree with each other, but not with the file. */
function signingBlock(size: Uint8Array): ForgedArchive {
  return { block: Buffer.concat([size, size, strToU8('APK Sig Block 42')]) }
}

describe('refused with the reason', () => {
  it.each(Object.entries(CASES))('%s', { timeout: 30_000 }, async (_, [problem, make]) => {
    expect(await problemOf(make())).toBe(problem)
  })
})

describe('signatures', () => {
  /** The package with each of these bytes replaced where it first stands. */
  function edited(file: string, find: Uint8Array, change: (bytes: Uint8Array, at: number) => void): Uint8Array {
    const bytes = fixture(file)
    const at = Buffer.from(bytes).indexOf(find)
    expect(at).toBeGreaterThan(0)
    change(bytes, at)
    return bytes
  }
  const id = (number: number) => {
    const bytes = Buffer.alloc(4)
    bytes.writeUInt32LE(number)
    return bytes
  }

  it('a changed certificate is not passed on', async () => {
    const change = (bytes: Uint8Array, at: number) => bytes.set(strToU8('ec256 sinner'), at)
    expect(await problemOf(edited('v3-ec256.apk', strToU8('ec256 signer'), change))).toBe('signature-wrong')
  })

  it('a v3 signature taken away is missed, named by the v2 signature', async () => {
    const changed = edited('v3-rsa2048.apk', id(0xf05368c0), (bytes, at) => bytes.set(id(0x11111111), at))
    expect(await problemOf(changed)).toBe('signature-stripped')
  })

  it('a v3.1 signature taken away is missed, named by the v3 signature', async () => {
    const changed = edited('v31-rsa2048-rotated.apk', id(0x1b93ad61), (bytes, at) => bytes.set(id(0x11111111), at))
    expect(await problemOf(changed)).toBe('signature-stripped')
  })

  it('a whole signing block taken away is missed, named by the JAR signature', async () => {
    const changed = edited('v2-rsa2048.apk', strToU8('APK Sig Block 42'), (bytes, at) => bytes.fill(0, at, at + 16))
    expect(await problemOf(changed)).toBe('signature-stripped')
  })

  it('a JAR signature over another file is not passed on', async () => {
    const file = Object.keys(honest).find((name) => name.endsWith('.SF'))!
    const changed = new Uint8Array([...honest[file]!, 0x0a])
    expect(await problemOf(forge(entries({ [file]: { bytes: changed } })))).toBe('signature-wrong')
  })
})

describe('a package of 2 GB', () => {
  it('is read from a few pieces of it', async () => {
    const source = sparse(forge(entries(), { zip64: true }), 2 * 1024 ** 3)
    expect(await problemOf(source)).toBe('read')
    expect(source.taken).toBeLessThan(300_000)
  })

  it('that is gone from the disk meanwhile is said to be unreadable', async () => {
    class Gone extends Blob {
      override slice(): Blob {
        return Object.assign(new Blob(), {
          arrayBuffer: () => Promise.reject(new DOMException('', 'NotReadableError')),
        })
      }
    }
    expect(await readPackage(new Gone([fixture('v2-rsa2048.apk')]))).toEqual({ ok: false, problem: 'unreadable' })
  })

  it('is let go of when the user stops', async () => {
    const abort = new AbortController()
    abort.abort()
    const outcome = await readPackage(bytesSource(forge(entries())), { signal: abort.signal })
    expect(outcome).toEqual({ ok: false, problem: 'aborted' })
  })
})

/** The same package with 2 GB of something else in its middle: between the entries and the directory. */
function sparse(bytes: Uint8Array, gap: number): ByteSource & { taken: number } {
  const view = Buffer.from(bytes)
  const record = view.length - 22 - 20 - 56
  const start = Number(view.readBigUInt64LE(record + 48))
  view.writeBigUInt64LE(BigInt(start + gap), record + 48)
  view.writeBigUInt64LE(BigInt(record + gap), record + 56 + 8)
  const source = {
    size: view.length + gap,
    taken: 0,
    async read(at: number, length: number): Promise<Uint8Array> {
      source.taken += length
      const out = Buffer.alloc(length)
      if (at < start) view.copy(out, 0, at, Math.min(start, at + length))
      const behind = at - gap
      if (behind + length > start) view.copy(out, Math.max(0, start - behind), Math.max(start, behind), behind + length)
      return out
    },
  }
  return source
}

/** The largest table that may be, and what is unpacked in one piece. */
const BOUND = 150 * 1024 * 1024

describe('memory', () => {
  it('stays bounded while bombs are refused', { timeout: 60_000 }, async () => {
    const bombs = ['a bomb that says it is small', 'a bomb for a resource table'].map((name) => CASES[name]![1]())
    // What earlier tests left behind would be freed in the middle of the measurement.
    setFlagsFromString('--expose-gc')
    const collect = runInNewContext('gc') as () => void
    collect()
    const before = process.memoryUsage().arrayBuffers
    let most = 0
    const watched = (bytes: Uint8Array): ByteSource => {
      const { size, read } = bytesSource(bytes)
      return {
        size,
        async read(at, length) {
          // What is held, not what waits to be swept up; on a busy machine the unpacker lets go of its pieces a turn later.
          for (let turn = 0; turn < 20 && process.memoryUsage().arrayBuffers - before > BOUND; turn++) {
            await new Promise((resolve) => setTimeout(resolve, 5))
            collect()
          }
          most = Math.max(most, process.memoryUsage().arrayBuffers)
          return read(at, length)
        },
      }
    }
    for (let round = 0; round < 2; round++) {
      collect()
      for (const one of bombs) expect(await problemOf(watched(one))).toBe('forged-size')
    }
    expect(most).toBeGreaterThan(before)
    expect(most - before).toBeLessThan(BOUND)
  })
})
