import { describe, expect, it } from 'vitest'
import { readFilings, writeFilings, writeTemplate } from '../../rules/files/index.ts'
import type { Filing } from '../../rules/index.ts'
import { cases } from '../cases/cases.json' with { type: 'json' }
import { beian } from './beian.ts'
import { client } from './client.ts'
import { tableOf, workbook } from './workbook.ts'

describe('filings written as a workbook', () => {
  /** Without what a table cannot say: unknown and empty values, blanks around a text. */
  const plain = (value: unknown): unknown =>
    JSON.parse(
      JSON.stringify(value, (_, one: unknown) => {
        if (one === null || (typeof one === 'string' && one.trim() === '')) return undefined
        return typeof one === 'string' ? one.trim() : one
      }),
    )
  const full = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.length === 0 ? undefined : value.map(full)
    if (typeof value !== 'object' || value === null) return value
    const kept = Object.entries(value).flatMap(([key, one]) => {
      const inner = full(one)
      return inner === undefined ? [] : [[key, inner] as const]
    })
    return kept.length === 0 ? undefined : Object.fromEntries(kept)
  }

  it('read back the same, every filing of the cases in one table, in both languages', () => {
    const filings = cases.map((one) => one.filing as Filing)
    for (const locale of ['zh-CN', 'en'] as const) {
      const { bytes, omitted } = writeFilings(filings, locale)
      const { filings: back, problems } = readFilings('out.xlsx', bytes)
      expect({ omitted, problems }).toEqual({ omitted: [], problems: [] })
      for (const [index, { filing: one }] of back.entries()) {
        expect(full(one), cases[index]!.id).toEqual(full(plain(filings[index])))
      }
    }
  })

  it('names what no cell can hold instead of changing it', () => {
    const { omitted } = writeFilings([{ apps: [{ name: '青禾', platforms: [{ domains: ['a.com', 'b c、d'] }] }] }])
    expect(omitted).toEqual([{ filing: 0, path: 'apps[0].platforms[0].domains' }])
  })
})

describe('the template', () => {
  it('has headers that are understood and no filing yet', () => {
    for (const locale of ['zh-CN', 'en'] as const) {
      expect(readFilings('t.xlsx', writeTemplate(locale)).problems).toEqual([
        { code: 'no-filing', place: { sheet: '备案' } },
      ])
    }
  })

  it('is written by the command, never over another file', () => {
    expect(beian(['template', 'new.xlsx'])).toMatchObject({ code: 0, err: '' })
    const again = beian(['template', 'new.xlsx'], { 'new.xlsx': 'mine' })
    expect(again.code).toBe(2)
    expect(again.err).toContain('new.xlsx')
  })

  it('goes through the command with cell and column named', () => {
    const book = workbook({ name: '备案', rows: tableOf({ ...client, 主办单位性质: '火星人' }), merges: [] })
    const { code, err } = beian(['check', 'a.xlsx'], { 'a.xlsx': book })
    expect(code).toBe(2)
    expect(err).toMatch(/^a\.xlsx:备案![A-Z]+2: 主办单位性质（subject\.nature）：“火星人”/)
    const good = beian(['check', 'a.xlsx', '--format', 'json'], { 'a.xlsx': workbook({ rows: tableOf(client) }) })
    expect(good.code, good.err).not.toBe(2)
    expect(JSON.parse(good.out)).toMatchObject({ filings: [{ file: 'a.xlsx', row: 2 }], problems: [] })
  })
})
