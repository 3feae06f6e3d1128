import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Filing } from '@beian-assist/rules'
import { parseFiling } from '@beian-assist/rules'
import { newKeyPair, openEnvelope, sealEnvelope, WORK_FACTOR } from '@beian-assist/rules/backup'
import { describe, expect, test } from 'vitest'
import type { EnvelopePort } from '../../extension/vault/backup-file.ts'
import type { Vault } from '../../extension/vault/index.ts'
import { readFiling, saveFiling } from '../../extension/vault/profiles.ts'
import { contents, createVault, person, putPerson, unlockVault } from './support/acts.ts'
import { readAge } from './support/age-reader.ts'
import { flip, readDisk, tamper } from './support/disk.ts'
import { World } from './support/world.ts'

const PASS = 'export words 备份 口令'
/** The work factor of a real backup takes a second each; here it is lowered for writing, which reading allows. */
const quick: EnvelopePort = {
  seal: (payload, pass) => sealEnvelope(payload, pass, 4),
  open: openEnvelope,
  pair: newKeyPair,
}

const FILING: Filing = {
  provider: 'huawei',
  subject: { name: '云杉示例𠮷', certNumber: '91440300MA5EX01Q4K' },
  principal: { name: '林示例', certNumber: '440305198803120118', mobile: '13800138001' },
  websites: [{ name: '官网', domains: [{ name: 'a-example.com' }], owner: { reusePrincipal: true } }],
}

async function filled(): Promise<{ world: World; vault: Vault; id: string }> {
  const world = new World()
  const vault = await createVault(world)
  const saved = await saveFiling(vault, FILING, { mode: 'import', title: '云杉' })
  await putPerson(vault, '王某', '110101199001011237')
  return { world, vault, id: saved.filingId! }
}

async function backupOf(vault: Vault): Promise<Uint8Array> {
  const made = await vault.exportBackup(PASS, quick)
  if (!made.ok) throw new Error(made.reason)
  return made.file.bytes
}

async function planOf(vault: Vault, bytes: Uint8Array) {
  const planned = await vault.planImport(bytes, PASS, quick)
  if (!planned.ok) throw new Error(JSON.stringify(planned))
  return planned.plan
}

function states(plan: { lines: readonly { state: string }[] }): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { state } of plan.lines) counts[state] = (counts[state] ?? 0) + 1
  return counts
}

const dataOf = async (vault: Vault) =>
  Object.fromEntries(Object.entries(await contents(vault)).map(([id, one]) => [id, (one as { data: unknown }).data]))

describe('a backup', () => {
  test('brings everything into a new vault on another machine, and is verified when made', async () => {
    const { vault, id } = await filled()
    const made = await vault.exportBackup(PASS, quick)
    expect(made).toMatchObject({ ok: true, file: { records: 5, filings: 1, unreadable: 0 } })
    const other = await createVault(new World())
    const plan = await planOf(other, await backupOf(vault))
    expect(states(plan)).toEqual({ new: 5 })
    expect(await other.applyImport(plan, 'keep')).toMatchObject({ ok: true })
    expect(await dataOf(other)).toEqual(await dataOf(vault))
    expect(await readFiling(other, id)).toMatchObject({ ok: true, filing: FILING })
    expect(states(await planOf(other, await backupOf(vault)))).toEqual({ same: 5 })
  })

  test('opens without this program: with a second implementation of age and with tar, and holds whole filings to read', async () => {
    const { vault, id } = await filled()
    const bytes = await backupOf(vault)
    const folder = mkdtempSync(join(tmpdir(), 'ba-backup-'))
    try {
      writeFileSync(join(folder, 'x.tar'), readAge(bytes, PASS))
      execFileSync('tar', ['xf', 'x.tar'], { cwd: folder })
      const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))
      expect(manifest).toMatchObject({ format: 'ba-backup', v: 1, counts: { filing: 1, person: 2 } })
      const filing = JSON.parse(readFileSync(join(folder, 'filings', `${id}.json`), 'utf8'))
      expect(parseFiling(filing)).toMatchObject({ ok: true, filing: FILING })
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })

  test('costs the full work factor when it is made for real', { timeout: 60_000 }, async () => {
    const sealed = await sealEnvelope(new Uint8Array(10), PASS)
    expect(new TextDecoder('latin1').decode(sealed.subarray(0, 200))).toMatch(
      new RegExp(`-> scrypt \\S+ ${WORK_FACTOR}\n`),
    )
    expect(WORK_FACTOR).toBeGreaterThanOrEqual(17)
  })

  test('shows nothing readable', async () => {
    const { vault } = await filled()
    const text = Buffer.from(await backupOf(vault)).toString('latin1')
    for (const value of ['manifest.json', 'records/', '440305198803120118', Buffer.from('林示例').toString('latin1')])
      expect(text).not.toContain(value)
  })

  test('says how many records could not be read and are not in it', async () => {
    const { world, vault } = await filled()
    await vault.lock()
    world.restart()
    const [rid] = [...(await readDisk(world)).records.keys()]
    await tamper(world, (disk) => disk.records.set(rid!, flip(disk.records.get(rid!), 'ct', 40)))
    const again = await unlockVault(world)
    expect(await again.exportBackup(PASS, quick)).toMatchObject({ ok: true, file: { records: 4, unreadable: 1 } })
  })
})

describe('an import', () => {
  test('keeps what differs unless it is told to take it, and takes what is new either way', async () => {
    const { vault } = await filled()
    const bytes = await backupOf(vault)
    const all = await vault.list('person')
    if (!all.ok) throw new Error(all.reason)
    const [first, second] = all.records
    await vault.put({ ...person('改名'), id: first!.id, rev: first!.rev })
    await vault.remove(second!.id, second!.rev)
    const plan = await planOf(vault, bytes)
    expect(states(plan)).toEqual({ new: 1, differs: 1, same: 3 })
    expect(await vault.applyImport(plan, 'keep')).toMatchObject({ ok: true })
    expect(await vault.get(first!.id)).toMatchObject({ record: { data: { fields: { name: '改名' } } } })
    expect(await vault.get(second!.id)).toMatchObject({ ok: true, record: { data: second!.data } })
    expect(await vault.applyImport(await planOf(vault, bytes), 'take')).toMatchObject({ ok: true })
    expect(await vault.get(first!.id)).toMatchObject({ ok: true, record: { data: first!.data } })
  })

  test('merges the backups of two vaults without losing a record', async () => {
    const [one, two] = [await filled(), await filled()]
    await two.vault.put(person('赵某', '320101199001011236'))
    const plan = await planOf(one.vault, await backupOf(two.vault))
    expect(await one.vault.applyImport(plan, 'keep')).toMatchObject({ ok: true })
    expect(Object.keys(await contents(one.vault))).toHaveLength(11)
  })

  test.each(['flipped', 'missing'])('mends a record that cannot be read (%s)', async (how) => {
    const { world, vault } = await filled()
    const bytes = await backupOf(vault)
    const before = await dataOf(vault)
    await vault.lock()
    world.restart()
    const [rid] = [...(await readDisk(world)).records.keys()]
    await tamper(world, (disk) => {
      if (how === 'missing') disk.records.delete(rid!)
      else disk.records.set(rid!, flip(disk.records.get(rid!), 'ct', 40))
    })
    const again = await unlockVault(world)
    const plan = await planOf(again, bytes)
    expect(states(plan)).toEqual({ same: 4, mends: 1 })
    expect(await again.applyImport(plan, 'keep')).toMatchObject({ ok: true })
    expect(await dataOf(again)).toEqual(before)
  })

  test('planned before an edit elsewhere does not write over that edit', async () => {
    const { vault } = await filled()
    const bytes = await backupOf(vault)
    const all = await vault.list('person')
    if (!all.ok) throw new Error(all.reason)
    const first = all.records[0]!
    await vault.put({ ...person('一'), id: first.id, rev: first.rev })
    const plan = await planOf(vault, bytes)
    await vault.put({ ...person('二'), id: first.id, rev: first.rev + 1 })
    expect(await vault.applyImport(plan, 'take')).toMatchObject({ ok: false, reason: 'conflict' })
    expect(await vault.get(first.id)).toMatchObject({ record: { data: { fields: { name: '二' } } } })
  })

  test('does not start when the snapshot before it cannot be written', async () => {
    const { vault } = await filled()
    const world = new World()
    const other = await createVault(world)
    const plan = await planOf(other, await backupOf(vault))
    world.weather.beforeWrite = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
    expect(await other.applyImport(plan, 'take')).toEqual({ ok: false, reason: 'no-snapshot' })
    expect(await contents(other)).toEqual({})
  })

  test('is refused with the reason for a wrong passphrase and for files of other kinds; the vault is as it was', async () => {
    const { vault } = await filled()
    const bytes = await backupOf(vault)
    const before = await contents(vault)
    const problem = async (file: Uint8Array, pass = PASS) => {
      const planned = await vault.planImport(file, pass, quick)
      return planned.ok ? 'accepted' : 'problem' in planned ? planned.problem : planned.reason
    }
    expect(await problem(bytes, `${PASS} `)).toBe('wrong-passphrase')
    expect(await problem(new TextEncoder().encode('{"filing":1}'))).toBe('not-age')
    expect(await problem(new Uint8Array())).toBe('not-age')
    expect(await problem(await sealEnvelope(new TextEncoder().encode('hello'), PASS, 1))).toEqual({ code: 'cut-off' })
    expect(await contents(vault)).toEqual(before)
  })
})
