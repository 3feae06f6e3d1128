/** Health check, erasing, old copies, and the rule that scans go some days after completion. */
import { describe, expect, test } from 'vitest'
import { dueScans, openVault } from '../../extension/vault/index.ts'
import type { AnyStored } from '../../extension/vault/records-io.ts'
import { createVault, putPerson, unlockVault } from './support/acts.ts'
import { flip, readDisk, tamper } from './support/disk.ts'
import { PASS, World } from './support/world.ts'

const SCAN = new Uint8Array(3000).fill(7)
const ABOUT = { material: 'principalIdFront', of: null, mime: 'image/jpeg' } as const

describe('the health check', () => {
  test('says that all is whole when it is', async () => {
    const vault = await createVault(new World())
    await putPerson(vault, '林示例')
    await vault.addScan(SCAN, ABOUT)
    const found = await vault.checkHealth()
    expect(found).toMatchObject({
      ok: true,
      health: { records: 2, unreadable: [], scans: 1, badScans: [], headerCopies: 2, badCopies: 0, withoutPicture: 0 },
    })
    expect(found.ok && found.health.copies.length).toBeGreaterThanOrEqual(2)
  })

  test('names a damaged record, a damaged scan, a damaged header copy and a damaged copy outside, each once', async () => {
    const world = new World()
    const vault = await createVault(world)
    const { id } = await putPerson(vault, '林示例')
    await vault.addScan(SCAN, ABOUT)
    await vault.lock()
    world.restart()
    await tamper(world, (disk) => disk.records.set(id, flip(disk.records.get(id), 'ct', 40)))
    const again = await unlockVault(world)
    for (const part of ['scans/', 'mirror/mirror.0']) {
      const file = world.opfs.file(world.opfs.files().find((name) => name.includes(part))!)!
      file.bytes = file.bytes.with(60, file.bytes[60]! ^ 1) as typeof file.bytes
    }
    const found = await again.checkHealth()
    expect(found).toMatchObject({
      ok: true,
      health: { records: 1, unreadable: [{ id, why: 'damaged' }], badScans: [{ why: 'damaged' }], badCopies: 1 },
    })
    const rows = await again.damagedRows()
    if (!rows.ok) throw new Error(rows.reason)
    expect(rows.count).toBe(1)
    expect(JSON.parse(rows.json).rows[0]).toMatchObject({ id, why: 'damaged', col: 'person' })
    expect(rows.json).not.toContain('林示例')
  })
})

describe('erasing', () => {
  test('leaves no file, no database, no sentinel; the next start is a first run', async () => {
    const world = new World()
    const vault = await createVault(world)
    await putPerson(vault, '林示例')
    await vault.addScan(SCAN, ABOUT)
    let told = 0
    vault.on('lock', ({ reason }) => {
      told++
      expect(reason).toBe('erased')
      // The page reloads on this word: by then all must be gone.
      expect(world.opfs.files()).toEqual([])
    })
    expect(await vault.erase()).toEqual({ ok: true })
    expect(told).toBe(1)
    expect([...world.local.values.keys()]).toEqual([])
    expect((await openVault(world.page().env)).kind).toBe('first-run')
  })

  test('locks every other page first', async () => {
    const world = new World()
    const vault = await createVault(world)
    const other = await unlockVault(world)
    expect(await vault.erase()).toEqual({ ok: true })
    await new Promise((resolve) => setTimeout(resolve, 5))
    expect(other.locked).toBe(true)
  })
})

describe('removing old copies', () => {
  test('after a change of passphrase nothing on the disk opens with the old one, and the vault is whole', async () => {
    const world = new World()
    const vault = await createVault(world)
    await putPerson(vault, '林示例')
    await vault.mirrorNow()
    expect(await vault.changePassphrase({ passphrase: PASS }, 'quite another long passphrase')).toMatchObject({
      ok: true,
    })
    expect(world.opfs.files().some((name) => name.includes('snapshots/'))).toBe(true)
    expect(await vault.removeOldCopies()).toMatchObject({ ok: true })
    expect(world.opfs.files().filter((name) => /snapshots\/(?!day-)|quarantine\//.test(name))).toEqual([])
    await vault.lock()
    world.loseDatabase()
    const lost = await openVault(world.page().env)
    if (lost.kind !== 'lost') throw new Error(lost.kind)
    for (const { id } of lost.candidates) {
      expect(await lost.restore(id)).toEqual({ ok: true })
      const state = await openVault(world.page().env)
      if (state.kind !== 'locked') throw new Error(state.kind)
      expect(await state.unlock({ passphrase: PASS })).toMatchObject({ ok: false, reason: 'wrong-passphrase' })
      expect(await state.unlock({ passphrase: 'quite another long passphrase' })).toMatchObject({ ok: true })
    }
    expect((await readDisk(world)).records.size).toBe(1)
  })
})

describe('scans some days after completion', () => {
  const id = (n: number) => String(n).repeat(32)
  const base = { rev: 1, updatedAt: 0 }
  const scan = (n: number, of: string | null = null) =>
    ({ ...base, id: id(n), col: 'material', data: { ...ABOUT, of, blobId: id(n), bytes: 1 } }) as AnyStored
  const filing = (n: number, data: object) =>
    ({
      ...base,
      id: id(n),
      col: 'filing',
      data: { title: '', fields: {}, files: [], outcome: [], subject: null, principal: null, ...data },
    }) as AnyStored
  const done = { outcome: [{ on: '2026-11-01', state: 'approved' }] }

  test('are due when the filing that lists them is approved, and not before', () => {
    const [due] = dueScans([scan(1), filing(2, { files: [id(1)], ...done })], 30)
    expect(due).toMatchObject({ completedAt: Date.parse('2026-11-01'), dueAt: Date.parse('2026-12-01') })
    expect(dueScans([scan(1), filing(2, { files: [id(1)] })], 30)).toEqual([])
    expect(dueScans([scan(1), filing(2, { files: [id(1)], fields: { approvedOn: '2026-11-01' } })], 1)).toHaveLength(1)
  })

  test('of a person whom another, running filing still needs are not due', () => {
    const person = id(9)
    const uses = { principal: { person, isLegalRep: null } }
    const records = [scan(1, person), filing(2, { ...uses, ...done })]
    expect(dueScans(records, 0)).toHaveLength(1)
    expect(dueScans([...records, filing(3, uses)], 0)).toEqual([])
    const sentBack = { outcome: [...done.outcome, { on: '2026-11-09', state: 'bureauRejected' }] }
    expect(dueScans([scan(1, person), filing(2, { ...uses, ...sentBack })], 0)).toEqual([])
  })

  test('that nothing uses, or whose filing has no date, are left alone', () => {
    expect(dueScans([scan(1)], 0)).toEqual([])
    expect(dueScans([scan(1), filing(2, { files: [id(1)], outcome: [{ on: '?', state: 'approved' }] })], 0)).toEqual([])
  })
})
