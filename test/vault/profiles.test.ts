import { readFileSync } from 'node:fs'
import type { Filing } from '@beian-assist/rules'
import { fields } from '@beian-assist/rules'
import { describe, expect, test } from 'vitest'
import type { Stored } from '../../extension/vault/index.ts'
import { readFiling, saveFiling, searchSummaries, summaries } from '../../extension/vault/profiles.ts'
import { composeFiling, type Lookup } from '../../extension/vault/records/compose.ts'
import { ownFields } from '../../extension/vault/records/filing.ts'
import { code, flag, texts } from '../../extension/vault/records/parts.ts'
import { personFields } from '../../extension/vault/records/person.ts'
import { judge, registry } from '../../extension/vault/records/registry.ts'
import { appFields, websiteFields } from '../../extension/vault/records/service.ts'
import { type KnownRecords, splitFiling } from '../../extension/vault/records/split.ts'
import { subjectFields } from '../../extension/vault/records/subject.ts'
import { z } from '../../extension/vault/zod.ts'
import { createVault } from './support/acts.ts'
import { World } from './support/world.ts'

const cases = JSON.parse(readFileSync(new URL('../cases/cases.json', import.meta.url), 'utf8')).cases as {
  id: string
  filing: Filing
  store: { filing?: Filing }[]
}[]

const nothing: KnownRecords = { people: [], subjects: [], services: [] }

/** Every known value of `part` is in `whole` at the same place. */
function holds(whole: unknown, part: unknown, path = ''): string[] {
  if (part === null || part === undefined) return []
  if (Array.isArray(part)) {
    if (!Array.isArray(whole) || whole.length !== part.length) return [path]
    return part.flatMap((item, i) => holds(whole[i], item, `${path}[${i}]`))
  }
  if (typeof part === 'object')
    return Object.entries(part).flatMap(([key, item]) =>
      holds((whole as Record<string, unknown> | undefined)?.[key], item, `${path}.${key}`),
    )
  return Object.is(whole, part) ? [] : [path]
}

const lookup = (puts: ReturnType<typeof splitFiling>['puts']): Lookup => {
  const byId = new Map(puts.map((put) => [put.id, put]))
  return (_col, id) => byId.get(id)?.data as never
}

describe('a filing as linked records', () => {
  test('every case comes back with every value, and every record fits its schema', () => {
    const filings = cases.flatMap(({ id, filing, store }) => [
      { id, filing },
      ...store.map((other, i) => ({ id: `${id} store ${i}`, filing: (other.filing ?? other) as Filing })),
    ])
    expect(filings.length).toBeGreaterThan(100)
    for (const { id, filing } of filings) {
      const split = splitFiling(filing, nothing, { mode: 'import', title: id })
      for (const put of split.puts)
        expect(judge(registry[put.col] as never, put.data), `${id} ${put.col}`).toMatchObject({ ok: true })
      const record = split.puts.find((put) => put.id === split.filingId)
      if (record?.col !== 'filing') throw new Error('no filing')
      const back = composeFiling(record.data, lookup(split.puts))
      expect(back.missing).toEqual([])
      expect(holds(back.filing, filing), id).toEqual([])
    }
  })

  test('an unchanged filing writes nothing, in either mode', async () => {
    const world = new World()
    const vault = await createVault(world)
    const saved = await saveFiling(vault, cases[0]!.filing, { mode: 'import', title: 'one' })
    expect(saved.result).toMatchObject({ ok: true })
    for (const mode of ['edit', 'import'] as const) {
      const read = await readFiling(vault, saved.filingId!)
      if (!read.ok) throw new Error(read.reason)
      const before = vault.status()!.records
      const again = await saveFiling(vault, read.filing, { mode, previous: read.record })
      expect(again).toMatchObject({ result: { ok: true, records: [] }, differences: [] })
      expect(vault.status()!.records).toBe(before)
    }
  })

  test('one person in two filings: an edit in one shows in the other', async () => {
    const vault = await createVault(new World())
    const { filing } = cases[0]!
    const one = await saveFiling(vault, filing, { mode: 'import', title: 'one' })
    const other: Filing = {
      ...filing,
      subject: { name: '别的公司', certNumber: '91440300MA5OTHER1X' },
      websites: [],
      apps: [],
    }
    const two = await saveFiling(vault, other, { mode: 'import', title: 'two' })
    const people = await vault.list('person')
    expect(people.ok && people.records.length).toBe(1)

    const read = await readFiling(vault, one.filingId!)
    if (!read.ok) throw new Error(read.reason)
    const edited = { ...read.filing, principal: { ...read.filing.principal, mobile: '13900000000' } }
    expect(await saveFiling(vault, edited, { mode: 'edit', previous: read.record })).toMatchObject({
      result: { ok: true },
      differences: [],
    })
    const shown = await readFiling(vault, two.filingId!)
    expect(shown.ok && shown.filing.principal?.mobile).toBe('13900000000')
    expect(shown.ok && shown.filing.subject?.name).toBe('别的公司')
  })

  test('a value cleared by the user is cleared; the same person in two places follows one edit', async () => {
    const vault = await createVault(new World())
    const holder = {
      name: '林示例',
      certType: 2,
      certNumber: '440305198803120118',
      mobile: '13800138001',
      email: 'a@b.cn',
    }
    const filing: Filing = {
      provider: 'huawei',
      principal: holder,
      websites: [{ name: '站', domains: [{ name: 'a-example.com' }], owner: holder }],
    }
    const saved = await saveFiling(vault, filing, { mode: 'import' })
    const read = await readFiling(vault, saved.filingId!)
    if (!read.ok) throw new Error(read.reason)
    const { email: _gone, ...rest } = read.filing.principal!
    await saveFiling(
      vault,
      { ...read.filing, principal: { ...rest, mobile: '13700000000' } },
      { mode: 'edit', previous: read.record },
    )
    const after = await readFiling(vault, saved.filingId!)
    if (!after.ok) throw new Error(after.reason)
    expect(after.filing.principal).toEqual({
      name: '林示例',
      certType: 2,
      certNumber: '440305198803120118',
      mobile: '13700000000',
    })
    expect(after.filing.websites?.[0]?.owner).toEqual(after.filing.principal)
  })

  test('an imported value that contradicts a stored one stays with its filing and is reported', async () => {
    const vault = await createVault(new World())
    const holder = { name: '林示例', certNumber: '440305198803120118', mobile: '13800138001' }
    const one = await saveFiling(vault, { principal: holder }, { mode: 'import' })
    const two = await saveFiling(
      vault,
      { principal: { ...holder, mobile: '13911111111', email: 'new@b.cn' } },
      { mode: 'import' },
    )
    expect(two.differences).toMatchObject([
      { path: 'principal', col: 'person', field: 'mobile', kept: '13800138001', offered: '13911111111' },
    ])
    const first = await readFiling(vault, one.filingId!)
    const second = await readFiling(vault, two.filingId!)
    expect(first.ok && first.filing.principal).toEqual({ ...holder, email: 'new@b.cn' })
    expect(second.ok && second.filing.principal?.mobile).toBe('13911111111')
    // The difference outlives an edit of something else.
    if (!second.ok) throw new Error(second.reason)
    await saveFiling(vault, { ...second.filing, provider: 'aliyun' }, { mode: 'edit', previous: second.record })
    const again = await readFiling(vault, two.filingId!)
    expect(again.ok && again.filing.principal?.mobile).toBe('13911111111')
    const unchanged = await readFiling(vault, one.filingId!)
    expect(unchanged.ok && unchanged.filing.principal?.mobile).toBe('13800138001')
  })

  test('a corrected number stays the same person; another name is another person', async () => {
    const vault = await createVault(new World())
    const saved = await saveFiling(
      vault,
      { principal: { name: '林示例', certNumber: '440305198803120118' } },
      { mode: 'import' },
    )
    const edit = async (principal: NonNullable<Filing['principal']>) => {
      const read = await readFiling(vault, saved.filingId!)
      if (!read.ok) throw new Error(read.reason)
      await saveFiling(vault, { ...read.filing, principal }, { mode: 'edit', previous: read.record })
      const people = await vault.list('person')
      return people.ok ? people.records.map(({ data }: Stored<'person'>) => data.fields.certNumber).sort() : []
    }
    expect(await edit({ name: '林示例', certNumber: '440305198803120119' })).toEqual(['440305198803120119'])
    expect(await edit({ name: '王某', certNumber: '110101199001011237' })).toEqual([
      '110101199001011237',
      '440305198803120119',
    ])
  })

  test('full width, case and spaces do not make a second person; another kind of certificate does', async () => {
    const vault = await createVault(new World())
    await saveFiling(
      vault,
      { principal: { name: '林', certType: 2, certNumber: '44030519880312011x' } },
      { mode: 'import' },
    )
    await saveFiling(
      vault,
      { principal: { name: '林', certNumber: ' ４４０３０５ 1988 0312 011X' } },
      { mode: 'import' },
    )
    const people = await vault.list('person')
    expect(people.ok && people.records.length).toBe(1)
    await saveFiling(
      vault,
      { principal: { name: '别', certType: 5, certNumber: '44030519880312011X' } },
      { mode: 'import' },
    )
    const more = await vault.list('person')
    expect(more.ok && more.records.length).toBe(2)
  })

  test('the list is searched by name, number, domain and tag', async () => {
    const vault = await createVault(new World())
    await saveFiling(vault, cases[0]!.filing, { mode: 'import', title: '青禾首次备案' })
    const list = await summaries(vault)
    if (!list.ok) throw new Error(list.reason)
    const hits = (query: string) =>
      searchSummaries(list.summaries, query)
        .map(({ col }) => col)
        .sort()
    expect(hits('qinghe-example.com')).toEqual(['filing', 'service'])
    expect(hits('林示例')).toContain('person')
    expect(hits('青禾 首次')).toEqual(['filing'])
    expect(hits('没有的')).toEqual([])
  })

  test('the stored shape has a place for every field of the dictionary but one-time codes', () => {
    const owner = {
      ...personFields,
      isLegalRep: flag,
      reusePrincipal: flag,
      isExisting: flag,
      originalCertType: code,
      isEmployee: flag,
    }
    const shapes: Record<string, z.core.$ZodLooseShape> = {
      principal: { ...personFields, isLegalRep: flag },
      owner,
      subject: subjectFields,
      website: websiteFields,
      app: appFields,
      filing: { ...ownFields, websites: texts, apps: texts },
      ...Object.fromEntries(
        ['resource', 'sms', 'verification'].map((name) => [name, { [name]: ownFields[name as 'sms'] }]),
      ),
    }
    /** The field's place with null in it: every leaf takes null, and no schema takes a key that it does not know. */
    const probe = ([head, ...rest]: string[]): unknown => {
      const name = head!.replace('[]', '')
      const inner = rest.length ? probe(rest) : null
      return { [name]: head !== name ? (inner === null ? [] : [inner]) : inner }
    }
    const homeless = fields
      .filter(
        ({ id, sensitivity, autofill }) =>
          !id.startsWith('materials.') && !(sensitivity === 'credential' && autofill === 'never'),
      )
      .filter(({ id }) => {
        const path = id.split('.')
        const shape = shapes[path[0]!]
        const inside = path[0] === 'resource' || path[0] === 'sms' || path[0] === 'verification' ? path : path.slice(1)
        return !shape || !z.strictObject(shape).safeParse(probe(inside)).success
      })
    expect(homeless.map(({ id }) => id)).toEqual([])
  })
})
