import { IDBObjectStore } from 'fake-indexeddb'
import { afterEach, describe, expect, test } from 'vitest'
import type { Vault } from '../../extension/vault/index.ts'
import { openVault } from '../../extension/vault/index.ts'
import { contents, createVault, expectState, person, putPerson, unlockVault } from './support/acts.ts'
import { readDisk } from './support/disk.ts'
import { PASS, World } from './support/world.ts'

async function panels(count: number) {
  const world = new World()
  const vaults = [await createVault(world)]
  while (vaults.length < count) vaults.push(await unlockVault(world))
  return { world, vaults }
}

/** Small, seeded: the same interleaving at every run. */
function random(seed: number) {
  let state = seed
  return (below: number) => {
    state = (state * 48271) % 2147483647
    return state % below
  }
}

describe('several panels at once', () => {
  test('of two that edit the same revision one wins, the other hears both versions', async () => {
    const { vaults } = await panels(2)
    const { id } = await putPerson(vaults[0]!, '甲')
    const answers = await Promise.all(vaults.map((vault, i) => vault.put({ ...person(`改${i}`), id, rev: 1 })))
    const lost = answers.findIndex(({ ok }) => !ok)
    expect(answers.filter(({ ok }) => ok).length).toBe(1)
    expect(answers[lost]).toMatchObject({
      reason: 'conflict',
      conflicts: [{ id, mine: { data: { fields: { name: `改${lost}` } } }, theirs: { rev: 2 } }],
    })
  })

  test('one deletes what the other edits: the edit is refused, nothing comes back from the dead', async () => {
    const { vaults } = await panels(2)
    const { id } = await putPerson(vaults[0]!, '甲')
    expect(await vaults[1]!.remove(id, 1)).toMatchObject({ ok: true })
    expect(await vaults[0]!.put({ ...person('改'), id, rev: 1 })).toMatchObject({
      reason: 'conflict',
      conflicts: [{ id, theirs: null }],
    })
    expect(await contents(vaults[0]!)).toEqual({})
  })

  test('no edit is lost among four panels', { timeout: 300_000 }, async () => {
    const edits = process.env.BA_DEEP === '1' ? 2000 : 200
    const { world, vaults } = await panels(4)
    const ids: string[] = []
    for (let i = 0; i < 20; i++) ids.push((await putPerson(vaults[i % 4]!, `人${i}`)).id)
    const pick = random(20261125)
    let applied = 0
    let conflicts = 0
    const logs = new Map<string, string[]>(ids.map((id) => [id, []]))
    const work = async (vault: Vault, panel: number) => {
      for (let i = 0; i < edits / 4; i++) {
        const id = ids[pick(ids.length)]!
        const read = await vault.get(id)
        if (!read.ok || read.record.col !== 'person') throw new Error('unreadable')
        const line = `${panel}.${i}`
        const note = `${read.record.data.note ?? ''} ${line}`
        const done = await vault.put({ col: 'person', id, rev: read.record.rev, data: { ...read.record.data, note } })
        if (done.ok) {
          applied++
          logs.get(id)!.push(line)
        } else {
          expect(done.reason).toBe('conflict')
          conflicts++
        }
      }
    }
    await Promise.all(vaults.map(work))
    expect(applied + conflicts).toBe(edits)
    expect(conflicts).toBeGreaterThan(0)
    for (const vault of vaults) {
      const all = await vault.list('person')
      if (!all.ok) throw new Error(all.reason)
      for (const { id, rev, data } of all.records) {
        expect((data.note ?? '').split(' ').filter(Boolean).sort()).toEqual(logs.get(id)!.sort())
        expect(rev).toBe(logs.get(id)!.length + 1)
      }
    }
    expect((await readDisk(world)).records.size).toBe(20)
    expect(world.locksHeld).toBe(0)
  })

  test('a changed passphrase in one leaves the other working, and both see one vault', async () => {
    const { world, vaults } = await panels(2)
    expect(await vaults[0]!.changePassphrase({ passphrase: PASS }, 'quite another long passphrase')).toMatchObject({
      ok: true,
    })
    const { id } = await putPerson(vaults[1]!, '丁')
    expect(Object.keys(await contents(vaults[0]!))).toEqual([id])
    expect(Object.keys(await contents(await unlockVault(world, 'quite another long passphrase')))).toEqual([id])
  })

  test('two first runs at once make one vault', async () => {
    const world = new World()
    const states = await Promise.all([world.page(), world.page()].map((page) => expectState(page, 'first-run')))
    const made = await Promise.all(states.map((state) => state.create(PASS)))
    expect(made.map((one) => (one.ok ? 'made' : one.reason)).sort()).toEqual(['exists', 'made'])
  })

  test('a panel that locks in the middle of its own write leaves it whole, and reports it truly', async () => {
    const { world, vaults } = await panels(1)
    const writing = vaults[0]!.put(person('同时'))
    const locking = vaults[0]!.lock()
    const answer = await writing
    await locking
    const after = await contents(await unlockVault(world))
    expect(Object.keys(after).length).toBe(answer.ok ? 1 : 0)
    expect((await expectState(world.page(), 'locked')).kind).toBe('locked')
  })

  test('another page that upgrades the database makes this one reload, not fail', async () => {
    const { world, vaults } = await panels(1)
    const reasons: string[] = []
    vaults[0]!.on('lock', ({ reason }) => reasons.push(reason))
    await new Promise((resolve) => {
      const request = world.idb.open('vault', 2)
      request.onsuccess = () => resolve(request.result.close())
    })
    expect(await vaults[0]!.list()).toEqual({ ok: false, reason: 'locked' })
    await expect.poll(() => reasons).toEqual(['reload'])
  })
})

describe('a disk that refuses', () => {
  const { put } = IDBObjectStore.prototype
  afterEach(() => {
    IDBObjectStore.prototype.put = put
  })

  for (const name of ['QuotaExceededError', 'AbortError', 'UnknownError'])
    test(`${name} at every put: no partial state, the next write works`, async () => {
      const world = new World()
      const vault = await createVault(world)
      const { id } = await putPerson(vault, '甲')
      const before = await contents(vault)
      for (let at = 1; ; at++) {
        let puts = 0
        IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...args: Parameters<IDBObjectStore['put']>) {
          if (++puts === at) throw new DOMException('full', name)
          return put.apply(this, args)
        }
        const answer = await vault.commit({ puts: [{ ...person('改'), id, rev: 1 }, person('新')] })
        IDBObjectStore.prototype.put = put
        if (answer.ok) {
          expect(at).toBe(5)
          break
        }
        expect(answer.reason).toBe(name === 'QuotaExceededError' ? 'quota' : 'storage')
        expect(await contents(vault)).toEqual(before)
      }
      expect(Object.keys(await contents(vault)).length).toBe(2)
      expect(world.locksHeld).toBe(0)
    })

  test('a sentinel or mirror that cannot be written is said, and loses nothing', async () => {
    const world = new World()
    const vault = await createVault(world)
    const warnings: string[] = []
    vault.on('warning', ({ code }) => warnings.push(code))
    const { set } = world.local
    world.local.set = () => Promise.reject(new Error('no'))
    world.weather.beforeWrite = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
    await putPerson(vault, '甲')
    expect(await vault.mirrorNow()).toEqual({ ok: false, reason: 'storage' })
    expect(warnings).toEqual(['sentinel-not-written', 'mirror-not-written'])
    world.local.set = set
    delete world.weather.beforeWrite
    await vault.lock()
    expect(Object.keys(await contents(await unlockVault(world))).length).toBe(1)
  })

  test('without any file storage the vault still opens and is never taken for a first run', async () => {
    const world = new World()
    const vault = await createVault(world)
    await putPerson(vault, '甲')
    await vault.lock()
    const broken = (name: string) => ({
      ...world.page().env,
      opfs: () => Promise.reject(new DOMException('no', name)),
    })
    expect((await openVault(broken('UnknownError'))).kind).toBe('locked')
    world.loseDatabase()
    expect(await openVault(broken('UnknownError'))).toMatchObject({ kind: 'lost', candidates: [] })
    world.local.values.clear()
    expect((await openVault(broken('UnknownError'))).kind).toBe('lost')
    expect((await openVault(broken('SecurityError'))).kind).toBe('first-run')
  })
})
