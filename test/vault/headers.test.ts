import { describe, expect, test } from 'vitest'
import { deriveArgon2id } from '../../extension/vault/crypto/argon2.ts'
import { type Header, readHeader } from '../../extension/vault/crypto/header.ts'
import { costAllowed } from '../../extension/vault/crypto/kdf.ts'
import { contents, createVault, expectState, putPerson, unlockVault } from './support/acts.ts'
import { type Disk, flip, readDisk, tamper } from './support/disk.ts'
import { PASS, World } from './support/world.ts'

const COPIES = ['header.0', 'header.1'] as const
const header = (disk: Disk, copy: (typeof COPIES)[number]) => disk.meta.get(copy) as Header

async function closedVault() {
  const world = new World()
  const vault = await createVault(world)
  await putPerson(vault, '林示例')
  const before = await contents(vault)
  await vault.lock()
  return { world, before }
}

/** What a disk may do to a header: cut it, flip it, drop it, fill it with something else. */
const damages: Record<string, (value: unknown) => unknown> = {
  'cut before the slots': (value) => {
    const { epochs: _epochs, ...rest } = value as Header
    return rest
  },
  'cut in its checksum': (value) => ({ ...(value as Header), sum: (value as Header).sum.slice(0, 20) }),
  'flipped check value': (value) => {
    const copy = structuredClone(value) as Header
    copy.epochs[0]!.kcv[3]! ^= 1
    return copy
  },
  'flipped signature': (value) => flip(value, 'mac'),
  'bytes in its place': () => new Uint8Array(64),
  'nothing in its place': () => undefined,
}

describe('one damaged header copy', () => {
  for (const [what, damage] of Object.entries(damages))
    for (const copy of COPIES)
      test(`${what}: ${copy}`, async () => {
        const { world, before } = await closedVault()
        await tamper(world, (disk) => {
          const bent = damage(disk.meta.get(copy))
          if (bent === undefined) disk.meta.delete(copy)
          else disk.meta.set(copy, bent)
        })
        const vault = await unlockVault(world)
        expect(await contents(vault)).toEqual(before)
        await vault.lock()
        // Unlocking has mended it.
        const disk = await readDisk(world)
        for (const name of COPIES) expect((await readHeader(disk.meta.get(name))).state).toBe('good')
      })
})

describe('both header copies', () => {
  for (const [what, damage] of Object.entries(damages))
    test(`${what}: the mirror brings the vault back`, async () => {
      const { world, before } = await closedVault()
      await tamper(world, (disk) => {
        for (const copy of COPIES) {
          const bent = damage(disk.meta.get(copy))
          if (bent === undefined) disk.meta.delete(copy)
          else disk.meta.set(copy, bent)
        }
      })
      const damaged = await expectState(world.page(), 'damaged')
      expect(damaged.what).toBe('header')
      expect(await damaged.restore(damaged.candidates[0]!.id)).toEqual({ ok: true })
      expect(await contents(await unlockVault(world))).toEqual(before)
    })

  test('of a later version: refused, nothing touched, nothing offered to be replaced', async () => {
    const { world } = await closedVault()
    const { sum, ...rest } = header(await readDisk(world), 'header.0')
    expect(sum.length).toBe(32)
    const { encode } = await import('../../extension/vault/canonical.ts')
    const later = { ...rest, v: 2, minReader: 2, news: 'later' }
    const signed = { ...later, sum: new Uint8Array(await crypto.subtle.digest('SHA-256', encode(later))) }
    await tamper(world, (disk) => disk.meta.set('header.0', signed))
    const before = await readDisk(world)
    expect(await expectState(world.page(), 'newer')).toMatchObject({ what: 'header', version: 2 })
    expect(await readDisk(world)).toEqual(before)
  })

  test('a database of a later version: refused, nothing touched', async () => {
    const world = new World()
    await new Promise((resolve) => {
      const request = world.idb.open('vault', 2)
      request.onupgradeneeded = () => request.result.createObjectStore('of-the-future')
      request.onsuccess = () => resolve(request.result.close())
    })
    expect(await expectState(world.page(), 'newer')).toMatchObject({ what: 'database' })
  })
})

test.each(['ct', 'iv'])('a damaged manifest (%s): not opened over, brought back from the mirror', async (field) => {
  const { world, before } = await closedVault()
  await tamper(world, (disk) => disk.meta.set('manifest', flip(disk.meta.get('manifest'), field)))
  const state = await expectState(world.page(), 'locked')
  expect(await state.unlock({ passphrase: PASS })).toEqual({ ok: false, reason: 'damaged-manifest' })
  const rescue = await state.rescue()
  const mirror = rescue.candidates.find(({ source }) => source === 'mirror')!
  expect(await rescue.restore(mirror.id)).toEqual({ ok: true })
  expect(world.opfs.files().filter((name) => name.startsWith('vault/quarantine/'))).not.toEqual([])
  expect(await contents(await unlockVault(world))).toEqual(before)
})

test('an older manifest alone is not accepted', async () => {
  const world = new World()
  const vault = await createVault(world)
  const old = (await readDisk(world)).meta.get('manifest')
  await putPerson(vault, '林示例')
  await vault.lock()
  await tamper(world, (disk) => disk.meta.set('manifest', old))
  const state = await expectState(world.page(), 'locked')
  expect(await state.unlock({ passphrase: PASS })).toEqual({ ok: false, reason: 'damaged-manifest' })
})

describe('the cost that a slot orders', () => {
  const wild = [
    { m: 4 * 1024 * 1024, t: 3, p: 1 },
    { m: 1, t: 3, p: 1 },
    { m: 131072, t: 1e6, p: 1 },
    { m: 131072, t: 3, p: 255 },
    { m: -1, t: 3, p: 1 },
    { m: Number.NaN, t: 3, p: 1 },
    { m: '131072', t: 3, p: 1 },
    { m: 131072.5, t: 3, p: 1 },
    { m: Number.POSITIVE_INFINITY, t: 1, p: 1 },
  ]
  test.each(wild)('%o is refused at once', async (cost) => {
    const started = performance.now()
    expect(costAllowed(cost)).toBe(false)
    const ask = { password: new Uint8Array(1), salt: new Uint8Array(16), cost: cost as never }
    await expect(deriveArgon2id(ask)).rejects.toThrow('kdf-cost')
    expect(performance.now() - started).toBeLessThan(10)
  })
})

test('a manifest that only unlocking shows to be damaged: what lies in the database is not offered as a way back', async () => {
  const { world, before } = await closedVault()
  await tamper(world, (disk) => disk.meta.set('manifest', flip(disk.meta.get('manifest'), 'ct')))
  const state = await expectState(world.page(), 'locked')
  expect(await state.unlock({ passphrase: PASS })).toMatchObject({ ok: false, reason: 'damaged-manifest' })
  const { candidates, restore } = await state.rescue()
  expect(candidates.map(({ source }) => source)).not.toContain('database')
  expect(await restore(candidates[0]!.id)).toEqual({ ok: true })
  expect(await contents(await unlockVault(world))).toEqual(before)
})
