/** A crash at every point of making a database anew: when a record is brought back into it, and when the user asks. */
import { describe, expect, test } from 'vitest'
import { openVault } from '../../extension/vault/index.ts'
import { contents, person, unlockVault } from './support/acts.ts'
import { bendTree, straighten } from './support/bent-tree.ts'
import { crashEverywhere, type Deed, type Kind } from './support/crash.ts'
import { flip, tamper } from './support/disk.ts'
import { data, deed, filled, type Given } from './support/filled.ts'
import type { World } from './support/world.ts'

const deeds: Record<string, Deed<unknown>> = {
  'bringing back a record into a database that takes none': deed({
    setup: async (world: World) => {
      const given = await filled(world)
      await given.vault.lock()
      world.restart()
      await tamper(world, (disk) => disk.records.set(given.id, flip(disk.records.get(given.id), 'ct', 40)))
      bendTree(world, 'refuses')
      return { ...given, vault: await unlockVault(world) }
    },
    act: async (_world, { vault }: Given) => {
      expect(await vault.recover()).toMatchObject({ ok: true, unreadable: [] })
    },
    check: async (world, { before }, acknowledged) => {
      const page = world.page()
      const state = await openVault(page.env)
      // Dropped and not filled yet: called lost, never a first run, and back from its copy.
      if (state.kind === 'lost') {
        expect(acknowledged).toBe(false)
        expect(await state.restore(state.candidates[0]!.id)).toEqual({ ok: true })
      } else expect(state.kind).toBe('locked')
      world.kill(page)
      const vault = await unlockVault(world)
      expect(await vault.recover()).toMatchObject({ ok: true, unreadable: [] })
      expect(data(await contents(vault))).toEqual(data(before))
      straighten()
    },
  }),
  'making a database anew that takes nothing': deed({
    setup: async (world: World) => {
      const given = await filled(world)
      await given.vault.lock()
      world.restart()
      bendTree(world, 'refuses')
      return { ...given, vault: await unlockVault(world) }
    },
    act: async (_world, { vault }: Given) => {
      expect(await vault.repair()).toEqual({ ok: true })
    },
    check: async (world, { before }, acknowledged) => {
      const page = world.page()
      const state = await openVault(page.env)
      if (state.kind === 'lost') {
        expect(acknowledged).toBe(false)
        expect(await state.restore(state.candidates[0]!.id)).toEqual({ ok: true })
      } else expect(state.kind).toBe('locked')
      world.kill(page)
      const vault = await unlockVault(world)
      expect(data(await contents(vault))).toEqual(data(before))
      if (acknowledged) expect(await vault.put(person('新人'))).toMatchObject({ ok: true })
      straighten()
    },
  }),
}

describe('a crash at every point of', () => {
  const stride = process.env.BA_DEEP === '1' ? 1 : 37
  for (const [what, deed] of Object.entries(deeds))
    for (const kind of ['power', 'page'] satisfies Kind[])
      test(`${what} (${kind})`, { timeout: 120_000 }, async () => {
        const found = await crashEverywhere(deed, kind, stride)
        expect(found.points).toBeGreaterThan(stride === 1 ? 100 : 3)
      })
})
