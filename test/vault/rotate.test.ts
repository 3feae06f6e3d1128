import { describe, expect, test } from 'vitest'
import { contents, createVault, expectState, person, unlockVault } from './support/acts.ts'
import { flip, readDisk, tamper } from './support/disk.ts'
import { PASS, World } from './support/world.ts'

async function filled(count: number) {
  const world = new World()
  const vault = await createVault(world)
  const puts = Array.from({ length: count }, (_, i) => person(`人${i}`, String(440305198803120000 + i)))
  expect(await vault.commit({ puts })).toMatchObject({ ok: true })
  return { world, vault, before: await data(vault) }
}

const data = async (vault: Awaited<ReturnType<typeof createVault>>) =>
  Object.fromEntries(Object.entries(await contents(vault)).map(([id, one]) => [id, (one as { data: unknown }).data]))

const epochsOnDisk = async (world: World) => {
  const disk = await readDisk(world)
  const rows = [...disk.records.values()].map((row) => (row as { e: number }).e)
  const headers = ['header.0', 'header.1'].map((name) => disk.meta.get(name) as { epochs: { n: number }[] })
  return { rows: [...new Set(rows)], headers: headers.map(({ epochs }) => epochs.map(({ n }) => n)) }
}

describe('a new vault key', () => {
  test('stands behind every record and both headers, and the same passphrase opens', async () => {
    const { world, vault, before } = await filled(130)
    expect(await vault.rotateKey(PASS)).toMatchObject({ ok: true, records: 130 })
    expect(await epochsOnDisk(world)).toEqual({ rows: [2], headers: [[2], [2]] })
    expect(await data(vault)).toEqual(before)
    expect(await vault.put(person('新'))).toMatchObject({ ok: true })
    await vault.lock()
    world.restart()
    const again = await unlockVault(world)
    expect(Object.keys(await contents(again))).toHaveLength(131)
    expect(again.status()).toMatchObject({ rotating: false, hasRecoveryCode: false })
    expect(await again.rotateKey(PASS)).toMatchObject({ ok: true, records: 131 })
    expect(await epochsOnDisk(world)).toEqual({ rows: [3], headers: [[3], [3]] })
  })

  test('is not made with a wrong passphrase, nor when a record could be lost by it, nor without a snapshot', async () => {
    const { world, vault } = await filled(3)
    const untouched = await readDisk(world)
    expect(await vault.rotateKey(`${PASS}!`)).toMatchObject({ ok: false, reason: 'wrong-passphrase' })
    world.weather.beforeWrite = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
    expect(await vault.rotateKey(PASS)).toEqual({ ok: false, reason: 'no-snapshot' })
    expect(await readDisk(world)).toEqual(untouched)
    delete world.weather.beforeWrite
    const [rid] = [...untouched.records.keys()]
    await tamper(world, (disk) => disk.records.set(rid!, flip(disk.records.get(rid!), 'ct', 40)))
    expect(await vault.rotateKey(PASS)).toEqual({ ok: false, reason: 'unreadable' })
  })

  test('locks the other pages, which open again with the passphrase', async () => {
    const { world, vault, before } = await filled(5)
    const other = await unlockVault(world)
    const reasons: string[] = []
    other.on('lock', ({ reason }) => reasons.push(reason))
    expect(await vault.rotateKey(PASS)).toMatchObject({ ok: true })
    expect(await other.list()).toMatchObject({ ok: false })
    expect(other.locked).toBe(true)
    expect(await data(await unlockVault(world))).toEqual(before)
  })

  test('is kept for other pages when the vault was to stay open', async () => {
    const { world, vault, before } = await filled(5)
    await vault.lock()
    const state = await expectState(world.page(), 'locked')
    const opened = await state.unlock({ passphrase: PASS }, { stayUnlocked: true })
    if (!opened.ok) throw new Error(opened.reason)
    expect(await opened.vault.rotateKey(PASS)).toMatchObject({ ok: true })
    const resumed = await expectState(world.page(), 'unlocked')
    expect(await data(resumed.vault)).toEqual(before)
  })

  test('edits made in between are neither lost nor left under the old key', async () => {
    const { world, vault } = await filled(120)
    const all = await vault.list('person')
    if (!all.ok) throw new Error(all.reason)
    const last = all.records.at(-1)!
    const [rotated, edited] = await Promise.all([
      vault.rotateKey(PASS),
      vault.put({ ...person('改名'), id: last.id, rev: last.rev }),
    ])
    expect(rotated).toMatchObject({ ok: true })
    const now = await vault.get(last.id)
    const wanted = edited.ok ? '改名' : (last.data as { fields: { name: string } }).fields.name
    expect(now).toMatchObject({ ok: true, record: { data: { fields: { name: wanted } } } })
    expect((await epochsOnDisk(world)).rows).toEqual([2])
  })
})
