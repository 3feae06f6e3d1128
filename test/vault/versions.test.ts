/** T18: what an earlier version left opens for ever; what a later one left is refused with a reason, and not a byte is written. */
import { readFileSync } from 'node:fs'
import { newKeyPair, openEnvelope, packBackup, sealEnvelope } from '@beian-assist/rules/backup'
import { describe, expect, test } from 'vitest'
import { type EnvelopePort, readBackup } from '../../extension/vault/backup-file.ts'
import { type Canon, encode } from '../../extension/vault/canonical.ts'
import { sha256 } from '../../extension/vault/crypto/seal.ts'
import { openVault } from '../../extension/vault/index.ts'
import { lift, type RecordType, registry } from '../../extension/vault/records/registry.ts'
import { z } from '../../extension/vault/zod.ts'
import { contents, createVault, putPerson } from './support/acts.ts'
import { readDisk, tamper } from './support/disk.ts'
import { type Fixture, honestPage, load, pack, state } from './support/fixture.ts'
import { World } from './support/world.ts'

const quick: EnvelopePort = {
  seal: (payload, pass) => sealEnvelope(payload, pass, 4),
  open: openEnvelope,
  pair: newKeyPair,
}
const fixtures = ['vault-v1'].map(
  (name) =>
    [name, JSON.parse(readFileSync(new URL(`fixtures/${name}.json`, import.meta.url), 'utf8')) as Fixture] as const,
)

describe.each(fixtures)('T18 a vault left by %s', (_name, fixture) => {
  test('opens with its passphrase at the full cost, and holds what it held', { timeout: 60_000 }, async () => {
    const world = await load(fixture)
    const found = await openVault(honestPage(world).env)
    if (found.kind !== 'locked') throw new Error(found.kind)
    const opened = await found.unlock({ passphrase: fixture.passphrase })
    if (!opened.ok) throw new Error(opened.reason)
    expect(opened.unreadable).toEqual([])
    expect(pack(await contents(opened.vault))).toEqual(fixture.holds)
    expect(await opened.vault.checkHealth()).toMatchObject({
      ok: true,
      health: { badScans: [], scans: 1, badCopies: 0 },
    })
  })

  test('opens with its recovery code', { timeout: 60_000 }, async () => {
    const found = await openVault(honestPage(await load(fixture)).env)
    if (found.kind !== 'locked') throw new Error(found.kind)
    expect(await found.unlock({ recoveryCode: fixture.recoveryCode })).toMatchObject({ ok: true, unreadable: [] })
  })

  test('comes back from its mirror when the database is gone', { timeout: 60_000 }, async () => {
    const world = await load(fixture)
    world.loseDatabase()
    const lost = await openVault(honestPage(world).env)
    if (lost.kind !== 'lost') throw new Error(lost.kind)
    expect(await lost.restore(lost.candidates[0]!.id)).toEqual({ ok: true })
    const found = await openVault(honestPage(world).env)
    if (found.kind !== 'locked') throw new Error(found.kind)
    const opened = await found.unlock({ passphrase: fixture.passphrase })
    expect(opened.ok && pack(await contents(opened.vault))).toEqual(fixture.holds)
  })

  test('its backup imports into a vault of today', { timeout: 60_000 }, async () => {
    const vault = await createVault(new World())
    const planned = await vault.planImport(
      new Uint8Array(Buffer.from(fixture.backup, 'base64')),
      fixture.passphrase,
      quick,
    )
    if (!planned.ok) throw new Error(JSON.stringify(planned))
    expect(await vault.applyImport(planned.plan, 'keep')).toMatchObject({ ok: true })
    const data = (all: unknown) => Object.fromEntries(Object.entries(all as object).map(([id, { data }]) => [id, data]))
    expect(data(pack(await contents(vault)))).toEqual(data(fixture.holds))
  })
})

/** A header as a later version would write it: whole, and not for us. */
async function later(header: unknown, changes: object): Promise<unknown> {
  const { sum: _sum, ...rest } = { ...(header as { [key: string]: Canon }), ...changes } as { [key: string]: Canon }
  return { ...rest, sum: await sha256(encode(rest)) }
}

describe('T18 a later version', () => {
  test.each([
    ['of the header', { v: 2 }],
    ['that says that we cannot read it', { minReader: 7 }],
    ['with fields that we do not know', { v: 3, minReader: 3, shape: 'new' }],
  ])('%s: refused by name, nothing is written, whatever is tried', async (_what, changes) => {
    const world = new World()
    const vault = await createVault(world)
    await putPerson(vault, '林示例')
    await vault.lock()
    const { meta } = await readDisk(world)
    const copies = await Promise.all(
      ['header.0', 'header.1'].map(async (name) => [name, await later(meta.get(name), changes)] as const),
    )
    await tamper(world, (disk) => {
      for (const [name, header] of copies) disk.meta.set(name, header)
    })
    const before = await state(world)
    const found = await openVault(world.page().env)
    expect(found).toMatchObject({ kind: 'newer', what: 'header' })
    expect(found).not.toHaveProperty('unlock')
    expect(found).not.toHaveProperty('startOver')
    expect(await state(world)).toBe(before)
  })

  test('of the database itself: refused, no upgrade runs', async () => {
    const world = new World()
    await (await createVault(world)).lock()
    const request = world.idb.open('vault', 2)
    await new Promise<void>((resolve) => {
      request.onsuccess = () => {
        request.result.close()
        resolve()
      }
    })
    expect(await openVault(world.page().env)).toMatchObject({ kind: 'newer', what: 'database' })
    expect((await world.idb.databases()).map(({ version }) => version)).toEqual([2])
  })

  test('of one record: named as such, kept, and never written over', async () => {
    const world = new World()
    const vault = await createVault(world)
    const { id } = await putPerson(vault, '林示例')
    const type = registry.person as { version: number }
    type.version = 2
    try {
      expect(await vault.put({ col: 'person', id, rev: 1, data: { fields: { name: '来自明天' } } })).toMatchObject({
        ok: true,
      })
    } finally {
      type.version = 1
    }
    expect(await vault.get(id)).toMatchObject({ ok: false, reason: 'newer' })
    expect(await vault.list()).toMatchObject({ ok: true, records: [], unreadable: [{ id, why: 'newer' }] })
    const before = (await readDisk(world)).records.get(id)
    expect(await vault.put({ col: 'person', id, rev: 1, data: { fields: { name: '来自昨天' } } })).toMatchObject({
      ok: false,
    })
    await vault.recover()
    expect((await readDisk(world)).records.get(id)).toEqual(before)
  })

  test('of a backup, and of a record in one: refused by name', async () => {
    const id = 'a'.repeat(32)
    const json = { col: 'person', s: 2, rev: 1, updatedAt: 1, data: { fields: {} } }
    const content = { createdAt: '', counts: {}, unreadable: 0, files: [{ name: `records/${id}.json`, json }] }
    const sealed = await quick.seal(await packBackup(content), 'x')
    expect(await readBackup(sealed, 'x', quick)).toMatchObject({ ok: false, problem: { code: 'newer-record' } })
  })
})

describe('T18 a record of an earlier version', () => {
  const today: RecordType<unknown> = {
    version: 3,
    schema: z.strictObject({ fields: z.strictObject({ fullName: z.string(), tags: z.array(z.string()) }) }),
    upgrades: {
      1: (old) => ({ fields: { fullName: (old as { fields: { name: string } }).fields.name } }),
      2: (old) => ({ fields: { ...(old as { fields: object }).fields, tags: [] } }),
    },
  }

  test('is lifted step by step, and judged by the schema of today', () => {
    const wanted = { ok: true, data: { fields: { fullName: '林示例', tags: [] } } }
    expect(lift(today, 1, { fields: { name: '林示例' } })).toEqual(wanted)
    expect(lift(today, 2, { fields: { fullName: '林示例' } })).toEqual(wanted)
    expect(lift(today, 3, wanted.data)).toEqual(wanted)
  })

  test('for which a step is missing, or which fits no longer, is named and not guessed at', () => {
    const { 1: _first, ...rest } = today.upgrades
    expect(lift({ ...today, upgrades: rest }, 1, { fields: { name: 'x' } })).toMatchObject({
      ok: false,
      reason: 'invalid',
    })
    expect(lift(today, 2, { fields: { fullName: 7 } })).toMatchObject({ ok: false, reason: 'invalid' })
    expect(lift(today, 4, {})).toMatchObject({ ok: false, reason: 'newer' })
  })
})
