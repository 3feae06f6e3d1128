/** Drafts of pages in the vault: encrypted like all else, of one client, bounded, in no backup, and no use that keeps it open. */
import { newKeyPair, openEnvelope, packBackup, sealEnvelope } from '@beian-assist/rules/backup'
import type { DraftEntry, DraftPlace } from '@beian-assist/sdk/panel'
import { describe, expect, test } from 'vitest'
import { type DraftSetup, keptDrafts } from '../../extension/drafts/kept-drafts.ts'
import { forgetDraftsOf, readSessionDrafts } from '../../extension/drafts/session-drafts.ts'
import { reminderFor } from '../../extension/settings/reminder.ts'
import { type EnvelopePort, readBackup } from '../../extension/vault/backup-file.ts'
import type { KeyValuePort, Vault } from '../../extension/vault/index.ts'
import { createVault, person, unlockVault } from './support/acts.ts'
import { readDisk } from './support/disk.ts'
import { World } from './support/world.ts'

const A = 'a'.repeat(32)
const B = 'b'.repeat(32)
const SECRET = '珊瑚礁有限公司 440305198803120118'
const entries = (text = SECRET): DraftEntry[] => [{ key: 'k', label: '名称', kind: 'text', text, values: [] }]
const at = (client: string, more: Partial<DraftPlace> = {}): DraftPlace => ({
  client,
  origin: 'https://console.example',
  path: '/form',
  step: '',
  ...more,
})

function inMemory(): KeyValuePort & { held: Map<string, unknown> } {
  const held = new Map<string, unknown>()
  return {
    held,
    get: async (key) => structuredClone(held.get(key)),
    set: async (key, value) => void held.set(key, structuredClone(value)),
    remove: async (key) => void held.delete(key),
  }
}
const setup = (vault: Vault | undefined, more: Partial<DraftSetup> = {}) => {
  const session = inMemory()
  return { session, drafts: keptDrafts({ vault: () => vault, session, days: () => 30, ...more }) }
}
const kept = async (vault: Vault) => {
  const all = await vault.list('draft')
  return all.ok ? all.records.map(({ data }) => `${data.client[0]} ${data.entries[0]?.text}`).sort() : all.reason
}
const quick: EnvelopePort = {
  seal: (payload, pass) => sealEnvelope(payload, pass, 4),
  open: openEnvelope,
  pair: newKeyPair,
}

describe('a draft in the vault', () => {
  test('is found again by its client only, after the vault was locked, and never read on the disk', async () => {
    const world = new World()
    const vault = await createVault(world)
    expect(await setup(vault).drafts.put(at(A), entries())).toBe(true)
    await vault.lock()
    expect(setup(vault).drafts.mayKeep(A)).toBe(true)
    expect(await setup(vault).drafts.put(at(A), entries('later'))).toBe(false)
    const disk = JSON.stringify(await readDisk(world), (_key, value: unknown) =>
      ArrayBuffer.isView(value) ? Buffer.from(value.buffer).toString('utf8') : value,
    )
    expect(disk).not.toContain('珊瑚礁')
    expect(disk).not.toContain('console.example')
    const again = await unlockVault(world)
    const { drafts } = setup(again)
    expect((await drafts.find(at(A)))?.entries).toEqual(entries())
    for (const other of [at(B), at(A, { step: '2' }), at(A, { path: '/g' }), at(A, { origin: 'https://x' })])
      expect(await drafts.find(other)).toBeUndefined()
  })

  test('takes the place of the one before, also when another window wrote meanwhile', async () => {
    const vault = await createVault(new World())
    const [one, other] = [setup(vault).drafts, setup(vault).drafts]
    await one.put(at(A), entries('1'))
    await other.put(at(A), entries('2'))
    expect(await one.put(at(A, { order: 'X-1' }), entries('3'))).toBe(true)
    expect(await kept(vault)).toEqual(['a 3'])
    await one.put(at(A, { order: 'X-2' }), entries('4'))
    expect((await other.find(at(A, { order: 'X-1' })))?.entries[0]?.text).toBe('3')
    await other.remove(at(A, { order: 'X-1' }))
    expect(await kept(vault)).toEqual(['a 4'])
  })

  test('goes when it is too old, when none is to be kept, with its profile, and with its client', async () => {
    const vault = await createVault(new World())
    let now = Date.parse('2026-10-01T00:00:00Z')
    let days = 30
    const { drafts } = setup(vault, { now: () => now, days: () => days })
    await drafts.put(at(A), entries('old'))
    now += 31 * 86_400_000
    await drafts.put(at(B), entries('new'))
    expect(await kept(vault)).toEqual(['b new'])
    days = 0
    expect(drafts.mayKeep(B)).toBe(false)
    expect(await drafts.put(at(B), entries('x'))).toBe(false)
    expect(await drafts.find(at(B))).toBeUndefined()
    expect(await kept(vault)).toEqual([])

    days = 30
    const filing = await vault.put({
      col: 'filing',
      data: { title: 't', fields: {}, subject: null, principal: null, files: [], outcome: [] } as never,
    })
    if (!filing.ok) throw new Error(JSON.stringify(filing))
    const id = filing.records[0]!.id
    await drafts.put(at(id), entries('of the filing'))
    await drafts.put(at(B), entries('of another'))
    expect((await vault.removeClients(new Set([id]))).ok).toBe(true)
    expect(await kept(vault)).toEqual(['b of another'])
  })

  test('is in no backup, and none brings one', async () => {
    const vault = await createVault(new World())
    await vault.put(person('石头'))
    await setup(vault).drafts.put(at(A), entries())
    const made = await vault.exportBackup('a passphrase of eight words', quick)
    if (!made.ok) throw new Error(made.reason)
    expect(made.file.records).toBe(1)
    const read = await readBackup(made.file.bytes, 'a passphrase of eight words', quick)
    expect(read.ok && read.backup.records.map(({ col }) => col)).toEqual(['person'])
    const draft = (await vault.list('draft')) as Extract<Awaited<ReturnType<Vault['list']>>, { ok: true }>
    const { id, rev, updatedAt, data } = draft.records[0]!
    const payload = await packBackup({
      createdAt: new Date().toISOString(),
      counts: { draft: 1 },
      unreadable: 0,
      scansLeftOut: 0,
      files: [{ name: `records/${id}.json`, json: { col: 'draft', s: 1, rev, updatedAt, data } }],
      scans: [],
    })
    const planted = await quick.seal(payload, 'x')
    expect(await readBackup(planted, 'x', quick)).toMatchObject({ ok: false, problem: { code: 'bad-record' } })
  })

  test('does not keep the vault open, and calls for no backup', async () => {
    const world = new World()
    const vault = await createVault(world)
    await vault.put(person('石头'))
    const before = vault.status()!
    let written = 0
    const { drafts } = setup(vault, { wrote: () => void written++ })
    world.clock += 60_000
    for (let n = 0; n < 30; n++) await drafts.put(at(A), entries(`${n}`))
    await drafts.find(at(A))
    const after = vault.status()!
    expect(after.locksAt).toBe(before.locksAt)
    expect(written).toBe(30)
    const since = { vaultId: after.vaultId, gen: before.gen, at: 1, drafts: written }
    expect(reminderFor(after, since, 30, 2)).toBeUndefined()
    expect(reminderFor(after, { ...since, drafts: 0 }, 30, 2)).toMatchObject({ why: 'changes' })
    expect(reminderFor(after, { ...since, gen: 0, at: 0 }, 30, after.createdAt)).toBeUndefined()
    world.clock += 11 * 60_000
    expect(await drafts.put(at(A), entries('late'))).toBe(false)
    expect(vault.locked).toBe(true)
  })
})

describe('elsewhere', () => {
  test('a session profile’s lies in memory, whatever the vault, and what is no draft there is passed over', async () => {
    const { session, drafts } = setup(undefined)
    expect(drafts.mayKeep('session-1')).toBe(true)
    await drafts.put(at('session-1'), entries())
    expect((await drafts.find(at('session-1')))?.entries).toEqual(entries())
    expect([...session.held.keys()]).toEqual(['drafts'])
    await drafts.put(at('session-2'), entries('2'))
    await forgetDraftsOf(session, 'session-2')
    expect((await readSessionDrafts(session)).map(({ client }) => client)).toEqual(['session-1'])
    session.held.set('drafts', ['nonsense', { ...(session.held.get('drafts') as object[])[0], extra: 1 }])
    expect(await readSessionDrafts(session)).toEqual([])
  })

  test('nothing for samples, nobody, or a vault that is shut', async () => {
    const { session, drafts } = setup(undefined)
    for (const client of ['sample-1', '', A]) {
      expect(drafts.mayKeep(client)).toBe(false)
      expect(await drafts.put(at(client), entries())).toBe(false)
      expect(await drafts.find(at(client))).toBeUndefined()
    }
    expect(session.held.size).toBe(0)
  })
})
