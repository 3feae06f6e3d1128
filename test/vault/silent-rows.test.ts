/** What Firefox does with a row whose head is bent: `success`, and a `result` that throws. Nothing may wait for it for ever. */
import { afterEach, describe, expect, test } from 'vitest'
import { contents, createVault, expectState, person, putPerson, unlockVault } from './support/acts.ts'
import { heard, silence } from './support/silent-rows.ts'
import { World } from './support/world.ts'

afterEach(heard)

async function filled() {
  const world = new World()
  const vault = await createVault(world)
  const first = await putPerson(vault, '甲')
  await putPerson(vault, '乙')
  const before = await contents(vault)
  await vault.lock()
  world.restart()
  return { world, first, before }
}

const data = (all: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(all).map(([id, one]) => [id, (one as { data: unknown }).data]))

describe('a row that the browser announces and does not hand over', () => {
  test('is named, the rest is there, and it comes back from the copy', async () => {
    const { world, first, before } = await filled()
    silence(first.id)
    const vault = await unlockVault(world)
    expect(await vault.list()).toMatchObject({ ok: true, unreadable: [{ id: first.id, why: 'damaged' }] })
    expect(await vault.get(first.id)).toEqual({ ok: false, reason: 'damaged' })
    expect(await vault.put(person('丙'))).toMatchObject({ ok: true })
    expect(await vault.recover()).toMatchObject({ ok: true, recovered: [{ id: first.id }], unreadable: [] })
    expect(Object.values(await contents(vault))).toHaveLength(3)
    expect(data(await contents(vault))).toMatchObject(data(before))
  })

  test.each(['header.0', 'header.1'])('%s: the other copy opens the vault, and both are whole again', async (key) => {
    const { world, before } = await filled()
    silence(key)
    const vault = await unlockVault(world)
    expect(await contents(vault)).toEqual(before)
    expect(await vault.put(person('丙'))).toMatchObject({ ok: true })
    heard()
    expect(await vault.checkHealth()).toMatchObject({ ok: true, health: { headerCopies: 2 } })
  })

  test.each([[['manifest']], [['header.0', 'header.1']]])(
    '%j: called damaged, and back from the copy',
    async (keys) => {
      const { world, before } = await filled()
      silence(...keys)
      const state = await expectState(world.page(), 'damaged')
      expect(await state.restore(state.candidates[0]!.id)).toEqual({ ok: true })
      expect(await contents(await unlockVault(world))).toEqual(before)
    },
  )
})
