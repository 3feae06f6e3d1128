/** Chosen clients from one vault into another: all that they reach, nothing else, nothing lost, and age alone can open it. */
import { envelopeAsks, newKeyPair, openEnvelope, sealEnvelope, unpackBackup } from '@beian-assist/rules/backup'
import { describe, expect, test } from 'vitest'
import type { EnvelopePort } from '../../extension/vault/backup-file.ts'
import type { AnyStored, Vault } from '../../extension/vault/index.ts'
import { saveFiling } from '../../extension/vault/profiles.ts'
import type { Filing } from '../../rules/index.ts'
import { contents, createVault } from './support/acts.ts'
import { PASS, World } from './support/world.ts'

const quick: EnvelopePort = {
  seal: (payload, lock) => sealEnvelope(payload, lock, 4),
  open: openEnvelope,
  pair: newKeyPair,
}
const picture = (n: number) => new Uint8Array(3000).fill(n)

const shared = { name: '共用示例', certType: 2, certNumber: '440305198803120118', mobile: '13800138000' }
const filing = (n: number, owner: object = shared): Filing => ({
  provider: 'huaweicloud',
  subject: { name: `第${n}号示例有限公司`, certNumber: `91440300MA5EXAMP${n}X` },
  principal: { name: `负责人${n}`, certType: 2, certNumber: `11010119900101${1000 + n}`, mobile: `1390000000${n}` },
  websites: [{ name: `站${n}`, domains: [{ name: `site-${n}.example` }], owner: { reusePrincipal: false, ...owner } }],
})

async function list(vault: Vault): Promise<AnyStored[]> {
  const all = await vault.list()
  if (!all.ok) throw new Error(all.reason)
  return all.records as AnyStored[]
}

/** Three clients; the first two share a person; the first has scans of its own and of the shared person. */
async function office() {
  const world = new World()
  const vault = await createVault(world)
  for (const n of [1, 2, 3]) {
    const own = { name: `站长${n}`, certType: 2, certNumber: `22010119900101${1000 + n}` }
    const saved = await saveFiling(vault, filing(n, n === 3 ? own : shared), { mode: 'import' })
    expect(saved.result.ok).toBe(true)
  }
  const records = await list(vault)
  const key = (n: number) =>
    records.find((one) => one.col === 'subject' && one.data.fields.name?.includes(`第${n}号`))!.id
  const both = records.find((one) => one.col === 'person' && one.data.fields.name === '共用示例')!.id
  const about = { material: 'principalIdFront', mime: 'image/png' } as const
  await vault.addScan(picture(1), { ...about, of: key(1) })
  await vault.addScan(picture(2), { ...about, of: both })
  await vault.addScan(picture(3), { ...about, of: key(3) })
  const correction = {
    path: '/f',
    signature: 's',
    label: '姓名',
    kind: 'text',
    field: 'principal.name',
    taughtOn: '2026-11-26',
  }
  await vault.put({ col: 'correction', data: { ...correction, origin: 'https://a.example' } })
  await vault.put({ col: 'correction', data: { ...correction, origin: 'https://b.example' } })
  const act = { act: 'fill', clientCount: 1, count: 1, at: '2026-11-26T08:00:00Z' } as const
  await vault.put({ col: 'activity', data: { ...act, clients: [key(1)], origin: 'https://a.example' } })
  await vault.put({ col: 'key', data: { ...(await newKeyPair()), madeOn: '2026-11-26' } })
  return { world, vault, key, both }
}

async function handover(vault: Vault, clients: readonly string[], lock: Parameters<EnvelopePort['seal']>[1] = PASS) {
  const made = await vault.exportHandover(new Set(clients), lock, quick)
  if (!made.ok) throw new Error(made.reason)
  return made
}

describe('a handover', () => {
  test('holds what the client reaches and nothing of anybody else; what others use is copied and named', async () => {
    const { vault, key, both } = await office()
    const { file, reach } = await handover(vault, [key(1)])
    const opened = await openEnvelope(file.bytes, PASS)
    const payload = opened.ok ? opened.payload : new Uint8Array()
    const text = new TextDecoder().decode(payload)
    for (const value of ['第1号示例有限公司', '负责人1', 'site-1.example', '共用示例', 'https://a.example'])
      expect(text).toContain(value)
    for (const value of ['第2号', '负责人2', 'site-2', '第3号', '站长3', 'https://b.example', 'AGE-SECRET-KEY'])
      expect(text).not.toContain(value)
    const unpacked = await unpackBackup(payload)
    expect(unpacked.ok && unpacked.manifest.counts).toEqual({
      person: 2,
      subject: 1,
      service: 1,
      material: 2,
      filing: 1,
      correction: 1,
    })
    expect(reach.shared.map(({ record, others }) => [record.id, others])).toEqual(expect.arrayContaining([[both, 1]]))
    expect(file.name).toMatch(/^handover-\d{8}-[0-9a-f]{4}\.age$/)
    // The vault keeps everything.
    expect((await list(vault)).filter(({ col }) => col === 'filing')).toHaveLength(3)
  })

  test('arrives in another vault whole, scans included, and comes again as nothing new', async () => {
    const { vault, key } = await office()
    const { file } = await handover(vault, [key(1), key(2)])
    const other = await createVault(new World())
    await saveFiling(other, filing(9), { mode: 'import' })
    const before = await contents(other)
    const planned = await other.planImport(file.bytes, PASS, quick, { align: true })
    if (!planned.ok) throw new Error(planned.reason)
    // Client 9 was typed in here with the same shared person: brought together, not doubled.
    expect(planned.plan.aligned).toBe(1)
    expect(planned.plan.lines.filter(({ state }) => state === 'differs')).toEqual([])
    expect((await other.applyImport(planned.plan, 'keep')).ok).toBe(true)
    const after = await contents(other)
    expect(after).toMatchObject(before)
    const mine = await contents(vault)
    const data = (all: Record<string, unknown>, id: string) => (all[id] as { data: unknown } | undefined)?.data
    for (const one of await list(vault))
      if (one.col === 'subject' && one.id !== key(3)) expect(data(after, one.id)).toEqual(data(mine, one.id))
    for (const one of await list(other))
      if (one.col === 'material') expect(await other.readScan(one.data.blobId)).toMatchObject({ ok: true })
    const again = await other.planImport(file.bytes, PASS, quick, { align: true })
    expect(again.ok && again.plan.lines.every(({ state }) => state === 'same')).toBe(true)
  })

  test('to a public key: only its owner opens it, and nobody by a passphrase', async () => {
    const { vault, key } = await office()
    const pair = await newKeyPair()
    const { file } = await handover(vault, [key(2)], { recipient: pair.recipient })
    expect(envelopeAsks(file.bytes)).toBe('key')
    expect(await openEnvelope(file.bytes, PASS)).toEqual({ ok: false, problem: 'other-key' })
    const stranger = await newKeyPair()
    expect(await openEnvelope(file.bytes, { identities: [stranger.identity] })).toEqual({
      ok: false,
      problem: 'wrong-key',
    })
    expect(await openEnvelope(file.bytes, { identities: ['AGE-SECRET-KEY-1NONSENSE'] })).toEqual({
      ok: false,
      problem: 'wrong-key',
    })
    const other = await createVault(new World())
    const planned = await other.planImport(file.bytes, { identities: [stranger.identity, pair.identity] }, quick)
    expect(planned.ok && planned.plan.lines.length).toBeGreaterThan(3)
    expect(envelopeAsks((await handover(vault, [key(2)])).file.bytes)).toBe('passphrase')
    const wrong = await vault.exportHandover(new Set([key(2)]), { recipient: 'age1nonsense' }, quick)
    expect(wrong).toEqual({ ok: false, reason: 'envelope' })
    expect(await vault.exportHandover(new Set(['f'.repeat(32)]), PASS, quick)).toEqual({ ok: false, reason: 'nobody' })
  })

  test('clients are removed with what only they use; what others use stays, and no picture of theirs', async () => {
    const { vault, key, both, world } = await office()
    const before = await list(vault)
    expect((await vault.removeClients(new Set([key(1)]))).ok).toBe(true)
    const left = await list(vault)
    expect(left.some(({ id }) => id === both)).toBe(true)
    const text = JSON.stringify(left)
    for (const value of ['第1号', '负责人1', 'site-1.example']) expect(text).not.toContain(value)
    for (const value of ['第2号', '负责人2', '第3号', '站长3']) expect(text).toContain(value)
    expect(left.filter(({ col }) => col === 'material')).toHaveLength(2)
    expect(world.opfs.files().filter((path) => path.includes('scans/'))).toHaveLength(2)
    expect(before.length - left.length).toBe(5)
    expect((await vault.checkHealth()).ok).toBe(true)
    expect((await vault.removeClients(new Set([key(2), key(3)]))).ok).toBe(true)
    expect((await list(vault)).map(({ col }) => col).sort()).toEqual(['activity', 'correction', 'correction', 'key'])
  })
})
