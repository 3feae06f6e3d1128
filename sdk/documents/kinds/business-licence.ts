import { columnStarts, fromColumns, inColumn } from '../layout/column.ts'
import type { Piece, Row } from '../layout/glyphs.ts'
import { startOf, textIn } from '../layout/glyphs.ts'
import { below, labelled, type Pieces, type Schema, wholeRow } from '../layout/labelled.ts'
import { amountIn, isLikeAmount } from '../parse/amount.ts'
import {
  amountField,
  dateField,
  likelyType,
  scopeField,
  termField,
  typeField,
  unitField,
} from '../parse/business-licence.ts'
import { closest } from '../parse/closest.ts'
import { companyTypes } from '../parse/company-types.ts'
import { addressField } from '../parse/free-text.ts'
import { dateIn, unitEnd } from '../parse/licence-content.ts'
import { licenceLabels } from '../parse/licence-layout.ts'
import { nameField } from '../parse/person-name.ts'
import { beforeAddress } from '../parse/place-repair.ts'
import { tidy } from '../parse/text.ts'
import { codeEvidence, codeIn, codeRows } from './credit-code.ts'
import { type Fields, gather, isProven, type Kind, type Pass } from './kind.ts'

type Name = keyof typeof licenceLabels

/** A short one must be all there: the end of many a name is one character away from it. */
const isType = (text: string) => closest(tidy(text), companyTypes, [...text].length < 5 ? 0 : 1) !== null
/** How many characters of a lost label stand in front of a kind of entity; null where there is none. */
const beforeType = (text: string) =>
  [0, 1, 2].find((from) => isType(text.slice(from)) && (from === 0 || companyTypes.includes(tidy(text.slice(from))))) ??
  null
/** Below a name stands the kind of entity, below that a person: without their labels they would be taken for the rest. */
const ends: Partial<Record<Name, (text: string, next: string) => boolean>> = {
  名称: (text, next) => isType(next) && ([...next].length >= 5 || unitEnd.test(text)),
  类型: (text, next) => isType(text) && !isType(text + next),
}
const isLikeType = (text: string) => likelyType(text) !== null
const isUnit = (text: string) => [...text].length >= 4 && unitEnd.test(text) && !isLikeType(text)
const more: Partial<Record<Name, number>> = { 名称: 2, 类型: 2, 住所: 4, 经营范围: 30, 营业期限: 1 }
const schema = Object.fromEntries(
  (Object.keys(licenceLabels) as Name[]).map((name) => [
    name,
    { labels: licenceLabels[name], more: more[name] ?? 0, ...(ends[name] ? { ends: ends[name] } : {}) },
  ]),
) as unknown as Schema<Name>

/** Business licence of any kind of market entity, landscape and the older portrait form. */
export const businessLicence: Kind = {
  id: 'business-licence',
  print: [
    ...['营业执照', '统一社会信用代码', '登记机关', '经营范围', '成立日期', '注册日期', '注册资本', '法定代表人'],
    ...['执行事务合伙人', '经营场所', '营业期限', '国家企业信用信息公示系统', '经营者', '出资额', '负责人', '组成形式'],
    ...['类型', '名称', '住所', '营业场所', '证照编号'],
  ],
  evidence: codeEvidence(/^9/),
  schema,
  least: 8,
  expected: ['统一社会信用代码', '名称', '类型', '法定代表人', '住所', '成立日期'],
  pieces: licencePieces,
  number: { rows: codeRows, charset: 'credit-code', proven: (fields) => isProven(fields.统一社会信用代码) },
  twice: ['名称', '类型', '法定代表人', '住所', '注册资本', '成立日期'],
  read(passes, context) {
    const found = passes.map(licencePieces)
    const address = addressField(gather(found, '住所', context))
    const fields: Fields = {
      统一社会信用代码: codeIn(passes),
      名称: unitField(gather(found, '名称', context), address.value),
      类型: typeField(gather(found, '类型', context)),
      法定代表人: nameField(gather(found, '法定代表人', context)),
      住所: address,
      成立日期: dateField(gather(found, '成立日期', context), context.today),
    }
    if (found.some((pieces) => pieces.has('注册资本')))
      fields.注册资本 = amountField(gather(found, '注册资本', context))
    if (found.some((pieces) => pieces.has('营业期限'))) fields.营业期限 = termField(gather(found, '营业期限', context))
    if (found.some((pieces) => pieces.has('经营范围'))) fields.经营范围 = scopeField(gather(found, '经营范围', context))
    return fields
  },
}

export function licencePieces(rows: Pass): Pieces<Name> {
  const found = labelled(rows, schema)
  const taken = new Set([...found.values()].flat().map((piece) => piece.row))
  const free = rows.filter((row) => !taken.has(row) && row.marks.length > 0)
  const columns = columnStarts(found)
  /** `test` says how many characters in front of the value are a lost label's, and null where the row is no such value. */
  const takeFrom = (name: Name, test: (text: string) => number | null, extra = 0) => {
    if (found.has(name)) return
    for (const piece of free.map((row) => inColumn(row, columns))) {
      const from = test(textIn(piece.marks))
      if (from === null) continue
      const first = { ...piece, marks: piece.marks.slice(from) }
      found.set(name, [first, ...below(first, free, [], extra)])
      return
    }
  }
  const take = (name: Name, test: (text: string) => boolean) => takeFrom(name, (text) => (test(tidy(text)) ? 0 : null))
  takeFrom('类型', beforeType)
  take(
    '名称',
    (text) => text.length >= 6 && /公司$|企业$|合伙\)$|中心$/.test(text) && unitEnd.test(text) && !isType(text),
  )
  take('注册资本', (text) => /万?[元圆][整正]?$/.test(text) && amountIn(text) !== null)
  takeFrom('住所', beforeAddress, more.住所)
  foundingDate(found, rows)
  fromColumns(found, rows, [
    { name: '类型', above: ['名称'], under: ['法定代表人', '经营范围'], fits: isLikeType },
    { name: '名称', above: [], under: ['类型'], fits: (text) => isUnit(tidy(text)) },
    { name: '注册资本', above: [], under: ['成立日期'], fits: isLikeAmount },
  ])
  representative(found, free)
  return found
}

/** A person's name right below the kind of entity, in the same column. */
function representative(found: Pieces<Name>, free: Pass): void {
  const type = found.get('类型')?.at(-1)
  if (found.has('法定代表人') || !type) return
  const x = type.marks[0]!.x0
  const { h, cy } = type.row
  const row = free.find(
    (r) => r.cy > cy + h && r.cy < cy + h * 4.5 && Math.abs(startOf(r) - x) < h && r !== type.row && r.h > h * 0.6,
  )
  if (row && /^\p{Script=Han}{2,4}$/u.test(textIn(row.marks))) found.set('法定代表人', [wholeRow(row)])
}

/** The date of issue stands at the foot; the founding date beside the other values. */
function foundingDate(found: Pieces<Name>, rows: Pass): void {
  const given = found.get('成立日期')
  if (given && dateIn(textIn(given.flatMap((piece) => piece.marks))) !== null) return
  const beside = [...found]
    .filter(([name]) => name === '注册资本' || name === '名称' || name === '类型')
    .map(([, p]) => p[0]!.row)
  const isDate = (row: Row) => dateIn(textIn(row.marks)) !== null && !/[至到]/.test(textIn(row.marks))
  const row = rows.find(
    (r) => isDate(r) && beside.some((b) => Math.abs(b.cy - r.cy) < b.h * 3 && startOf(r) > startOf(b) - b.h * 8),
  )
  const piece: Piece | null = row ? wholeRow(row) : null
  if (piece) found.set('成立日期', [piece])
}
