import { describe, expect, test } from 'vitest'
import { type ImportPlan, openVault, type Vault } from '../../extension/vault/index.ts'
import { contents, expectState, person, unlockVault } from './support/acts.ts'
import { crashEverywhere, type Deed, type Kind } from './support/crash.ts'
import { flip, readDisk, tamper } from './support/disk.ts'
import { data, deed, filled, type Given } from './support/filled.ts'
import { durabilities } from './support/transactions.ts'
import { PASS, type World } from './support/world.ts'

const NEXT = 'quite another long passphrase'
const SCAN = new Uint8Array(3000).fill(7)
const ABOUT = { material: 'principalIdFront', of: null, mime: 'image/jpeg' } as const

/** The contents after the crash are those before the deed or those after it; when it had answered, those after it. */
function eitherOr(
  act: (given: Given) => Promise<unknown>,
  isAfter: (now: Record<string, unknown>, given: Given) => boolean,
  also: (vault: Vault) => Promise<void> = async () => {},
): Deed<unknown> {
  return deed<Given>({
    setup: filled,
    act: (_world, given) => act(given),
    check: async (world, given, acknowledged) => {
      const vault = await unlockVault(world)
      const now = await contents(vault)
      await also(vault)
      if (isAfter(now, given)) return
      expect(now).toEqual(given.before)
      expect(acknowledged).toBe(false)
    },
  })
}

const name = (value: unknown) => (value as { data?: { fields: { name?: string } } } | undefined)?.data?.fields.name

const deeds: Record<string, Deed<unknown>> = {
  'a new record': eitherOr(
    ({ vault }) => vault.put(person('新人')),
    (now, { before }) => Object.keys(now).length === Object.keys(before).length + 1,
  ),
  'an edit': eitherOr(
    ({ vault, id }) => vault.put({ ...person('改名'), id, rev: 1 }),
    (now, { id }) => name(now[id]) === '改名',
  ),
  'a deletion': eitherOr(
    ({ vault, id }) => vault.remove(id, 1),
    (now, { id }) => !(id in now),
  ),
  'locking with a mirror to write': eitherOr(
    async ({ vault, id }) => {
      await vault.put({ ...person('改名'), id, rev: 1 })
      await vault.lock()
    },
    (now, { id }) => name(now[id]) === '改名',
  ),
  'a change of passphrase': deed({
    setup: filled,
    act: (_world, { vault }: Given) => vault.changePassphrase({ passphrase: PASS }, NEXT),
    check: async (world, { before }, acknowledged) => {
      const state = await expectState(world.page(), 'locked')
      const byNew = await state.unlock({ passphrase: NEXT })
      if (!byNew.ok) expect(acknowledged).toBe(false)
      const opened = byNew.ok ? byNew : await state.unlock({ passphrase: PASS })
      if (!opened.ok) throw new Error(`neither passphrase opens: ${opened.reason}`)
      expect(await contents(opened.vault)).toEqual(before)
    },
  }),
  'a new scan': eitherOr(
    ({ vault }) => vault.addScan(SCAN, ABOUT),
    (now, { before }) => Object.keys(now).length === Object.keys(before).length + 1,
    async (vault) => {
      const all = await vault.list('material')
      for (const { data } of all.ok ? all.records : [])
        expect(await vault.readScan(data.blobId)).toEqual({ ok: true, bytes: SCAN })
      expect(vault.status()?.scans).toBe(all.ok ? all.records.length : -1)
    },
  ),
  'a new vault key': deed({
    setup: async (world: World) => {
      const { vault, id } = await filled(world)
      expect(await vault.addScan(SCAN, ABOUT)).toMatchObject({ ok: true })
      return { vault, id, before: await contents(vault) }
    },
    act: async (_world, { vault }: Given) => {
      expect(await vault.rotateKey(PASS)).toMatchObject({ ok: true })
    },
    check: async (world, { before }, acknowledged) => {
      // Unlocking goes on with it by itself.
      const vault = await unlockVault(world)
      expect(data(await contents(vault))).toEqual(data(before))
      expect(vault.status()?.rotating).toBe(false)
      const scans = await vault.list('material')
      if (!scans.ok) throw new Error(scans.reason)
      expect(await vault.readScan(scans.records[0]!.data.blobId)).toEqual({ ok: true, bytes: SCAN })
      const epochs = new Set([...(await readDisk(world)).records.values()].map((row) => (row as { e: number }).e))
      expect(epochs.size).toBe(1)
      if (acknowledged) expect([...epochs]).toEqual([2])
    },
  }),
  'bringing back a damaged record': deed({
    setup: async (world: World) => {
      const given = await filled(world)
      await given.vault.lock()
      world.restart()
      await tamper(world, (disk) => disk.records.set(given.id, flip(disk.records.get(given.id), 'ct', 40)))
      return { ...given, vault: await unlockVault(world) }
    },
    act: async (_world, { vault }: Given) => {
      expect(await vault.recover()).toMatchObject({ ok: true, unreadable: [] })
    },
    check: async (world, { before }, acknowledged) => {
      const vault = await unlockVault(world)
      const all = await vault.list()
      if (acknowledged) expect(all).toMatchObject({ ok: true, unreadable: [] })
      expect(await vault.recover()).toMatchObject({ ok: true, unreadable: [] })
      expect(data(await contents(vault))).toEqual(data(before))
    },
  }),
  'an import': eitherOr(
    async ({ vault }) => {
      const lines = [0, 1, 2].map((n) => ({
        id: String(n).repeat(32),
        col: 'person' as const,
        data: { fields: { name: `人${n}` } },
        state: 'new' as const,
        rev: 0,
      }))
      const manifest = {
        format: 'ba-backup',
        v: 1,
        minReader: 1,
        createdAt: '',
        counts: {},
        unreadable: 0,
        entries: [],
      }
      expect(
        await vault.applyImport(
          { manifest, lines, scans: new Map(), aligned: 0, aligning: false } as ImportPlan,
          'keep',
        ),
      ).toMatchObject({
        ok: true,
      })
    },
    (now, { before }) => Object.keys(now).length === Object.keys(before).length + 3,
  ),
  'an import with scans': eitherOr(
    async ({ vault }) => {
      const blobId = 'b'.repeat(32)
      const data = { ...ABOUT, blobId, bytes: SCAN.length }
      const lines = [{ id: 'a'.repeat(32), col: 'material', data, state: 'new', rev: 0 }]
      const plan = { lines, scans: new Map([[blobId, SCAN]]) } as unknown as ImportPlan
      expect(await vault.applyImport(plan, 'keep')).toMatchObject({ ok: true })
    },
    (now, { before }) => Object.keys(now).length === Object.keys(before).length + 1,
    async (vault) => {
      const all = await vault.list('material')
      for (const { data } of all.ok ? all.records : [])
        expect(await vault.readScan(data.blobId)).toEqual({ ok: true, bytes: SCAN })
    },
  ),
  'removing old copies': eitherOr(
    ({ vault }) => vault.removeOldCopies(),
    (now, { before }) => JSON.stringify(now) === JSON.stringify(before),
  ),
  erasing: deed({
    setup: filled,
    act: async (_world, { vault }: Given) => {
      expect(await vault.erase()).toEqual({ ok: true })
    },
    check: async (world, { before }, acknowledged) => {
      const state = await openVault(world.page().env)
      // Nothing of it any more, all of it still, or a loss that is called one: never half a vault under the old name.
      if (state.kind === 'first-run') return
      expect(acknowledged).toBe(false)
      if (state.kind === 'locked') expect(await contents(await unlockVault(world))).toEqual(before)
      else expect(state.kind).toBe('lost')
    },
  }),
  creation: deed({
    setup: async () => undefined,
    act: async (world) => {
      const state = await expectState(world.page(), 'first-run')
      const made = await state.create(PASS)
      expect(made.ok).toBe(true)
    },
    check: async (world, _given, acknowledged) => {
      const state = await openVault(world.page().env)
      if (state.kind === 'first-run') expect(acknowledged).toBe(false)
      else expect(await contents(await unlockVault(world))).toEqual({})
    },
  }),
  'a restore after a loss': deed({
    setup: async (world: World) => {
      const given = await filled(world)
      await given.vault.lock()
      world.loseDatabase()
      return given
    },
    act: async (world: World) => {
      const lost = await expectState(world.page(), 'lost')
      expect(await lost.restore(lost.candidates[0]!.id)).toEqual({ ok: true })
    },
    check: async (world: World, { before }: Given, acknowledged: boolean) => {
      const state = await openVault(world.page().env)
      if (state.kind === 'lost') {
        expect(acknowledged).toBe(false)
        expect(await state.restore(state.candidates[0]!.id)).toEqual({ ok: true })
      }
      expect(await contents(await unlockVault(world))).toEqual(before)
    },
  }),
}

describe('a crash at every point of', () => {
  let points = 0
  const deep = process.env.BA_DEEP === '1'
  /** Long deeds pass hundreds of points; the everyday run takes every so many of them, the deep one all. */
  const stride: Record<string, number> = {
    'locking with a mirror to write': 5,
    'a change of passphrase': 13,
    'a new vault key': 17,
    'bringing back a damaged record': 7,
    'an import': 5,
    'an import with scans': 7,
    'removing old copies': 7,
    creation: 5,
    'a restore after a loss': 13,
  }
  for (const [what, deed] of Object.entries(deeds))
    for (const kind of ['power', 'page'] satisfies Kind[])
      test(`${what} (${kind})`, { timeout: 120_000 }, async () => {
        const found = await crashEverywhere(deed, kind, deep ? 1 : stride[what])
        expect(found.points).toBeGreaterThan(10)
        points += found.points
      })

  test('in all, enough points; every write strict', () => {
    expect(points).toBeGreaterThan(deep ? 2000 : 400)
    expect([...durabilities.keys()]).toEqual(['strict'])
  })
})
