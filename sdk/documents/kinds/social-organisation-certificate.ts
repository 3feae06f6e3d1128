import { textIn } from '../layout/glyphs.ts'
import { labelled, type Schema } from '../layout/labelled.ts'
import { amountField, unitField } from '../parse/business-licence.ts'
import { settle } from '../parse/field.ts'
import { addressField } from '../parse/free-text.ts'
import { nameField } from '../parse/person-name.ts'
import type { FieldReading } from '../types.ts'
import { codeEvidence, codeIn, codeRows } from './credit-code.ts'
import { type Fields, gather, isProven, type Kind, type Pass } from './kind.ts'
import { plainField, plainTerm } from './plain-fields.ts'

type Name = '名称' | '业务范围' | '住所' | '法定代表人' | '开办资金' | '举办单位' | '登记管理机关' | '有效期限'

const schema: Schema<Name> = {
  名称: { labels: ['名称'], more: 2 },
  业务范围: { labels: ['业务范围'], more: 12 },
  住所: { labels: ['住所'], more: 3 },
  法定代表人: { labels: ['法定代表人'] },
  开办资金: { labels: ['注册资金', '开办资金', '原始基金数额', '活动资金'] },
  举办单位: { labels: ['业务主管单位'], more: 1 },
  登记管理机关: { labels: ['登记管理机关', '发证机关'] },
  有效期限: { labels: ['有效期限', '有效期'], more: 1 },
}

/** What such a certificate is called: it says which sort of organisation has it. */
const titles = ['社会团体法人登记证书', '民办非企业单位登记证书', '社会服务机构登记证书', '基金会法人登记证书']

const pieces = (rows: Pass) => labelled(rows, schema)

/** Certificate of a social organisation, a private non-enterprise unit or a foundation. */
export const socialOrganisationCertificate: Kind = {
  id: 'social-organisation-certificate',
  print: [...titles, '业务主管单位', '业务范围', '注册资金', '活动资金', '发证机关', '统一社会信用代码', '法定代表人'],
  evidence: codeEvidence(/^5/),
  least: 11,
  expected: ['统一社会信用代码', '名称', '法定代表人', '住所'],
  schema,
  pieces,
  number: { rows: codeRows, charset: 'credit-code', proven: (fields) => isProven(fields.统一社会信用代码) },
  twice: ['名称', '法定代表人', '住所', '开办资金'],
  read(passes, context) {
    const found = passes.map(pieces)
    const of = (name: Name) => gather(found, name, context)
    const fields: Fields = {
      统一社会信用代码: codeIn(passes),
      名称: unitField(of('名称')),
      类型: titleField(passes),
      法定代表人: nameField(of('法定代表人')),
      住所: addressField(of('住所')),
    }
    if (of('开办资金').all.length > 0) fields.开办资金 = amountField(of('开办资金'))
    if (of('举办单位').all.length > 0) fields.举办单位 = plainField(of('举办单位'))
    if (of('业务范围').all.length > 0) fields.业务范围 = plainField(of('业务范围'))
    if (of('有效期限').all.length > 0) fields.有效期限 = plainTerm(of('有效期限'))
    return fields
  },
}

function titleField(passes: readonly Pass[]): FieldReading {
  const text = passes.flatMap((rows) => rows.map((row) => textIn(row.marks))).join('\n')
  const title = titles.find((words) => text.includes(words)) ?? ''
  return settle({ value: title, confidence: 0.95, box: null, checks: { 'in-list': title !== '' } }, ['in-list'])
}
