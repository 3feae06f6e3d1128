import { describe, expect, it } from 'vitest'
import { writeAppSheet } from '../../rules/files/index.ts'
import { readWorkbook } from '../../rules/files/xlsx/workbook.ts'
import type { Filing } from '../../rules/index.ts'
import { beian } from './beian.ts'

const domains = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ name: `a${index}.qinghe-example.com` }))
const filing: Filing = {
  type: 'first',
  apps: [
    {
      name: '青禾示例',
      domains: [
        { name: 'api.qinghe-example.com' },
        { name: 'img.qinghe-example.com' },
        { name: 'api.qinghe-example.com' },
        {},
      ],
      ips: ['203.0.113.10', '203.0.113.11'],
      platforms: [
        { platform: 'android', packageName: 'com.example.qinghe', domains: ['api.qinghe-example.com'] },
        { platform: 'ios', packageName: 'com.example.qinghe.ios' },
      ],
    },
    { name: '=大应用', domains: domains(23) },
  ],
}

function rows(bytes: Uint8Array): string[][] {
  const table = readWorkbook(bytes, 'APP域名')
  if (typeof table === 'string') throw new Error(table)
  return table.rows.map(({ cells }) => Array.from({ length: 5 }, (_, column) => String(cells.get(column) ?? '')))
}

describe('the table for batch import', () => {
  it('has a row for each domain, with the platforms that use it, and twenty for one APP at most', () => {
    const { bytes, rows: count, cut } = writeAppSheet(filing)
    const [head, ...body] = rows(bytes)
    expect(head).toEqual(['APP名称', '域名信息', '平台类型', 'APP包名', 'IP信息'])
    expect(body.slice(0, 2)).toEqual([
      [
        '青禾示例',
        'api.qinghe-example.com',
        '安卓;iOS',
        'com.example.qinghe;com.example.qinghe.ios',
        '203.0.113.10;203.0.113.11',
      ],
      ['青禾示例', 'img.qinghe-example.com', 'iOS', 'com.example.qinghe.ios', '203.0.113.10;203.0.113.11'],
    ])
    expect(body).toHaveLength(22)
    expect(count).toBe(22)
    expect(body[2]![0]).toBe('=大应用')
    expect(cut).toEqual([{ name: '=大应用', count: 23 }])
  })

  it('is written by the command, with a word on what is left out, and never over another file', () => {
    const ran = beian(['app-sheet', 'a.json', 'out.xlsx'], { 'a.json': filing })
    expect(ran).toMatchObject({ code: 0, out: expect.stringContaining('out.xlsx'), err: expect.stringContaining('23') })
    const again = beian(['app-sheet', 'a.json', 'out.xlsx'], { 'a.json': filing, 'out.xlsx': 'mine' })
    expect(again).toMatchObject({ code: 2, err: expect.stringContaining('out.xlsx') })
  })

  it.each([
    ['no output', ['app-sheet', 'a.json'], 'beian app-sheet'],
    ['no domains', ['app-sheet', 'b.json', 'out.xlsx', '--locale', 'en'], 'no domains'],
    ['no filing', ['app-sheet', 'c.json', 'out.xlsx', '--locale', 'en'], 'exactly one'],
  ])('is refused: %s', (_, args, words) => {
    const ran = beian(args, { 'a.json': filing, 'b.json': { type: 'first', websites: [{}] }, 'c.json': 'nothing' })
    expect(ran.code).toBe(2)
    expect(ran.err).toContain(words)
  })
})
