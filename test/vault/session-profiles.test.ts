import { describe, expect, it } from 'vitest'
import { samples } from '../../extension/profiles/samples.ts'
import { sessionProfiles } from '../../extension/profiles/session-profiles.ts'
import type { KeyValuePort } from '../../extension/vault/index.ts'

const KEY = 'session-profiles'
const FILING = samples[0]!.filing

function store(first?: unknown): KeyValuePort & { readonly all: Map<string, unknown> } {
  const all = new Map<string, unknown>(first === undefined ? [] : [[KEY, first]])
  return {
    all,
    get: async (key) => structuredClone(all.get(key)),
    set: async (key, value) => void all.set(key, structuredClone(value)),
    remove: async (key) => void all.delete(key),
  }
}

describe('profiles of the session', () => {
  const unreadable = [
    { id: 'session-a', filing: { subject: 'no object' } },
    { id: 'session-b', filing: FILING, later: 'a key of a later version' },
    'not even an object',
  ]

  it('keeps entries that cannot be read as they are, through every change of the others, and counts them', async () => {
    const kept = store({ v: 1, list: [...unreadable, { id: 'session-c', filing: FILING }] })
    const session = sessionProfiles(kept)
    expect((await session.list()).map(({ id }) => id)).toEqual(['session-c'])
    expect(session.unreadable.value).toBe(3)
    const added = await session.put(undefined, FILING)
    await session.put('session-c', { ...FILING, subject: { ...FILING.subject, name: '改名示例公司' } })
    expect(await session.remove(added!)).toBe(true)
    const { list } = kept.all.get(KEY) as { list: unknown[] }
    for (const entry of unreadable) expect(list).toContainEqual(entry)
    expect((await session.list()).map(({ filing }) => filing.subject?.name)).toEqual(['改名示例公司'])
    expect(await session.remove('session-a')).toBe(false)
    expect(session.unreadable.value).toBe(3)
  })

  it('keeps what another version stored as a whole', async () => {
    const whole = { v: 2, profiles: [{ id: 'x', filing: FILING }] }
    const kept = store(whole)
    const session = sessionProfiles(kept)
    expect(await session.list()).toEqual([])
    expect(session.unreadable.value).toBe(1)
    await session.put(undefined, FILING)
    expect((kept.all.get(KEY) as { list: unknown[] }).list).toContainEqual(whole)
    expect(await session.list()).toHaveLength(1)
  })

  it('nothing stored is nothing unreadable', async () => {
    const session = sessionProfiles(store())
    expect(await session.list()).toEqual([])
    expect(session.unreadable.value).toBe(0)
  })
})
