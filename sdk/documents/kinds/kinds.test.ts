import { expect, test } from 'vitest'
import type { Line } from '../engines/engine.ts'
import { rectangle } from '../image/geometry.ts'
import { joinPieces } from '../layout/glyphs.ts'
import { groupsIn } from '../locate/groups.ts'
import { domainIn } from './domain-certificate.ts'
import { permitNumber } from './travel-permit.ts'

/** A line of print as a reader gives it: every character sure and 30 pixels wide. */
function line(x: number, y: number, text: string): Line {
  const chars = [...text].map((ch, i, all) => ({ ch, conf: 0.99, x0: i / all.length, x1: (i + 1) / all.length }))
  return { text, chars, quad: rectangle(x, y, x + chars.length * 30, y + 40) }
}

function fieldsOf(...lines: readonly Line[]) {
  const groups = groupsIn(joinPieces(lines))
  const fields = groups.map(({ kind, rows }) =>
    kind.read([rows], { today: '2026-11-24', again: new Map(), unread: new Set() }),
  )
  return {
    kinds: groups.map(({ kind }) => kind.id),
    values: Object.fromEntries(fields.flatMap((f) => Object.entries(f)).map(([name, field]) => [name, field.value])),
    levels: Object.fromEntries(fields.flatMap((f) => Object.entries(f)).map(([name, field]) => [name, field.level])),
  }
}

test.each([
  ['域名：example-shop.com.cn', 'example-shop.com.cn'],
  ['www.Example.CN', 'example.cn'],
  ['示例公司.中国', '示例公司.中国'],
  ['2024.03.12', null],
  ['注册日期', null],
])('%s holds %s', (text, domain) => {
  expect(domainIn(text)).toBe(domain)
})

test.each([
  ['H12345678', 'H12345678'],
  ['证件号码 M1234567802', 'M1234567802'],
  ['12345678', '12345678'],
  ['2016.01.02-2026.01.01', null],
])('the permit number in %s is %s', (text, number) => {
  expect(permitNumber(text)).toBe(number)
})

test('labels that are letter-spaced, or run into their value, lead to the same value', () => {
  const code = line(60, 120, '91420204MA4AHNXN5D')
  const rest = [
    line(500, 20, '营业执照'),
    line(60, 80, '统一社会信用代码'),
    code,
    line(60, 260, '类型有限责任公司(法人独资)'),
    line(60, 320, '法定代表人赵敏'),
    line(700, 200, '成立日期2012年11月02日'),
    line(700, 260, '住所湖北省黄石市下陆区五一街26号'),
  ]
  const joined = fieldsOf(...rest, line(60, 200, '名称黄石万象贸易有限公司'))
  const spaced = fieldsOf(...rest, line(60, 200, '名'), line(150, 200, '称'), line(250, 200, '黄石万象贸易有限公司'))
  expect(joined.kinds).toEqual(['business-licence'])
  expect(spaced.values).toEqual(joined.values)
  expect(joined.values).toMatchObject({ 名称: '黄石万象贸易有限公司', 法定代表人: '赵敏', 成立日期: '2012-11-02' })
  expect(joined.levels).toMatchObject({ 名称: 'ask', 法定代表人: 'ask' })
})

test('both sides of a card on one sheet are told apart by their own print', () => {
  const { kinds, values } = fieldsOf(
    line(60, 60, '姓名林示例'),
    line(60, 120, '性别男民族汉'),
    line(60, 180, '出生1990年1月2日'),
    line(60, 240, '住址湖北省黄石市下陆区五一街26号'),
    line(200, 420, '110101199001021230'),
    line(60, 900, '中华人民共和国'),
    line(60, 960, '居民身份证'),
    line(60, 1200, '签发机关黄石市公安局'),
    line(60, 1260, '有效期限2015.03.04-2035.03.04'),
  )
  expect([...kinds].sort()).toEqual(['id-card-back', 'id-card-front'])
  expect(values).toMatchObject({
    姓名: '林示例',
    民族: '汉',
    出生: '1990-01-02',
    签发机关: '黄石市公安局',
    有效期限: '2015.03.04-2035.03.04',
  })
})

test('a page without the print of any document is none', () => {
  expect(fieldsOf(line(60, 60, '会议纪要'), line(60, 120, '电话')).kinds).toEqual([])
})

test('values whose labels a watermark hid are found in the column of the others', () => {
  const { values, levels } = fieldsOf(
    line(440, 20, '营业执照'),
    line(60, 90, '91510623ADJ055AA1F'),
    line(60, 130, '统一社会信用代码'),
    line(230, 270, '德阳博安贸易有限公司'),
    line(975, 272, '贰信佰元整'),
    line(975, 334, '2011年04月07日'),
    line(233, 336, '信限责任公司(自然人独资)'),
    line(233, 400, '余怡军'),
    line(975, 397, '四川省德阳市中江县解放路142'),
    line(975, 429, '号阳光花园17幢1单元2801室'),
  )
  expect(values).toMatchObject({ 类型: '有限责任公司(自然人独资)', 法定代表人: '余怡军', 注册资本: '贰信佰元整' })
  expect(levels).toMatchObject({ 类型: 'ask', 法定代表人: 'ask', 注册资本: 'ask' })
})

test('a name that goes on in a second row keeps it, though that row is like a kind of entity', () => {
  const { values } = fieldsOf(
    line(440, 20, '营业执照'),
    line(60, 80, '统一社会信用代码91420204MA4AHNXN5D'),
    line(60, 200, '名称'),
    line(200, 200, '某某自治州市飞众尚医疗器械集团有'),
    line(200, 250, '限公司'),
    line(60, 310, '类型'),
    line(200, 310, '有限责任公司(法人独资)'),
  )
  expect(values.名称).toBe('某某自治州市飞众尚医疗器械集团有限公司')
})
