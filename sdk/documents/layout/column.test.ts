import { expect, test } from 'vitest'
import { rectangle } from '../image/geometry.ts'
import { fromColumns, inColumn } from './column.ts'
import { joinPieces, type Row, textIn } from './glyphs.ts'
import type { Pieces } from './labelled.ts'

const line = (text: string, x: number, y: number) => ({
  text,
  chars: [...text].map((ch, i, all) => ({ ch, conf: 1, x0: i / all.length, x1: (i + 1) / all.length })),
  quad: rectangle(x, y, x + [...text].length * 20, y + 27),
})

/** Characters of which the first few stand apart from the rest by half a line. */
const apart = (text: string, first: number) =>
  line(text, 0, 0).chars.map((c, i) =>
    i < first ? { ...c, x0: c.x0 * 0.8, x1: c.x1 * 0.8 } : { ...c, x0: c.x0 * 0.9 + 0.1, x1: c.x1 * 0.9 + 0.1 },
  )

test('a value without its label is the row in the column of the others, between its neighbours', () => {
  const rows = joinPieces([
    line('某县第一中学', 300, 100),
    line('为社会提供服务', 300, 150),
    line('落款二〇二六', 20, 120),
  ])
  const row = (text: string): Row => rows.find((one) => textIn(one.marks) === text)!
  const found: Pieces<'名称' | '业务范围'> = new Map()
  const scope = row('为社会提供服务')
  found.set('业务范围', [{ row: scope, marks: scope.marks }])
  fromColumns(found, rows, [{ name: '名称', above: [], under: ['业务范围'], fits: (text) => text.length > 3 }])
  expect(found.get('名称')?.map((piece) => textIn(piece.marks))).toEqual(['某县第一中学'])
})

test('nothing is taken where no neighbour tells the column', () => {
  const found: Pieces<'名称' | '业务范围'> = new Map()
  fromColumns(found, joinPieces([line('某县第一中学', 300, 100)]), [
    { name: '名称', above: [], under: ['业务范围'], fits: () => true },
  ])
  expect(found.size).toBe(0)
})

test('a box that reaches over its neighbour without reading it does not take its character', () => {
  const label = line('法定代表人', 0, 0)
  const wide = {
    ...label,
    quad: rectangle(0, 0, 140, 27),
    chars: label.chars.map((c) => ({ ...c, x0: c.x0 * 0.7, x1: c.x1 * 0.7 })),
  }
  const rows = joinPieces([wide, line('梁某某', 115, 0)])
  expect(rows.map((row) => textIn(row.marks))).toContain('梁某某')
})

test('the remains of a label in front of a value stay out of it, where other values tell its column', () => {
  const [row] = joinPieces([
    { ...line('名承某市某某科技有限公司', 100, 0), chars: apart('名承某市某某科技有限公司', 2) },
  ])
  const value = row!.marks[2]!.x0
  expect(textIn(inColumn(row!, [value]).marks)).toBe('某市某某科技有限公司')
  expect(textIn(inColumn(row!, [value + 200]).marks)).toBe('名承某市某某科技有限公司')
})

test('print without a gap before the column is one value', () => {
  const [row] = joinPieces([line('某市某某科技有限公司', 100, 0)])
  expect(textIn(inColumn(row!, [row!.marks[3]!.x0]).marks)).toBe('某市某某科技有限公司')
})

test('a title above the column is not taken for the value that is missing', () => {
  const title = { ...line('事业单位法人证书', 300, 20), quad: rectangle(300, 10, 700, 70) }
  const rows = joinPieces([title, line('为社会提供服务的单位', 300, 150), line('其他的一行文字内容', 20, 300)])
  const found: Pieces<'名称' | '业务范围'> = new Map()
  const scope = rows.find((row) => textIn(row.marks).startsWith('为社会'))!
  found.set('业务范围', [{ row: scope, marks: scope.marks }])
  fromColumns(found, rows, [{ name: '名称', above: [], under: ['业务范围'], fits: () => true }])
  expect(found.has('名称')).toBe(false)
})

test('a thin first character of a spaced label finds the rest by the height of its neighbour', () => {
  const thin = { ...line('名', 60, 4), quad: rectangle(60, 4, 76, 24) }
  expect(joinPieces([thin, line('称某市人民医院', 150, 0)]).map((row) => textIn(row.marks))).toEqual([
    '名称某市人民医院',
  ])
})
