import { expect, test } from 'vitest'
import { createVault, expectState, person, unlockVault } from './support/acts.ts'
import { World } from './support/world.ts'

/** More than a call can take as arguments, many times over once each record is several parts. */
const MANY = 8000

test(`${MANY} records are stored, mirrored, lost and brought back`, { timeout: 60_000 }, async () => {
  const world = new World()
  const vault = await createVault(world)
  const puts = Array.from({ length: MANY }, (_, i) => person(`人${i}`, String(110101199001010000n + BigInt(i))))
  expect(await vault.commit({ puts })).toMatchObject({ ok: true })
  expect(await vault.mirrorNow()).toMatchObject({ ok: true })
  await vault.lock()
  world.restart()
  world.loseDatabase()
  const lost = await expectState(world.page(), 'lost')
  expect(lost.candidates[0]).toMatchObject({ count: MANY })
  expect(await lost.restore(lost.candidates[0]!.id)).toEqual({ ok: true })
  const all = await (await unlockVault(world)).list('person')
  if (!all.ok) throw new Error(all.reason)
  expect([all.records.length, all.unreadable.length]).toEqual([MANY, 0])
})
