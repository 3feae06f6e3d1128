import { expect, test } from 'vitest'
import { rectangle } from '../image/geometry.ts'
import { fromColumns } from './column.ts'
import { joinPieces, type Row, textIn } from './glyphs.ts'
import type { Pieces } from './labelled.ts'

const line = (text: string, x: number, y: number) => ({
  text,
  chars: [...text].map((ch, i, all) => ({ ch, conf: 1, x0: i / all.length, x1: (i + 1) / all.length })),
  quad: rectangle(x, y, x + [...text].length * 20, y + 27),
})

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
