import { fromColumns } from '../layout/column.ts'
import { labelled, type Pieces, type Schema } from '../layout/labelled.ts'
import { amountField, unitField } from '../parse/business-licence.ts'
import { addressField } from '../parse/free-text.ts'
import type { Found } from '../parse/id-card-front.ts'
import { nameField } from '../parse/person-name.ts'
import { beforeAddress, placeLike } from '../parse/place-repair.ts'
import type { FieldReading } from '../types.ts'
import { codeEvidence, codeIn, codeRows } from './credit-code.ts'
import { type Fields, gather, isProven, type Kind, type Pass } from './kind.ts'
import { plainField, plainTerm } from './plain-fields.ts'

type Name =
  | '名称'
  | '业务范围'
  | '住所'
  | '法定代表人'
  | '经费来源'
  | '开办资金'
  | '举办单位'
  | '登记管理机关'
  | '有效期限'

const schema: Schema<Name> = {
  名称: { labels: ['名称'], more: 2 },
  业务范围: { labels: ['宗旨和业务范围'], more: 12 },
  住所: { labels: ['住所'], more: 3 },
  法定代表人: { labels: ['法定代表人'] },
  经费来源: { labels: ['经费来源'], more: 1 },
  开办资金: { labels: ['开办资金'] },
  举办单位: { labels: ['举办单位'], more: 1 },
  登记管理机关: { labels: ['登记管理机关'] },
  有效期限: { labels: ['有效期'], more: 1 },
}

const han = /^[\p{Script=Han}()（）·]{3,}$/u

function pieces(rows: Pass): Pieces<Name> {
  const found = labelled(rows, schema)
  const isAddress = (text: string) => beforeAddress(text) === 0
  const isScope = (text: string) => /提供|开展|促进|服务|培训|研究|[,，]/.test(text)
  const isName = (text: string) => han.test(text)
  fromColumns(found, rows, [
    { name: '住所', above: ['业务范围'], under: [], fits: isAddress, alone: true, more: 3 },
    { name: '业务范围', above: ['名称'], under: ['住所'], fits: isScope, more: 12 },
    { name: '名称', above: [], under: ['业务范围', '住所'], fits: isName, more: 1 },
    { name: '举办单位', above: ['开办资金', '经费来源'], under: ['登记管理机关'], fits: isName, more: 1 },
  ])
  return found
}

/** 事业单位法人证书. */
export const institutionCertificate: Kind = {
  id: 'institution-certificate',
  print: [
    '事业单位法人证书',
    '宗旨和业务范围',
    '经费来源',
    '开办资金',
    '举办单位',
    '登记管理机关',
    '统一社会信用代码',
    '法定代表人',
  ],
  evidence: codeEvidence(/^1/),
  least: 11,
  expected: ['统一社会信用代码', '名称', '法定代表人', '住所'],
  schema,
  pieces,
  number: { rows: codeRows, charset: 'credit-code', proven: (fields) => isProven(fields.统一社会信用代码) },
  twice: ['名称', '法定代表人', '住所', '开办资金'],
  read(passes, context) {
    const found = passes.map(pieces)
    const of = (name: Name) => gather(found, name, context)
    const address = addressField(of('住所'))
    const fields: Fields = {
      统一社会信用代码: codeIn(passes),
      名称: unitField(of('名称'), address.value),
      法定代表人: nameField(of('法定代表人')),
      住所: address,
    }
    if (of('开办资金').all.length > 0) fields.开办资金 = amountField(of('开办资金'))
    if (of('举办单位').all.length > 0) fields.举办单位 = unitOfPlace(of('举办单位'), address.value)
    if (of('业务范围').all.length > 0) fields.业务范围 = plainField(of('业务范围'))
    if (of('有效期限').all.length > 0) fields.有效期限 = plainTerm(of('有效期限'))
    return fields
  },
}

/** Who runs it is of the same place as its own address, as a rule. */
function unitOfPlace(found: Found, address: string): FieldReading {
  const field = plainField(found)
  return { ...field, value: placeLike(field.value, address) }
}
