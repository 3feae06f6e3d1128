import { describe, expect, test } from 'vitest'
import { type Client, clientsOf } from '../../extension/agency/clients.ts'
import { tableLines } from '../../extension/agency/pinyin/generate.ts'
import { pinyinReadings } from '../../extension/agency/pinyin/readings.ts'
import { pinyinTable } from '../../extension/agency/pinyin/table.ts'
import { ClientIndex } from '../../extension/agency/search/client-index.ts'
import type { Filing } from '../../rules/index.ts'
import { office, officeName, recordsOf } from './office.ts'

const readings = pinyinReadings()

const client = (n: number, filing: Filing): Client => clientsOf(recordsOf(filing, n))[0]!
const named = (n: number, name: string, more: Filing = {}): Client =>
  client(n, { ...more, subject: { name, ...more.subject } })

const index = (clients: readonly Client[]) => {
  const made = new ClientIndex(readings)
  made.fill(clients)
  return made
}
const found = (made: ClientIndex, query: string) => made.search(query).map(({ client: one }) => one.name)

describe('what a client is found by', () => {
  const clients = [
    named(1, '重庆长乐示例餐饮管理有限公司', {
      subject: { certNumber: '91500103MA5U0000X1' },
      principal: {
        name: '单雄示例',
        mobile: '13900001234',
        certNumber: '500103199001010037',
        email: 'shan@cl.example',
      },
    }),
    named(2, '厦门绿洲（Oasis）示例科技有限公司', {
      principal: { name: '曾示例', mobile: '13800005678', emergencyPhone: '0592-2201234' },
      websites: [{ name: '绿洲之家', domains: [{ name: 'lvzhou.example' }] }],
    }),
    named(3, '北京青禾示例贸易有限公司'),
    named(4, '青禾（天津）示例贸易有限公司'),
  ]
  const made = index(clients)
  const [chongqing, xiamen, qinghe, tianjin] = clients.map(({ name }) => name)

  test.each([
    ['any part of the name', '长乐', [chongqing]],
    ['two parts in any order', '示例贸易 北京', [qinghe]],
    ['width and case', 'ｏａｓｉｓ', [xiamen]],
    ['pinyin in full', 'chongqing', [chongqing]],
    ['the other reading of the character', 'zhongqing', [chongqing]],
    ['initials', 'cqcl', [chongqing]],
    ['initials of a part', 'lzsl', []],
    ['initials over a word in Latin letters', 'lzoasis', [xiamen]],
    ['full syllables and initials mixed', 'xiamlz', [xiamen]],
    ['an unfinished syllable', 'qingh', [qinghe, tianjin]],
    ['ü as v', 'lvzhou', [xiamen]],
    ['credit code, any part', 'ma5u0000', [chongqing]],
    ['end of the credit code', '00X1', [chongqing]],
    ['end of a phone', '1234', [chongqing, xiamen]],
    ['a phone in groups', '138 0000-5678', [xiamen]],
    ['a phone with the code of the country', '+86 139 0000 1234', [chongqing]],
    ['end of a landline with its dash', '2201234', [xiamen]],
    ['a person, by name', '曾示例', [xiamen]],
    ['a person, by a rare reading', 'shanxiong', [chongqing]],
    ['a domain', 'lvzhou.example', [xiamen]],
    ['an e-mail', 'shan@cl', [chongqing]],
    ['a website', '绿洲之家', [xiamen]],
    ['end of an ID number', '0037', [chongqing]],
    ['few digits inside a number are no hit', '1990', []],
    ['nobody', '不存在', []],
  ])('%s', (_, query, expected) => {
    expect(found(made, query).sort()).toEqual([...expected].sort())
  })

  test('a name that begins with the word comes before one that holds it', () => {
    expect(found(made, '青禾')).toEqual([tianjin, qinghe])
  })

  test('says what it was found by', () => {
    expect(made.search('5678')[0]?.by).toEqual(['phone'])
    expect(made.search('cqcl')[0]?.by).toEqual(['pinyin'])
  })
})

describe('tags, archive and order', () => {
  const with_ = (one: Client, more: Partial<Client>): Client => ({ ...one, ...more })
  const made = index([
    with_(named(1, '乙示例有限公司'), { tags: ['加急', '华为云'], updatedAt: 3 }),
    with_(named(2, '甲示例有限公司'), { tags: ['华为云'], updatedAt: 1 }),
    with_(named(3, '丙示例有限公司'), { archived: true, updatedAt: 2 }),
  ])
  const names = (...options: Parameters<ClientIndex['search']>) =>
    made.search(...options).map(({ client: one }) => one.name[0])

  test('archived clients are left out unless asked for', () => {
    expect(names('')).toEqual(['乙', '甲'])
    expect(names('', { archived: 'only' })).toEqual(['丙'])
    expect(names('', { archived: 'with' })).toHaveLength(3)
  })
  test('a name order is that of pinyin', () => {
    expect(names('', { archived: 'with', sort: 'name' })).toEqual(['丙', '甲', '乙'])
  })
  test('every tag asked for must be there', () => {
    expect(names('', { tags: ['华为云', '加急'] })).toEqual(['乙'])
    expect([...made.tags()]).toContainEqual(['华为云', 2])
  })
})

test('every client of an office is found by its own initials, first among its namesakes', () => {
  const clients = clientsOf(office(120))
  const made = index(clients)
  for (const [n, one] of clients.entries()) {
    const initials = [...one.name].map((char) => (/\d/.test(char) ? char : (readings(char)[0]?.[0] ?? ''))).join('')
    expect(found(made, initials), `${n} ${initials}`).toContain(one.name)
    expect(found(made, one.name)[0]).toBe(one.name)
  }
  expect(new Set(clients.map(({ name }) => name)).has(officeName(7))).toBe(true)
})

test('a query of equal letters ends', () => {
  const made = index([named(1, '乙'.repeat(200))])
  expect(made.search(`${'y'.repeat(59)}x`)).toEqual([])
  expect(made.search('y'.repeat(4000))).toEqual([])
})

test('the table is what the generator writes', () => {
  expect(pinyinTable).toEqual(tableLines())
})
