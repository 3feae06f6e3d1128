/** T4: a new vault key for many records and scans, cut off at batch boundaries and inside; it goes on by itself and ends with one key. */
import { expect, test } from 'vitest'
import type { Put } from '../../extension/vault/index.ts'
import { contents, createVault, unlockVault } from './support/acts.ts'
import { crashEverywhere, type Deed } from './support/crash.ts'
import { readDisk } from './support/disk.ts'
import { PASS, type World } from './support/world.ts'

const DEEP = process.env.BA_DEEP === '1'
const RECORDS = DEEP ? 1000 : 60
const SCANS = DEEP ? 50 : 2
/** One point of so many. */
const STRIDE = DEEP ? 1009 : 397

const data = (all: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(all).map(([id, one]) => [id, (one as { data: unknown }).data]))

const deed: Deed<{ vault: Awaited<ReturnType<typeof createVault>>; before: Record<string, unknown>; blobs: string[] }> =
  {
    setup: async (world: World) => {
      const vault = await createVault(world)
      const puts = Array.from(
        { length: RECORDS },
        (_, n): Put => ({ col: 'person', data: { fields: { name: `人${n}` } } }),
      )
      expect(await vault.commit({ puts })).toMatchObject({ ok: true })
      for (let n = 0; n < SCANS; n++)
        await vault.addScan(new Uint8Array(500 + n).fill(n), { material: 'other', of: null, mime: 'image/png' })
      const all = await vault.list('material')
      const blobs = all.ok ? all.records.map((one) => one.data.blobId) : []
      return { vault, before: await contents(vault), blobs }
    },
    act: async (_world, { vault }) => {
      expect(await vault.rotateKey(PASS)).toMatchObject({ ok: true })
    },
    check: async (world, { before, blobs }) => {
      const vault = await unlockVault(world)
      expect(data(await contents(vault))).toEqual(data(before))
      expect(vault.status()).toMatchObject({ rotating: false, records: RECORDS + SCANS, scans: SCANS })
      for (const id of blobs) expect(await vault.readScan(id)).toMatchObject({ ok: true })
      const epochs = new Set([...(await readDisk(world)).records.values()].map((row) => (row as { e: number }).e))
      expect(epochs.size).toBe(1)
    },
  }

test(`T4 ${RECORDS} records and ${SCANS} scans`, { timeout: 1_800_000 }, async () => {
  const found = await crashEverywhere(deed as unknown as Deed<unknown>, 'power', STRIDE)
  console.log(`T4: ${RECORDS} records, ${SCANS} scans, ${found.points} crash points`)
  expect(found.points).toBeGreaterThanOrEqual(DEEP ? 40 : 4)
})
