import { boxOf, endOf, type Piece, type Row, startOf, textIn } from '../layout/glyphs.ts'
import { below, findHits, labelled, type Pieces, type Schema, wholeRow } from '../layout/labelled.ts'
import { birthIn, frontFields, nationIn } from '../parse/id-card-front.ts'
import { cleanName } from '../parse/text.ts'
import { numberIn, numberRows } from './id-number.ts'
import { gather, isProven, type Kind, type Pass } from './kind.ts'

type Name = '姓名' | '性别' | '民族' | '出生' | '住址' | '公民身份号码'

const schema: Schema<Name> = {
  姓名: { labels: ['姓名'], more: 1, wraps: 8 },
  性别: { labels: ['性别'] },
  民族: { labels: ['民族'], inline: true, fits: (text) => nationIn(text) !== null },
  出生: { labels: ['出生'], fits: (text) => birthIn(text) !== null },
  住址: { labels: ['住址'], more: 3 },
  公民身份号码: { labels: ['公民身份号码'] },
}

/** Identity card, portrait side. */
export const idCardFront: Kind = {
  id: 'id-card-front',
  side: 'id-card-both',
  print: ['姓名', '性别', '民族', '出生', '住址', '公民身份号码'],
  evidence: (rows) => (numberRows(rows).length > 0 ? 5 : 0),
  schema,
  least: 6,
  expected: ['姓名', '性别', '民族', '出生', '住址', '公民身份号码'],
  pieces: frontPieces,
  number: { rows: numberRows, charset: 'id-number', proven: (fields) => isProven(fields.公民身份号码) },
  twice: ['姓名', '民族', '住址'],
  read(passes, context) {
    const found = passes.map(frontPieces)
    return frontFields({
      number: numberIn(passes, context.today),
      name: gather(found, '姓名', context),
      sex: gather(found, '性别', context),
      nation: gather(found, '民族', context),
      birth: gather(found, '出生', context),
      address: gather(found, '住址', context),
    })
  },
}

/** What stands in the column of the values, where a label's remains run into it. */
function fromColumn(row: Row, column: number): Piece | null {
  const marks = row.marks.filter((mark) => (mark.x0 + mark.x1) / 2 > column - row.h * 0.2)
  return marks.length === 0 || marks[0]!.x0 > column + row.h * 1.2 ? null : { row, marks }
}

/** As long as names are: a watermark's words may stand where one was hidden. */
const isName = (text: string) => {
  const name = cleanName(text)
  return [...name].length >= 2 && (name.includes('·') || [...name].length <= 4)
}

const isBirth = (row: Row) => birthIn(textIn(row.marks)) !== null || /\d{4}[年牛]\d{1,2}[月用]/.test(textIn(row.marks))

/** By labels; what a label did not give (photocopies lose them), by what stands in the same column. */
export function frontPieces(rows: Pass): Pieces<Name> {
  const [number] = numberRows(rows)
  const card = number ? rows.filter((row) => row.cy < number.cy + number.h * 0.6 && startOf(row) < endOf(number)) : rows
  const above = number ? card.filter((row) => row !== number && row.cy < number.cy - number.h) : card
  const hits = findHits(card, schema)
  const found = labelled(card, schema)
  const birth = found.get('出生')
  if (!birth || birthIn(textIn(birth.flatMap((p) => p.marks))) === null) {
    const row = above.find(isBirth)
    if (row) found.set('出生', [afterLabel(row, /[12]/)])
  }
  const column = columnOf(found)
  if (column === null) return found
  const inColumn = above.filter((row) => Math.abs(startOf(row) - column) < row.h * 1.2)
  const birthRow = found.get('出生')?.[0]?.row
  if (!found.has('性别') && birthRow) {
    const row = above.filter((r) => /[男女]/.test(textIn(r.marks)) && r.cy < birthRow.cy - birthRow.h).at(-1)
    if (row) found.set('性别', [wholeRow(row)])
  }
  const sexRow = found.get('性别')?.[0]?.row
  if (!found.has('姓名')) {
    const limit = sexRow ?? birthRow
    const piece =
      limit &&
      above
        .filter((r) => r.cy < limit.cy - limit.h * (sexRow ? 0.8 : 2.4))
        .map((r) => fromColumn(r, column))
        .filter((one) => one !== null && isName(textIn(one.marks)))
        .at(-1)
    if (piece) found.set('姓名', [piece])
  }
  const over = birthRow ?? sexRow
  if (!found.has('住址') && over) {
    const first = inColumn.find(
      (row) => row.cy > over.cy + over.h && /\p{Script=Han}{3}/u.test(textIn(row.marks)) && !isBirth(row),
    )
    if (first)
      found.set('住址', [
        wholeRow(first),
        ...below(
          wholeRow(first),
          above,
          hits.filter((hit) => hit.name !== '住址'),
          3,
        ),
      ])
  }
  if (!found.has('民族') && sexRow) {
    const beside = above.find(
      (row) => row !== sexRow && Math.abs(row.cy - sexRow.cy) < row.h * 0.7 && startOf(row) > startOf(sexRow),
    )
    if (beside) found.set('民族', [wholeRow(beside)])
  }
  return found
}

/** Left edge of the values, where two or more agree on it. */
function columnOf(found: Pieces<Name>): number | null {
  const starts = (['姓名', '性别', '出生', '住址'] as const)
    .map((name) => found.get(name)?.[0])
    .filter((piece) => piece !== undefined)
    .map((piece) => boxOf(piece)[0][0])
    .sort((a, b) => a - b)
  return starts.length === 0 ? null : starts[starts.length >> 1]!
}

function afterLabel(row: Row, first: RegExp): Piece {
  const at = row.marks.findIndex((mark) => first.test(mark.glyph.ch))
  return { row, marks: row.marks.slice(Math.max(0, at)) }
}
