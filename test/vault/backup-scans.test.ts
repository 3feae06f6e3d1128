import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newKeyPair, openEnvelope, packBackup, sealEnvelope, unpackBackup } from '@beian-assist/rules/backup'
import { describe, expect, test } from 'vitest'
import type { EnvelopePort } from '../../extension/vault/backup-file.ts'
import type { Bytes } from '../../extension/vault/bytes.ts'
import type { Vault } from '../../extension/vault/index.ts'
import { createVault, unlockVault } from './support/acts.ts'
import { readAge } from './support/age-reader.ts'
import { World } from './support/world.ts'

const PASS = 'export words 备份 口令'
const quick: EnvelopePort = {
  seal: (payload, pass) => sealEnvelope(payload, pass, 4),
  open: openEnvelope,
  pair: newKeyPair,
}
const ABOUT = { material: 'principalIdFront', of: null, mime: 'image/jpeg' } as const
const picture = (length: number, seed: number): Bytes =>
  Uint8Array.from({ length }, (_, i) => Math.imul(i + seed, 2654435761) >>> 24)

async function withScans(count: number) {
  const world = new World()
  const vault = await createVault(world)
  for (let n = 0; n < count; n++) await vault.addScan(picture(4000 + n, n), { ...ABOUT, fileName: `${n}.jpg` })
  return { world, vault }
}

async function materials(vault: Vault) {
  const all = await vault.list('material')
  if (!all.ok) throw new Error(all.reason)
  return all.records
}

/** What each scan's record names opens to, by file name. */
async function shown(vault: Vault): Promise<Record<string, unknown>> {
  const out: Record<string, unknown> = {}
  for (const { data } of await materials(vault)) {
    const read = await vault.readScan(data.blobId)
    out[data.fileName ?? ''] = read.ok ? Buffer.from(read.bytes).toString('hex') : read.reason
  }
  return out
}

async function backupOf(vault: Vault, options = {}) {
  const made = await vault.exportBackup(PASS, quick, options)
  if (!made.ok) throw new Error(made.reason)
  return made.file
}

async function planOf(vault: Vault, bytes: Uint8Array) {
  const planned = await vault.planImport(bytes, PASS, quick)
  if (!planned.ok) throw new Error(JSON.stringify(planned))
  return planned.plan
}

const scanFile = (world: World) =>
  world.opfs.file(
    world.opfs
      .files()
      .filter((name) => name.includes('scans/'))
      .at(0)!,
  )!

describe('a backup with scans', () => {
  test('brings every picture into a new vault, byte for byte; a second import finds nothing to do', async () => {
    const { vault } = await withScans(3)
    const file = await backupOf(vault)
    expect(file).toMatchObject({ records: 3, scans: 3, scansLeftOut: 0 })
    const world = new World()
    const other = await createVault(world)
    expect(await other.applyImport(await planOf(other, file.bytes), 'keep')).toMatchObject({ ok: true })
    expect(await shown(other)).toEqual(await shown(vault))
    expect((await planOf(other, file.bytes)).lines.map(({ state }) => state)).toEqual(['same', 'same', 'same'])
    await other.lock()
    world.restart()
    expect(await shown(await unlockVault(world))).toEqual(await shown(vault))
  })

  test('opens with age and tar: the pictures are ordinary files', async () => {
    const { vault } = await withScans(1)
    const { bytes } = await backupOf(vault)
    const folder = mkdtempSync(join(tmpdir(), 'ba-scans-'))
    try {
      writeFileSync(join(folder, 'x.tar'), readAge(bytes, PASS))
      execFileSync('tar', ['xf', 'x.tar'], { cwd: folder })
      const [record] = await materials(vault)
      const path = join(folder, 'scans', `${record!.data.blobId}.jpg`)
      expect(new Uint8Array(readFileSync(path))).toEqual(picture(4000, 0))
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })

  test('mends a picture that the disk has damaged, and one that is gone', async () => {
    const { world, vault } = await withScans(2)
    const before = await shown(vault)
    const { bytes } = await backupOf(vault)
    const file = scanFile(world)
    file.bytes = file.bytes.with(20, file.bytes[20]! ^ 1) as typeof file.bytes
    expect(Object.values(await shown(vault))).toContain('damaged')
    const plan = await planOf(vault, bytes)
    expect(plan.lines.map(({ state }) => state).sort()).toEqual(['mends', 'same'])
    expect(await vault.applyImport(plan, 'keep')).toMatchObject({ ok: true })
    expect(await shown(vault)).toEqual(before)
    await vault.lock()
    expect(await shown(await unlockVault(world))).toEqual(before)
  })

  test('counts what it could not read, and leaves pictures out when it is told to', async () => {
    const { world, vault } = await withScans(2)
    const file = scanFile(world)
    file.bytes = file.bytes.slice(1)
    expect(await backupOf(vault)).toMatchObject({ records: 2, scans: 1, scansLeftOut: 1 })
    const small = await backupOf(vault, { scans: false })
    expect(small).toMatchObject({ records: 2, scans: 0, scansLeftOut: 2 })
    const other = await createVault(new World())
    await other.applyImport(await planOf(other, small.bytes), 'keep')
    expect(Object.values(await shown(other))).toEqual(['absent', 'absent'])
    expect(await other.checkHealth()).toMatchObject({ ok: true, health: { withoutPicture: 2, badScans: [] } })
  })

  test('of which a picture was changed, renamed or doubled is refused whole', async () => {
    const id = 'a'.repeat(32)
    const scans = [{ name: `scans/${id}.jpg`, bytes: picture(100, 1) }]
    const payload = await packBackup({ createdAt: '2026-11-24T08:00:00Z', counts: {}, unreadable: 0, files: [], scans })
    const at = Buffer.from(payload).indexOf(Buffer.from(picture(100, 1)))
    expect(at).toBeGreaterThan(0)
    expect(await unpackBackup(payload)).toMatchObject({ ok: true })
    const changed = payload.with(at + 50, payload[at + 50]! ^ 1)
    expect(await unpackBackup(changed)).toMatchObject({ ok: false, problem: { code: 'mismatch' } })
    for (const name of [`scans/${id}.svg`, `scans/../${id}.jpg`, `scans/${id.slice(1)}.jpg`, `scans/${id}.JPG`])
      await expect(
        packBackup({ createdAt: '', counts: {}, unreadable: 0, files: [], scans: [{ name, bytes: picture(9, 1) }] }),
      ).rejects.toBeInstanceOf(RangeError)
    const twice = [...scans, { name: `scans/${id}.png`, bytes: picture(100, 2) }]
    const doubled = await packBackup({ createdAt: '', counts: {}, unreadable: 0, files: [], scans: twice })
    expect(await unpackBackup(doubled)).toMatchObject({ ok: false, problem: { code: 'mismatch' } })
  })

  test('that finds no room for its pictures changes nothing', async () => {
    const { vault } = await withScans(2)
    const { bytes } = await backupOf(vault)
    const world = new World()
    const other = await createVault(world)
    const plan = await planOf(other, bytes)
    let writes = 0
    world.weather.beforeWrite = (name: string) => {
      if (/^[0-9a-f]{32}\.\d+$/.test(name) && ++writes > 2) throw new DOMException('full', 'QuotaExceededError')
    }
    expect(await other.applyImport(plan, 'keep')).toEqual({ ok: false, reason: 'quota' })
    delete world.weather.beforeWrite
    expect(other.status()).toMatchObject({ records: 0, scans: 0 })
  })
})
