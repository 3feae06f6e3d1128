import { describe, expect, test } from 'vitest'
import { contents, createVault, expectState, person, putPerson, unlockVault } from './support/acts.ts'
import { PASS, World } from './support/world.ts'

describe('life of a vault', () => {
  test('create, write, lock, unlock, edit, delete', async () => {
    const world = new World()
    const vault = await createVault(world)
    const a = await putPerson(vault, '林示例')
    const b = await putPerson(vault, '王某', '110101199001011237')
    await vault.lock()
    expect(await vault.get(a.id)).toEqual({ ok: false, reason: 'locked' })

    const again = await unlockVault(world)
    const read = await again.get(a.id)
    expect(read.ok && read.record.data).toEqual({ fields: { name: '林示例', certNumber: '440305198803120118' } })
    expect(await again.put({ ...person('林改'), id: a.id, rev: 1 })).toMatchObject({
      ok: true,
      records: [{ id: a.id, rev: 2 }],
    })
    expect(await again.remove(b.id, 1)).toMatchObject({ ok: true })
    const after = await contents(again)
    expect(Object.keys(after)).toEqual([a.id])
  })

  test('wrong passphrase is told apart, throttled after five, and never opens', async () => {
    const world = new World()
    await (await createVault(world)).lock()
    const page = world.page()
    const state = await expectState(page, 'locked')
    for (let i = 0; i < 5; i++)
      expect(await state.unlock({ passphrase: `${PASS}${i}` })).toMatchObject({ ok: false, reason: 'wrong-passphrase' })
    expect(await state.unlock({ passphrase: PASS })).toMatchObject({ reason: 'throttled', throttle: { waitMs: 1000 } })
    world.clock += 1000
    expect(await state.unlock({ passphrase: PASS })).toMatchObject({ ok: true })
  })

  test('conflict returns both versions and changes nothing', async () => {
    const world = new World()
    const one = await createVault(world)
    const a = await putPerson(one, '甲')
    const two = await unlockVault(world)
    expect(await two.put({ ...person('乙'), id: a.id, rev: 1 })).toMatchObject({ ok: true })
    const refused = await one.put({ ...person('丙'), id: a.id, rev: 1 })
    expect(refused).toMatchObject({
      ok: false,
      reason: 'conflict',
      conflicts: [
        { id: a.id, mine: { data: { fields: { name: '丙' } } }, theirs: { rev: 2, data: { fields: { name: '乙' } } } },
      ],
    })
    expect(await one.remove(a.id, 1)).toMatchObject({ reason: 'conflict' })
    const now = await two.get(a.id)
    expect(now.ok && now.record.rev).toBe(2)
  })

  test('passphrase change: the new one opens, the old one does not; the recovery code stays', async () => {
    const world = new World()
    const page = world.page()
    const state = await expectState(page, 'first-run')
    const made = await state.create(PASS)
    if (!made.ok) throw new Error(made.reason)
    expect(await made.recovery.confirm('nonsense')).toEqual({ ok: false, reason: 'mistyped' })
    expect(await made.recovery.confirm(made.recovery.code.toLowerCase().replaceAll('-', ' '))).toMatchObject({
      ok: true,
    })
    const a = await putPerson(made.vault, '林示例')
    expect(
      await made.vault.changePassphrase({ passphrase: 'not this one at all' }, 'another long passphrase'),
    ).toMatchObject({
      ok: false,
      reason: 'wrong-passphrase',
    })
    expect(await made.vault.changePassphrase({ passphrase: PASS }, 'short')).toEqual({ ok: false, reason: 'too-short' })
    expect(await made.vault.changePassphrase({ passphrase: PASS }, 'another long passphrase')).toMatchObject({
      ok: true,
    })
    await made.vault.lock()

    const locked = await expectState(world.page(), 'locked')
    expect(locked.hasRecoveryCode).toBe(true)
    expect(await locked.unlock({ passphrase: PASS })).toMatchObject({ reason: 'wrong-passphrase' })
    const byCode = await locked.unlock({ recoveryCode: made.recovery.code })
    expect(byCode.ok && (await byCode.vault.get(a.id)).ok).toBe(true)
    expect(Object.keys(await contents(await unlockVault(world, 'another long passphrase')))).toEqual([a.id])
  })

  test('stay unlocked: another page opens without the passphrase until it expires, locks or restarts', async () => {
    const world = new World()
    await (await createVault(world)).lock()
    const first = await expectState(world.page(), 'locked')
    const opened = await first.unlock({ passphrase: PASS }, { stayUnlocked: true, idleMinutes: 10 })
    expect(opened.ok).toBe(true)
    const second = await expectState(world.page(), 'unlocked')
    expect(await second.vault.list()).toMatchObject({ ok: true })
    world.clock += 11 * 60_000
    await expectState(world.page(), 'locked')
    expect(world.session.values.has('ba.custody')).toBe(false)
    expect(await second.vault.list()).toEqual({ ok: false, reason: 'locked' })
  })

  test('a lost database is never greeted as a first run, and comes back from the mirror', async () => {
    const world = new World()
    const vault = await createVault(world)
    await putPerson(vault, '林示例')
    const before = await contents(vault)
    expect(await vault.mirrorNow()).toMatchObject({ ok: true })
    world.restart()
    world.loseDatabase()
    const page = world.page()
    const lost = await expectState(page, 'lost')
    expect(lost).toMatchObject({ cause: 'emptied', expected: { count: 1 } })
    expect(await lost.restore(lost.candidates[0]!.id)).toEqual({ ok: true })
    expect(await contents(await unlockVault(world))).toEqual(before)
  })
})
