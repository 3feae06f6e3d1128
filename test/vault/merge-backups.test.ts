import { newKeyPair, openEnvelope, sealEnvelope } from '@beian-assist/rules/backup'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type EnvelopePort, readBackup, writeBackup } from '../../extension/vault/backup-file.ts'
import { mergedContent, planMerge, type Vault } from '../../extension/vault/index.ts'
import { same } from '../../extension/vault/records/blend.ts'
import { differences, resolve } from '../../extension/vault/records/differences.ts'
import { contents, createVault, person, putPerson } from './support/acts.ts'
import { World } from './support/world.ts'

const PASS = 'export words 备份 口令'
const quick: EnvelopePort = {
  seal: (payload, pass) => sealEnvelope(payload, pass, 4),
  open: openEnvelope,
  pair: newKeyPair,
}
const SCAN = new Uint8Array(500).fill(3)

async function backupOf(vault: Vault) {
  const made = await vault.exportBackup(PASS, quick)
  if (!made.ok) throw new Error(made.reason)
  return made.file.bytes
}
async function opened(bytes: Uint8Array) {
  const read = await readBackup(bytes, PASS, quick)
  if (!read.ok) throw new Error(JSON.stringify(read))
  return read.backup
}
async function bring(vault: Vault, bytes: Uint8Array) {
  const planned = await vault.planImport(bytes, PASS, quick)
  if (!planned.ok) throw new Error(planned.reason)
  expect(await vault.applyImport(planned.plan, 'keep')).toMatchObject({ ok: true })
}

/** Two computers that started from the same backup, each with changes of its own. */
async function twoComputers() {
  const first = await createVault(new World())
  const shared = await putPerson(first, '林示例')
  const common = await putPerson(first, '王某', '110101199001011237')
  const second = await createVault(new World())
  await bring(second, await backupOf(first))
  await first.put({ ...person('林甲'), id: shared.id, rev: 1 })
  await putPerson(first, '只在甲', '11010119900101001X')
  await second.put({ ...person('林乙'), id: shared.id, rev: 1 })
  await second.addScan(SCAN, { material: 'principalIdFront', of: common.id, mime: 'image/png' })
  return { first: await opened(await backupOf(first)), second: await opened(await backupOf(second)), shared }
}

describe('two backups', () => {
  test('become one: what is on one side only is kept, what differs is asked for, nothing is decided in silence', async () => {
    const { first, second, shared } = await twoComputers()
    const plan = planMerge(first, second)
    expect(plan.lines.map(({ state }) => state).sort()).toEqual(['differs', 'first', 'same', 'second'])
    const open = plan.lines.find(({ state }) => state === 'differs')!
    expect(open.id).toBe(shared.id)
    expect(differences(open.first!.data, open.second!.data)).toEqual([
      { path: 'fields.name', mine: '林甲', theirs: '林乙' },
    ])
    expect(mergedContent(plan, new Map(), 0)).toBeUndefined()
    const data = resolve(open.first!.data, open.second!.data, new Map([['fields.name', 'theirs']]))
    const merged = mergedContent(plan, new Map([[open.id, data]]), Date.parse('2026-11-25T00:00:00Z'))!
    const made = await writeBackup(merged, PASS, quick)
    if (!made.ok) throw new Error(made.reason)
    expect(made.file).toMatchObject({ records: 4, scans: 1, scansLeftOut: 0 })
    const vault = await createVault(new World())
    await bring(vault, made.file.bytes)
    const names = Object.values(await contents(vault)).map(
      (one) => (one as { data: { fields?: { name?: string } } }).data.fields?.name ?? 'scan',
    )
    expect(names.sort()).toEqual(['scan', '只在甲', '林乙', '王某'].sort())
    const [scan] = await vault.list('material').then((all) => (all.ok ? all.records : []))
    expect(await vault.readScan(scan!.data.blobId)).toEqual({ ok: true, bytes: SCAN })
  })
})

describe('an import field by field', () => {
  test('stores exactly what was chosen', async () => {
    const vault = await createVault(new World())
    const { id } = await putPerson(vault, '林示例')
    const bytes = await backupOf(vault)
    await vault.put({ ...person('改名', '110101199001011237'), id, rev: 1 })
    const planned = await vault.planImport(bytes, PASS, quick)
    if (!planned.ok) throw new Error(planned.reason)
    const [line] = planned.plan.lines
    const found = differences(line!.mine, line!.data)
    expect(found.map(({ path }) => path).sort()).toEqual(['fields.certNumber', 'fields.name'])
    const data = resolve(line!.mine, line!.data, new Map([['fields.certNumber', 'theirs']]))
    expect(await vault.applyImport(planned.plan, new Map([[id, data]]))).toMatchObject({ ok: true })
    expect(Object.values(await contents(vault))).toMatchObject([
      { data: { fields: { name: '改名', certNumber: '440305198803120118' } } },
    ])
  })
})

describe('differences', () => {
  const leaf = fc.oneof(fc.string({ maxLength: 4 }), fc.integer(), fc.boolean(), fc.constant(null))
  const { tree } = fc.letrec((tie) => ({
    tree: fc.dictionary(
      fc.constantFrom('a', 'b', 'c'),
      fc.oneof(
        { maxDepth: 3 },
        leaf,
        tie('tree'),
        fc.array(tie('tree'), { maxLength: 2 }),
        fc.array(leaf, { maxLength: 2 }),
      ),
      { maxKeys: 3 },
    ),
  }))
  test('chosen all one way or all the other give back either side, and none are found between equals', () => {
    fc.assert(
      fc.property(tree, tree, (mine, theirs) => {
        const found = differences(mine, theirs)
        expect(found.length === 0).toBe(same(mine, theirs))
        const all = (side: 'mine' | 'theirs') => new Map(found.map(({ path }) => [path, side]))
        expect(same(resolve(mine, theirs, all('mine')), mine)).toBe(true)
        expect(same(resolve(mine, theirs, all('theirs')), theirs)).toBe(true)
        expect(differences(mine, mine)).toEqual([])
      }),
      { numRuns: process.env.BA_DEEP === '1' ? 20_000 : 500 },
    )
  })
})
