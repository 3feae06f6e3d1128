import { afterEach, describe, expect, test } from 'vitest'
import { contents, createVault, expectState, person, putPerson, unlockVault } from './support/acts.ts'
import { bendTree, straighten } from './support/bent-tree.ts'
import { flip, readDisk, tamper } from './support/disk.ts'
import { PASS, World } from './support/world.ts'

/** Three people, mirrored at the lock; then one more edit of the first, whose copy is `mirrored` or not; then the disk is bent. */
async function damaged({ mirrored, bend = 'ct' }: { mirrored: boolean; bend?: 'ct' | 'gone' | 'junk' }) {
  const world = new World()
  const vault = await createVault(world)
  const first = await putPerson(vault, '甲')
  for (const name of ['乙', '丙']) await putPerson(vault, name)
  await vault.mirrorNow()
  const edit = await vault.put({ ...person('甲改'), id: first.id, rev: first.rev })
  expect(edit).toMatchObject({ ok: true })
  const whole = await contents(vault)
  if (mirrored) await vault.lock()
  world.restart()
  await tamper(world, (disk) => {
    if (bend === 'gone') disk.records.delete(first.id)
    else disk.records.set(first.id, bend === 'junk' ? { v: 'junk' } : flip(disk.records.get(first.id), 'ct', 40))
  })
  return { world, id: first.id, whole }
}

const names = async (vault: Awaited<ReturnType<typeof unlockVault>>) => {
  const all = await vault.list('person')
  if (!all.ok) throw new Error(all.reason)
  return all.records.map(({ data }) => data.fields.name).sort()
}

describe('a record that cannot be read', () => {
  test.each(['ct', 'gone', 'junk'] as const)(
    '(%s) comes back whole from the copy outside the database',
    async (bend) => {
      const { world, id } = await damaged({ mirrored: true, bend })
      const vault = await unlockVault(world)
      expect(await names(vault)).toEqual(['丙', '乙'])
      const done = await vault.recover()
      expect(done).toMatchObject({ ok: true, recovered: [{ id, older: false }], unreadable: [] })
      expect(await names(vault)).toEqual(['丙', '乙', '甲改'])
      expect(await vault.get(id)).toMatchObject({ ok: true, record: { rev: 3 } })
    },
  )

  test.each(['x'.repeat(32), '甲', '\u0000'])(
    'comes back when its key is what was bent, into %j, and what lies there is put aside first',
    async (key) => {
      const { world, id } = await damaged({ mirrored: true, bend: 'gone' })
      const bent = (await readDisk(world)).records.values().next().value
      await tamper(world, (disk) => {
        disk.records.set(key, bent)
      })
      const vault = await unlockVault(world)
      expect(await vault.recover()).toMatchObject({
        ok: true,
        recovered: [{ id, older: false }],
        unreadable: [{ id: key, why: 'stray' }],
      })
      expect(await names(vault)).toEqual(['丙', '乙', '甲改'])
      const aside = world.opfs.files().filter((name) => name.includes('quarantine/'))
      expect(aside.length).toBeGreaterThan(0)
      // And the copies are renewed as before.
      expect(await vault.mirrorNow()).toMatchObject({ ok: true })
    },
  )

  test('comes back as it was earlier, and says so, when its last edit was in no copy', async () => {
    const { world, id } = await damaged({ mirrored: false })
    const vault = await unlockVault(world)
    expect(await vault.recover()).toMatchObject({ ok: true, recovered: [{ id, older: true }], unreadable: [] })
    expect(await names(vault)).toEqual(['丙', '乙', '甲'])
  })

  test('what lay there is put aside first, and nothing happens when that fails', async () => {
    const { world, id } = await damaged({ mirrored: true })
    const vault = await unlockVault(world)
    const before = await readDisk(world)
    world.weather.beforeWrite = () => {
      throw new DOMException('disk full', 'QuotaExceededError')
    }
    expect(await vault.recover()).toEqual({ ok: false, reason: 'not-put-aside' })
    expect((await readDisk(world)).records).toEqual(before.records)
    delete world.weather.beforeWrite
    expect(await vault.recover()).toMatchObject({ ok: true, recovered: [{ id }] })
    expect(world.opfs.files().filter((file) => file.includes('quarantine/'))).toHaveLength(1)
  })

  test('stays named and untouched when no copy has it', async () => {
    const { world, id } = await damaged({ mirrored: true })
    world.opfs.children.clear()
    const vault = await unlockVault(world)
    const before = await readDisk(world)
    expect(await vault.recover()).toMatchObject({ ok: true, recovered: [], unreadable: [{ id, why: 'damaged' }] })
    expect((await readDisk(world)).records).toEqual(before.records)
    expect(await vault.put(person('丁'))).toMatchObject({ ok: true })
  })

  test('a copy of another vault or a bent one brings nothing in', async () => {
    const { world, id } = await damaged({ mirrored: true })
    const other = new World()
    const foreign = await createVault(other)
    await putPerson(foreign, '外')
    await foreign.lock()
    world.opfs.children.clear()
    for (const [name, node] of other.opfs.children) world.opfs.children.set(name, node)
    const vault = await unlockVault(world)
    expect(await vault.recover()).toMatchObject({ ok: true, recovered: [], unreadable: [{ id }] })
  })

  test('with nothing wrong nothing is written', async () => {
    const world = new World()
    const vault = await createVault(world)
    await putPerson(vault, '甲')
    const gen = vault.status()!.gen
    expect(await vault.recover()).toEqual({ ok: true, recovered: [], unreadable: [] })
    expect(vault.status()!.gen).toBe(gen)
    await vault.lock()
    expect(await vault.recover()).toEqual({ ok: false, reason: 'locked' })
    await expectState(world.page(), 'locked').then((state) => state.unlock({ passphrase: PASS }))
  })
})

describe.each(['refuses', 'swallows'] as const)('a database that %s what is written into it', (how) => {
  afterEach(straighten)

  test('is made anew from what is whole in it and in the copies; what was there is put aside', async () => {
    const { world, id } = await damaged({ mirrored: true })
    bendTree(world, how)
    const vault = await unlockVault(world)
    expect(await vault.recover()).toMatchObject({ ok: true, recovered: [{ id, older: false }], unreadable: [] })
    expect(await names(vault)).toEqual(['丙', '乙', '甲改'])
    expect(world.opfs.files().filter((file) => file.includes('quarantine/')).length).toBeGreaterThan(0)
    // It takes edits again, and opens as before.
    expect(await vault.put(person('丁'))).toMatchObject({ ok: true })
    await vault.lock()
    world.restart()
    expect(await names(await unlockVault(world))).toEqual(['丁', '丙', '乙', '甲改'])
  })

  test('a record that is in no copy goes over as it lies', async () => {
    const { world, id } = await damaged({ mirrored: true })
    const stray = 'f'.repeat(32)
    await tamper(world, (disk) => {
      disk.records.set(stray, flip(disk.records.get(id), 'ct', 7))
    })
    bendTree(world, how)
    const vault = await unlockVault(world)
    expect(await vault.recover()).toMatchObject({ ok: true, recovered: [{ id }], unreadable: [{ id: stray }] })
    expect((await readDisk(world)).records.has(stray)).toBe(true)
  })

  test('stays as it is while the copies cannot be written', async () => {
    const { world } = await damaged({ mirrored: true })
    bendTree(world, how)
    const vault = await unlockVault(world)
    let writes = 0
    world.weather.beforeWrite = () => {
      if (++writes > 1) throw new DOMException('disk full', 'QuotaExceededError')
    }
    expect(await vault.recover()).toEqual({ ok: false, reason: 'not-put-aside' })
    expect((await readDisk(world)).records.size).toBe(3)
    expect(await names(vault)).toEqual(['丙', '乙'])
  })

  test('with nothing else wrong it is made anew when the user asks, and the refused edit then goes in', async () => {
    const world = new World()
    const made = await createVault(world)
    const first = await putPerson(made, '甲')
    await putPerson(made, '乙')
    const before = await contents(made)
    await made.lock()
    world.restart()
    bendTree(world, how)
    const vault = await unlockVault(world)
    const refused: string[] = []
    vault.on('refused', ({ reason }) => refused.push(reason))
    const edit = { ...person('甲改'), id: first.id, rev: first.rev }
    if (how === 'refuses') {
      expect(await vault.put(edit)).toEqual({ ok: false, reason: 'storage' })
      // The log's own writes are told of where the log is.
      expect(await vault.commit({ puts: [edit], quiet: true })).toEqual({ ok: false, reason: 'storage' })
      expect(refused).toEqual(['storage'])
    }
    expect(await vault.repair()).toEqual({ ok: true })
    expect(await contents(vault)).toEqual(before)
    expect(world.opfs.files().filter((name) => name.includes('quarantine/')).length).toBeGreaterThan(0)
    expect(await vault.put(edit)).toMatchObject({ ok: true })
    await vault.lock()
    expect(await vault.repair()).toEqual({ ok: false, reason: 'locked' })
    world.restart()
    expect(await names(await unlockVault(world))).toEqual(['乙', '甲改'])
  })

  test('gives way to a copy that is restored over it, and to a new vault', async () => {
    const { world } = await damaged({ mirrored: true })
    await tamper(world, (disk) => {
      disk.meta.delete('manifest')
    })
    bendTree(world, 'refuses')
    const state = await expectState(world.page(), 'damaged')
    expect(await state.restore(state.candidates[0]!.id)).toEqual({ ok: true })
    expect(await names(await unlockVault(world))).toEqual(['丙', '乙', '甲改'])
  })
})
