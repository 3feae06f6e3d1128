/** Corrections that cannot be read: said, never taken for none, and nothing of them lost. */
import type { Correction } from '@beian-assist/sdk'
import { describe, expect, test } from 'vitest'
import { keptCorrections } from '../../extension/memory/corrections.ts'
import type { VaultModel } from '../../extension/panel/vault/vault-model.ts'
import type { KeyValuePort, Vault } from '../../extension/vault/index.ts'
import { createVault, unlockVault } from './support/acts.ts'
import { flip, tamper } from './support/disk.ts'
import { World } from './support/world.ts'

const correction = (label: string): Correction => ({
  id: `id-${label}`,
  origin: 'https://console.example',
  path: '/orders/:id',
  signature: `s-${label}`,
  label,
  kind: 'text',
  field: 'principal.mobile',
  taughtOn: '2026-11-26',
})
const labels = (all: readonly Correction[]): string[] => all.map(({ label }) => label).sort()

function inMemory(): { port: KeyValuePort; held: Map<string, unknown> } {
  const held = new Map<string, unknown>()
  const port: KeyValuePort = {
    get: async (key) => structuredClone(held.get(key)),
    set: async (key, value) => void held.set(key, structuredClone(value)),
    remove: async (key) => void held.delete(key),
  }
  return { port, held }
}

const storeOf = (vault: Vault | undefined, port = inMemory().port) =>
  keptCorrections({ vault: () => vault, onChange: () => () => {} } as unknown as VaultModel, port)

test('two forgotten at once are both gone, and one taught meanwhile is kept', async () => {
  const store = storeOf(undefined)
  await store.put([correction('甲'), correction('乙'), correction('丙')])
  await Promise.all([store.remove('id-甲'), store.remove('id-乙'), store.put([correction('丁')])])
  expect(labels(await store.list())).toEqual(['丁', '丙'].sort())
})

describe('in the vault', () => {
  test('a damaged one is counted, the others are followed, and its bytes stay', async () => {
    const world = new World()
    const vault = await createVault(world)
    await storeOf(vault).put([correction('甲'), correction('乙'), correction('丙')])
    await vault.lock()
    let damaged: unknown
    await tamper(world, ({ records }) => {
      const [rid, row] = [...records][0]!
      damaged = flip(row, 'ct', 40)
      records.set(rid, damaged)
    })
    const again = await unlockVault(world)
    const store = storeOf(again)
    expect(await store.list()).toHaveLength(2)
    expect(store.unreadable?.()).toBe(1)
    await store.put([correction('丁')])
    expect(await store.list()).toHaveLength(3)
    expect(store.unreadable?.()).toBe(1)
    await again.lock()
    let kept = false
    await tamper(world, ({ records }) => {
      kept = [...records.values()].some((row) => JSON.stringify(row) === JSON.stringify(damaged))
    })
    expect(kept).toBe(true)
  })

  test('a vault that does not answer is not taken for an empty list, and nothing is written over it', async () => {
    const world = new World()
    const vault = await createVault(world)
    await storeOf(vault).put([correction('甲')])
    let writes = 0
    const deaf = {
      list: async () => ({ ok: false, reason: 'storage' }),
      commit: async () => {
        writes++
        return { ok: true }
      },
    } as unknown as Vault
    const store = storeOf(deaf)
    await expect(store.list()).rejects.toThrow()
    await expect(store.put([correction('甲')])).rejects.toThrow()
    await expect(store.remove('id-甲')).rejects.toThrow()
    expect(writes).toBe(0)
    expect(labels(await storeOf(vault).list())).toEqual(['甲'])
  })

  test('what the vault does not take is not called remembered', async () => {
    const full = {
      list: async () => ({ ok: true, gen: 1, records: [], unreadable: [] }),
      commit: async () => ({ ok: false, reason: 'quota' }),
    } as unknown as Vault
    await expect(storeOf(full).put([correction('甲')])).rejects.toThrow()
  })
})

describe('in the session', () => {
  test.each([
    ['entries of another shape', [correction('甲'), { label: '旧格式' }, 7], ['甲'], 2, [{ label: '旧格式' }, 7]],
    ['no list at all', { broken: true }, [], 1, [{ broken: true }]],
  ] as const)(
    '%s: counted, put aside, and still there after later writes',
    async (_what, stored, read, count, aside) => {
      const { port, held } = inMemory()
      held.set('corrections', stored)
      const store = storeOf(undefined, port)
      expect(labels(await store.list())).toEqual(read)
      expect(store.unreadable?.()).toBe(count)
      await store.put([correction('乙')])
      await store.remove('id-乙')
      expect(labels(await store.list())).toEqual(read)
      expect(store.unreadable?.()).toBe(count)
      expect(held.get('corrections-damaged')).toEqual(aside)
    },
  )

  test('no trouble is called none', async () => {
    const store = storeOf(undefined)
    await store.put([correction('甲')])
    expect(labels(await store.list())).toEqual(['甲'])
    expect(store.unreadable?.()).toBe(0)
  })
})
