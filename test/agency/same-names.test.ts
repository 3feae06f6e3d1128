/** Clients of whom a table gives no certificate number: never doubled unseen, never joined unasked. */
import { describe, expect, test } from 'vitest'
import { clientsOf } from '../../extension/agency/clients.ts'
import { importFilings, type Joins } from '../../extension/agency/exchange/import-filings.ts'
import { judgeRows, stateOfFilings } from '../../extension/agency/exchange/judge-rows.ts'
import { type AnyStored, openVault, type Vault } from '../../extension/vault/index.ts'
import type { Filing } from '../../rules/index.ts'
import { PASS, World } from '../vault/support/world.ts'

async function vaultOf(...filings: readonly Filing[]): Promise<Vault> {
  const opened = await openVault(new World().page().env)
  if (opened.kind !== 'first-run') throw new Error(opened.kind)
  const made = await opened.create(PASS)
  if (!made.ok) throw new Error('no vault')
  expect((await importFilings(made.vault, filings)).result.ok).toBe(true)
  return made.vault
}
const recordsIn = async (vault: Vault): Promise<AnyStored[]> => {
  const all = await vault.list()
  return all.ok ? (all.records as AnyStored[]) : []
}
const clientsIn = async (vault: Vault) => clientsOf(await recordsIn(vault))
const filing = (name: string, mobile: string, certNumber?: string): Filing => ({
  subject: { name, ...(certNumber ? { certNumber } : {}) },
  principal: { name: '林示例', mobile },
})
const NUMBER = '91440300MA5EXMPLXX'
const plain = filing('甲示例有限公司', '13800138000')
const moved = filing('甲示例有限公司', '13900139000')

describe('a client without a certificate number', () => {
  test('who comes again as he was is there already; changed, he is asked about', async () => {
    const records = await recordsIn(await vaultOf(plain))
    expect(stateOfFilings([plain, moved], records)).toEqual(['same', 'same-name'])
    const [, { namesakes }] = judgeRows([plain, moved], records) as [unknown, ReturnType<typeof judgeRows>[number]]
    expect(namesakes.map(({ certNumber }) => certNumber)).toEqual([''])
  })
  test('a row without a name or a number that comes again is there already', async () => {
    const nameless: Filing = { principal: { name: '林示例', mobile: '13800138000' } }
    expect(stateOfFilings([nameless], await recordsIn(await vaultOf(nameless)))).toEqual(['same'])
  })
  test('the number may be missing on either side; two numbers that differ are two companies', async () => {
    const states = async (stored: Filing, row: Filing) => stateOfFilings([row], await recordsIn(await vaultOf(stored)))
    expect(await states(filing('甲', '1', NUMBER), filing('甲', '2'))).toEqual(['same-name'])
    expect(await states(filing('甲', '1'), filing('甲', '2', NUMBER))).toEqual(['same-name'])
    expect(await states(filing('甲', '1', NUMBER), filing('甲', '2', '91440300MA5OTHERXX'))).toEqual(['new'])
    expect(await states(filing('甲', '1', NUMBER), filing('甲公司', '2', NUMBER))).toEqual(['known-client'])
  })
  test('rows of one table among themselves', () => {
    const rows = [plain, moved, filing('甲示例有限公司', '3', NUMBER), filing('乙', '4'), plain]
    expect(stateOfFilings(rows, [])).toEqual(['new', 'same-name-above', 'same-name-above', 'new', 'twice'])
  })
})

describe('what the user says of such rows', () => {
  const stored = async (joins: (records: readonly AnyStored[]) => Joins, rows: readonly Filing[], before = plain) => {
    const vault = await vaultOf(before)
    const { result } = await importFilings(vault, rows, joins(await recordsIn(vault)))
    expect(result.ok).toBe(true)
    return vault
  }
  const subjectIn = (records: readonly AnyStored[]) => records.find(({ col }) => col === 'subject')!.id

  test('the same client: one client, one person; the two telephones stay with their filings', async () => {
    const vault = await stored((records) => new Map([[0, subjectIn(records)]]), [moved])
    const clients = await clientsIn(vault)
    expect(clients.map(({ name, filings }) => [name, filings.length])).toEqual([['甲示例有限公司', 2]])
    expect(clients[0]!.people.map(({ name }) => name)).toEqual(['林示例'])
    const phones = clients[0]!.filings.map((one) => one.filing.principal?.mobile).sort()
    expect(phones).toEqual(['13800138000', '13900139000'])
  })
  test('the number that the row brings is learnt', async () => {
    const numbered = filing('甲示例有限公司', '13800138000', NUMBER)
    const vault = await stored((records) => new Map([[0, subjectIn(records)]]), [numbered])
    expect((await clientsIn(vault)).map(({ certNumber }) => certNumber)).toEqual([NUMBER])
  })
  test('of a row above, also where that row is of a known client', async () => {
    const rows = [moved, filing('甲示例有限公司', '3')]
    const two = await stored(
      (records) =>
        new Map([
          [0, subjectIn(records)],
          [1, 'above'],
        ]),
      rows,
    )
    expect((await clientsIn(two)).map(({ filings }) => filings.length)).toEqual([3])
    const vault = await vaultOf()
    await importFilings(vault, [plain, moved], new Map([[1, 'above']]))
    expect((await clientsIn(vault)).map(({ filings }) => filings.length)).toEqual([2])
  })
  test('another client, or nothing said: never joined', async () => {
    expect(await clientsIn(await stored(() => new Map(), [moved]))).toHaveLength(2)
  })
  test('somebody of another name is never joined, whatever is said', async () => {
    const vault = await stored((records) => new Map([[0, subjectIn(records)]]), [filing('乙示例有限公司', '1')])
    expect((await clientsIn(vault)).map(({ name }) => name).sort()).toEqual(['乙示例有限公司', '甲示例有限公司'])
  })
})
