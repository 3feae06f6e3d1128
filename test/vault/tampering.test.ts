import { describe, expect, test } from 'vitest'
import type { Vault } from '../../extension/vault/index.ts'
import { contents, createVault, expectState, person, putPerson, unlockVault } from './support/acts.ts'
import { type Disk, flip, readDisk, tamper, writeDisk } from './support/disk.ts'
import { PASS, World } from './support/world.ts'

type Row = Record<string, unknown>
const row = (disk: Disk, id: string) => disk.records.get(id) as Row

/** A vault with three people, closed; `change` bends the disk; then what unlocking finds. */
async function unlockAfter(change: (disk: Disk, ids: string[]) => void) {
  const world = new World()
  const vault = await createVault(world)
  const ids: string[] = []
  for (const name of ['甲', '乙', '丙']) ids.push((await putPerson(vault, name)).id)
  await vault.lock()
  await tamper(world, (disk) => change(disk, ids))
  const state = await expectState(world.page(), 'locked')
  return { world, ids, state, opened: await state.unlock({ passphrase: PASS }) }
}

async function flawsAfter(change: (disk: Disk, ids: string[]) => void) {
  const { ids, opened } = await unlockAfter(change)
  if (!opened.ok) throw new Error(opened.reason)
  return Object.fromEntries(opened.unreadable.map(({ id, why }) => [ids.indexOf(id), why]))
}

const readable = async (vault: Vault) => {
  const all = await vault.list('person')
  return all.ok ? all.records.map(({ data }) => data.fields.name).sort() : []
}

describe('rows that somebody or something has changed', () => {
  test('a damaged row is named, the others stay readable, nothing is deleted', async () => {
    const { world, ids, opened } = await unlockAfter((disk, [a]) => disk.records.set(a!, flip(row(disk, a!), 'ct', 40)))
    if (!opened.ok) throw new Error(opened.reason)
    expect(opened.unreadable).toEqual([{ id: ids[0], col: 'person', why: 'damaged' }])
    expect(await readable(opened.vault)).toEqual(['丙', '乙'])
    expect(await opened.vault.get(ids[0]!)).toEqual({ ok: false, reason: 'damaged' })
    expect((await readDisk(world)).records.size).toBe(3)
  })

  test('two rows swapped', async () => {
    const flaws = await flawsAfter((disk, [a, b]) => {
      const [first, second] = [row(disk, a!), row(disk, b!)]
      disk.records.set(a!, second)
      disk.records.set(b!, first)
    })
    expect(flaws).toEqual({ 0: 'damaged', 1: 'damaged' })
  })

  test.each([
    ['collection', { col: 'subject' }],
    ['schema version', { s: 7 }],
    ['epoch', { e: 2 }],
    ['revision', { r: 2 }],
    ['layout version', { v: 2 }],
  ])('a row with another %s', async (_what, change) => {
    expect(await flawsAfter((disk, [a]) => disk.records.set(a!, { ...row(disk, a!), ...change }))).toEqual({
      0: 'damaged',
    })
  })

  test.each([
    null,
    0,
    'row',
    {},
    { v: 1 },
    { v: 1, col: 'person', s: 1, e: 1, r: 1, iv: new Uint8Array(12), ct: new ArrayBuffer(0) },
    { v: 1, col: 'person', s: 1, e: 1, r: 1, iv: new Uint8Array(0), ct: new ArrayBuffer(64) },
    { v: -1, col: 'x'.repeat(1e5), s: 1e99, e: Number.NaN, r: 1.5, iv: [], ct: 'x' },
  ])('junk in the place of a row: %j', async (junk) => {
    expect(await flawsAfter((disk, [a]) => disk.records.set(a!, junk))).toEqual({ 0: 'damaged' })
  })

  test('a dropped row, a doubled row, a row under an impossible key', async () => {
    const { ids, opened } = await unlockAfter((disk, [a, b]) => {
      disk.records.delete(a!)
      disk.records.set('f'.repeat(32), row(disk, b!))
      disk.records.set('not an id', row(disk, b!))
    })
    if (!opened.ok) throw new Error(opened.reason)
    expect(opened.unreadable).toEqual([
      { id: ids[0], col: undefined, why: 'missing' },
      { id: 'f'.repeat(32), col: 'person', why: 'stray' },
      { id: 'not an id', col: 'person', why: 'stray' },
    ])
    expect(await readable(opened.vault)).toEqual(['丙', '乙'])
  })

  test('an older revision put back, alone', async () => {
    const world = new World()
    const vault = await createVault(world)
    const a = await putPerson(vault, '旧')
    const old = (await readDisk(world)).records.get(a.id)
    await vault.put({ ...person('新'), id: a.id, rev: 1 })
    await vault.lock()
    await tamper(world, (disk) => disk.records.set(a.id, old))
    const again = await unlockVault(world)
    expect(await again.get(a.id)).toEqual({ ok: false, reason: 'damaged' })
  })

  test('a deleted row put back', async () => {
    const world = new World()
    const vault = await createVault(world)
    const a = await putPerson(vault, '已删')
    const old = (await readDisk(world)).records.get(a.id)
    await vault.remove(a.id, 1)
    await vault.lock()
    await tamper(world, (disk) => disk.records.set(a.id, old))
    const again = await unlockVault(world)
    expect(await again.list()).toMatchObject({ records: [], unreadable: [{ id: a.id, why: 'stray' }] })
  })

  test('rows of another vault with the same passphrase', async () => {
    const other = new World()
    const foreign = await createVault(other)
    await putPerson(foreign, '外人')
    const [theirs] = (await readDisk(other)).records.values()
    expect(await flawsAfter((disk, [a]) => disk.records.set(a!, theirs))).toEqual({ 0: 'damaged' })
  })
})

describe('the whole database put back to an earlier state', () => {
  test('is noticed by the sentinel and offered, not taken', async () => {
    const world = new World()
    const vault = await createVault(world)
    await putPerson(vault, '一')
    const old = await readDisk(world)
    await putPerson(vault, '二')
    const full = await contents(vault)
    await vault.lock()
    await writeDisk(world, old)
    const lost = await expectState(world.page(), 'lost')
    expect(lost.cause).toBe('older')
    expect(lost.candidates.map(({ source, count }) => [source, count])).toContainEqual(['database', 1])
    const mirror = lost.candidates.find(({ source, count }) => source === 'mirror' && count === 2)!
    expect(await lost.restore(mirror.id)).toEqual({ ok: true })
    expect(await contents(await unlockVault(world))).toEqual(full)
  })

  test('when the user takes the earlier state, no generation is used twice', async () => {
    const world = new World()
    const vault = await createVault(world)
    await putPerson(vault, '一')
    const old = await readDisk(world)
    await putPerson(vault, '二')
    const lostGen = vault.status()!.gen
    await vault.lock()
    await writeDisk(world, old)
    const lost = await expectState(world.page(), 'lost')
    expect(await lost.restore('database')).toEqual({ ok: true })
    const again = await unlockVault(world)
    await putPerson(again, '三')
    expect(again.status()!.gen).toBeGreaterThan(lostGen)
  })
})
