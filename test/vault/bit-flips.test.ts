/** T8: every bit of rows, manifest, header copies and the copy outside the database. A flip is refused, or changes nothing at all. */
import { describe, expect, test } from 'vitest'
import type { Bytes } from '../../extension/vault/bytes.ts'
import { type Header, headerSigned, readHeader, signHeader } from '../../extension/vault/crypto/header.ts'
import { epochKeys, importVaultKey, keyChecks, keyCheckValue } from '../../extension/vault/crypto/keys.ts'
import { openManifest, readManifestRow, sealManifest } from '../../extension/vault/crypto/manifest.ts'
import { isRow, openRow, type Row, sealRow } from '../../extension/vault/crypto/record.ts'
import { makeSlot, openSlot, secretKek } from '../../extension/vault/crypto/slots.ts'
import { decodeImage, encodeImage } from '../../extension/vault/image.ts'

const DEEP = process.env.BA_DEEP === '1'
const ROWS = DEEP ? 220 : 4

const bytesOf = (length: number, seed: number): Bytes =>
  Uint8Array.from({ length }, (_, i) => Math.imul(i + seed * 977 + 1, 2654435761) >>> 24)

async function vault() {
  const vaultId = bytesOf(16, 1)
  const raw = bytesOf(32, 2)
  const keys = await epochKeys(await importVaultKey(raw), vaultId, 1)
  return { vaultId, raw, keys, map: new Map([[1, keys]]) }
}

/** Every bit of some bytes inverted once, in place; what it was before is put back after each look. */
async function eachBit(bytes: Uint8Array, look: (bit: number) => Promise<void>): Promise<number> {
  for (let bit = 0; bit < bytes.length * 8; bit++) {
    const at = bit >> 3
    bytes[at] = bytes[at]! ^ (1 << (bit & 7))
    await look(bit)
    bytes[at] = bytes[at]! ^ (1 << (bit & 7))
  }
  return bytes.length * 8
}

/** Every bit of every number, text and byte array inside a stored value, one at a time. */
async function eachField(value: unknown, look: (bent: unknown) => Promise<void>): Promise<number> {
  let flips = 0
  const walk = async (node: unknown, put: (bent: unknown) => unknown): Promise<void> => {
    if (node instanceof ArrayBuffer) {
      const copy = node.slice(0)
      flips += await eachBit(new Uint8Array(copy), () => look(put(copy)))
    } else if (node instanceof Uint8Array) {
      const copy = node.slice()
      flips += await eachBit(copy, () => look(put(copy)))
    } else if (typeof node === 'number') {
      const copy = new DataView(new ArrayBuffer(8))
      copy.setFloat64(0, node)
      flips += await eachBit(new Uint8Array(copy.buffer), () => look(put(copy.getFloat64(0))))
    } else if (typeof node === 'string') {
      for (let i = 0; i < node.length; i++)
        for (let bit = 0; bit < 16; bit++) {
          flips++
          const unit = String.fromCharCode(node.charCodeAt(i) ^ (1 << bit))
          await look(put(node.slice(0, i) + unit + node.slice(i + 1)))
        }
    } else if (Array.isArray(node)) {
      for (const [i, item] of node.entries()) await walk(item, (bent) => put(node.with(i, bent)))
    } else if (typeof node === 'object' && node !== null)
      for (const [key, item] of Object.entries(node)) await walk(item, (bent) => put({ ...node, [key]: bent }))
  }
  await walk(value, (bent) => bent)
  return flips
}

describe('one bit flipped anywhere', () => {
  let flips = 0

  test(`in ${ROWS} rows`, { timeout: 900_000 }, async () => {
    const { vaultId, keys, map } = await vault()
    for (let n = 0; n < ROWS; n++) {
      const rid = n.toString(16).padStart(32, '0')
      const place = { vaultId, rid, col: 'person', s: 1, r: n + 1 }
      const row = await sealRow(keys, place, { t: n, d: { fields: { name: `林示例${n}` } } })
      flips += await eachField(row, async (bent) => {
        const opened = isRow(bent) ? await openRow(map, vaultId, rid, bent) : { ok: false }
        if (opened.ok) throw new Error(`accepted: ${JSON.stringify(bent)}`)
      })
      expect(await openRow(map, vaultId, rid, row)).toMatchObject({ ok: true })
    }
  })

  test('in the manifest', { timeout: 300_000 }, async () => {
    const { vaultId, keys, map } = await vault()
    const records = new Map(
      Array.from({ length: 20 }, (_, n) => [n.toString(16).padStart(32, '0'), { rev: n + 1, epoch: 1 }]),
    )
    const row = await sealManifest(keys, vaultId, 7, { encCount: 20, records, scans: new Map() })
    flips += await eachField(row, async (bent) => {
      const judged = readManifestRow(bent)
      if (judged && (await openManifest(map, vaultId, judged))) throw new Error(`accepted: ${JSON.stringify(bent)}`)
    })
  })

  test('in a header: its checksum or its signature says so, whichever the flip would have to get past', {
    timeout: 300_000,
  }, async () => {
    const { vaultId, raw, keys } = await vault()
    const salt = bytesOf(16, 5)
    const kek = await secretKek(bytesOf(16, 4), { type: 'code', salt })
    const slot = await makeSlot({ type: 'code', salt }, kek, raw, { vaultId, epoch: 1 })
    const kcv = await keyCheckValue(keys, vaultId)
    const header: Header = await signHeader(
      {
        magic: 'BAVT',
        v: 1,
        minReader: 1,
        gen: 3,
        vaultId,
        createdAt: 1_700_000_000_000,
        rotate: null,
        epochs: [{ n: 1, kcv, link: null, slots: [slot] }],
      },
      keys,
    )
    flips += await eachField(header, async (bent) => {
      const judged = await readHeader(bent)
      if (judged.state === 'good') throw new Error(`accepted: ${JSON.stringify(bent)}`)
      // Without the checksum, which somebody with the disk could renew: the key's own signature.
      if (await headerSigned(bent as Header, keys).catch(() => false)) {
        const { sum: _sum, mac: _mac, ...rest } = bent as Header
        const { sum: _was, mac: _old, ...whole } = header
        expect(rest).toEqual(whole)
      }
    })
    flips += await eachField(slot, async (bent) => {
      const opened = await openSlot(bent as typeof slot, kek, { vaultId, epoch: 1 }, false).catch(() => undefined)
      const fits = opened && (await keyChecks(await epochKeys(opened.key, vaultId, 1), vaultId, kcv))
      if (fits) throw new Error(`accepted: ${JSON.stringify(bent)}`)
    })
  })

  test('in the copy outside the database', { timeout: 300_000 }, async () => {
    const { vaultId, keys } = await vault()
    const rows = new Map<string, Row>()
    for (let n = 0; n < 2; n++) {
      const rid = n.toString(16).padStart(32, '0')
      rows.set(rid, await sealRow(keys, { vaultId, rid, col: 'person', s: 1, r: 1 }, { t: 0, d: {} }))
    }
    const image = await encodeImage(1, 0, { headers: [undefined, undefined], manifest: undefined }, rows)
    expect(await decodeImage(image)).toBeDefined()
    flips += await eachBit(image, async (bit) => {
      if (await decodeImage(image)) throw new Error(`accepted: bit ${bit}`)
    })
  })

  test('in all, enough of them', () => {
    console.log(`${flips} bit flips, none accepted`)
    expect(flips).toBeGreaterThan(DEEP ? 1_000_000 : 30_000)
  })
})
