import { expect, test } from 'vitest'
import type { Line } from './engines/engine.ts'
import { rectangle } from './image/geometry.ts'
import { kindIds, type ToldKind } from './kinds/ids.ts'
import { kinds } from './kinds/index.ts'
import { joinPieces } from './layout/glyphs.ts'
import { groupsIn } from './locate/groups.ts'
import { asked, bearsOut, toldGroup } from './told-kind.ts'

function line(x: number, y: number, text: string): Line {
  const chars = [...text].map((ch, i, all) => ({ ch, conf: 0.99, x0: i / all.length, x1: (i + 1) / all.length }))
  return { text, chars, quad: rectangle(x, y, x + chars.length * 30, y + 40) }
}
const rowsOf = (...texts: readonly string[]) => joinPieces(texts.map((text, at) => line(60, 60 + at * 60, text)))
const readAs = (told: ToldKind, rows: ReturnType<typeof rowsOf>) =>
  toldGroup(told, rows)[0]!.kind.read([rows], { today: '2026-11-26', again: new Map(), unread: new Set() })

test('every kind that is read can be told, and none that is not', () => {
  expect([...kindIds].sort()).toEqual(kinds.map(({ id }) => id).sort())
})

/** A licence of which the fold hides the title and most labels. */
const FOLDED = rowsOf('法定代表人赵敏', '91420204MA4AHNXN5D')

test('a picture that shows too little is read as what it is told to be, and each of its values is asked', () => {
  expect(groupsIn(FOLDED)).toEqual([])
  const read = readAs('business-licence', FOLDED)
  expect(read.统一社会信用代码?.value).toBe('91420204MA4AHNXN5D')
  expect(bearsOut('business-licence', read)).toBe(true)
  const fields = asked({ ...read, 统一社会信用代码: { ...read.统一社会信用代码!, level: 'fill' } })
  expect(Object.values(fields).map(({ level }) => level)).not.toContain('fill')
  expect(fields.统一社会信用代码).toMatchObject({ level: 'ask', value: '91420204MA4AHNXN5D' })
})

test('told wrongly, nothing bears it out', () => {
  for (const told of ['id-card-back', 'passport', 'domain-certificate'] as const)
    expect(bearsOut(told, readAs(told, FOLDED)), told).toBe(false)
  expect(bearsOut('business-licence', readAs('business-licence', rowsOf('今天天气很好', '明天也是')))).toBe(false)
})

test('nothing is read of a picture without print, nor where nobody says what it is', () => {
  expect(toldGroup('passport', [])).toEqual([])
  expect(toldGroup(undefined, FOLDED)).toEqual([])
})
