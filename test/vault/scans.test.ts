import { describe, expect, test } from 'vitest'
import type { Bytes } from '../../extension/vault/bytes.ts'
import type { Vault } from '../../extension/vault/index.ts'
import { createVault, unlockVault } from './support/acts.ts'
import { PASS, World } from './support/world.ts'

const picture = (length: number, seed = 1): Bytes =>
  Uint8Array.from({ length }, (_, i) => Math.imul(i + seed, 2654435761) >>> 24)
const ABOUT = { material: 'principalIdFront', of: null, mime: 'image/jpeg' } as const

async function stored(vault: Vault, bytes: Bytes) {
  const added = await vault.addScan(bytes, ABOUT)
  if (!added.ok) throw new Error(added.reason)
  const record = await vault.get(added.records[0]!.id)
  if (!record.ok || record.record.col !== 'material') throw new Error('no record')
  return { record: record.record, blobId: record.record.data.blobId }
}

const files = (world: World) => world.opfs.files().filter((name) => name.includes('scans/'))
const fileOf = (world: World) => world.opfs.file(files(world)[0]!)!

describe('a scan', () => {
  test('comes back byte for byte, also after a restart, and lies encrypted', async () => {
    const world = new World()
    const vault = await createVault(world)
    const bytes = picture(300_000)
    const { blobId, record } = await stored(vault, bytes)
    expect(record.data).toMatchObject({ ...ABOUT, bytes: 300_000 })
    expect(await vault.readScan(blobId)).toEqual({ ok: true, bytes })
    expect(Buffer.from(fileOf(world).bytes).includes(bytes.subarray(1000, 1032))).toBe(false)
    await vault.lock()
    expect(await vault.readScan(blobId)).toEqual({ ok: false, reason: 'locked' })
    world.restart()
    expect(await (await unlockVault(world)).readScan(blobId)).toEqual({ ok: true, bytes })
  })

  test('that was changed, cut, swapped or removed on the disk is named, never shown', async () => {
    const world = new World()
    const vault = await createVault(world)
    const { blobId } = await stored(vault, picture(5000))
    const file = fileOf(world)
    const whole = file.bytes
    const damaged = { ok: false, reason: 'damaged' }
    for (const at of [0, 11, 12, 2500, whole.length - 1]) {
      file.bytes = whole.with(at, whole[at]! ^ 1) as typeof whole
      expect(await vault.readScan(blobId)).toEqual(damaged)
    }
    file.bytes = whole.slice(0, -1)
    expect(await vault.readScan(blobId)).toEqual(damaged)
    file.bytes = whole
    const second = await stored(vault, picture(5000, 7))
    world.opfs.file(files(world).find((name) => name.includes(second.blobId))!)!.bytes = whole
    expect(await vault.readScan(second.blobId)).toEqual(damaged)
    world.opfs.children.clear()
    expect(await vault.readScan(blobId)).toEqual({ ok: false, reason: 'absent' })
  })

  test('is refused when it is too big, empty, or would leave no room for the next edit; nothing is left behind', async () => {
    const world = new World()
    const vault = await createVault(world)
    expect(await vault.addScan(picture(8 * 1024 * 1024 + 1), ABOUT)).toEqual({ ok: false, reason: 'too-big' })
    expect(await vault.addScan(picture(0), ABOUT)).toEqual({ ok: false, reason: 'empty' })
    world.weather.beforeWrite = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
    expect(await vault.addScan(picture(100), ABOUT)).toEqual({ ok: false, reason: 'quota' })
    delete world.weather.beforeWrite
    expect(vault.status()).toMatchObject({ scans: 0, records: 0 })
  })

  test('goes with its record, and the file with it', async () => {
    const world = new World()
    const vault = await createVault(world)
    const { record, blobId } = await stored(vault, picture(100))
    expect(await vault.removeScan(record, blobId)).toMatchObject({ ok: true })
    expect([files(world), vault.status()]).toMatchObject([[], { scans: 0, records: 0 }])
  })

  test('left behind by a crash is swept up after a day, and one that another page is just writing is not', async () => {
    const world = new World()
    const vault = await createVault(world)
    const { blobId } = await stored(vault, picture(100))
    const folder = await (await world.opfs.getDirectoryHandle('vault')).getDirectoryHandle('scans')
    const orphan = await (await folder.getFileHandle(`${'f'.repeat(32)}.1`, { create: true })).createWritable()
    await orphan.write(picture(10))
    await orphan.close()
    await vault.lock()
    await (await unlockVault(world)).lock()
    expect(files(world)).toHaveLength(2)
    world.clock += 25 * 3_600_000
    const later = await unlockVault(world)
    expect(files(world)).toHaveLength(1)
    expect(await later.readScan(blobId)).toEqual({ ok: true, bytes: picture(100) })
  })

  test('moves to a new vault key with everything else', async () => {
    const world = new World()
    const vault = await createVault(world)
    const scans = [await stored(vault, picture(1000, 1)), await stored(vault, picture(2000, 2))]
    expect(await vault.rotateKey(PASS)).toMatchObject({ ok: true })
    expect(files(world).every((name) => name.endsWith('.2'))).toBe(true)
    expect(files(world)).toHaveLength(2)
    expect(await vault.readScan(scans[0]!.blobId)).toEqual({ ok: true, bytes: picture(1000, 1) })
    await vault.lock()
    world.restart()
    expect(await (await unlockVault(world)).readScan(scans[1]!.blobId)).toEqual({ ok: true, bytes: picture(2000, 2) })
  })

  test('that cannot be read stops a change of key before the old key is gone', async () => {
    const world = new World()
    const vault = await createVault(world)
    const { blobId } = await stored(vault, picture(1000))
    const file = fileOf(world)
    const whole = file.bytes
    file.bytes = whole.slice(1)
    expect(await vault.rotateKey(PASS)).toEqual({ ok: false, reason: 'unreadable' })
    expect(vault.status()?.rotating).toBe(true)
    file.bytes = whole
    expect(await vault.readScan(blobId)).toMatchObject({ ok: true })
    await vault.lock()
    const again = await unlockVault(world)
    expect(again.status()?.rotating).toBe(false)
    expect(await again.readScan(blobId)).toEqual({ ok: true, bytes: picture(1000) })
  })
})
