import { textIn } from '../layout/glyphs.ts'
import { labelled, rowsWith, type Schema, wholeRow } from '../layout/labelled.ts'
import { authorityField, validityField, validityIn } from '../parse/id-card-back.ts'
import { birthIn, frontFields } from '../parse/id-card-front.ts'
import { asIdNumber } from '../parse/id-number.ts'
import { numberIn, numberRows } from './id-number.ts'
import { type Fields, gather, type Kind, type Pass } from './kind.ts'
import { plainField } from './plain-fields.ts'

type Name = '姓名' | '性别' | '民族' | '出生' | '住址' | '公民身份号码' | '签发机关' | '有效期限' | '通行证号码'

const schema: Schema<Name> = {
  姓名: { labels: ['姓名'], more: 1, wraps: 8 },
  性别: { labels: ['性别'] },
  民族: { labels: ['民族'], inline: true },
  出生: { labels: ['出生', '出生日期'], fits: (text) => birthIn(text) !== null },
  住址: { labels: ['住址', '现居住地址', '居住地址', '现住址'], more: 3 },
  公民身份号码: { labels: ['公民身份号码'] },
  签发机关: { labels: ['签发机关'], more: 1 },
  有效期限: { labels: ['有效期限'], fits: (text) => validityIn(text) !== null },
  通行证号码: { labels: ['通行证号码'] },
}

/** Numbers of residents of Hong Kong, Macao and Taiwan begin so. */
const special = /^8[123]0000/

/** Residence permit: of residents of Hong Kong, Macao or Taiwan, and the one of a city. Either side, or both. */
export const residencePermit: Kind = {
  id: 'residence-permit',
  print: ['港澳居民居住证', '台湾居民居住证', '居住证', '通行证号码', '签发次数', '现居住地址', '服务处所'],
  evidence(rows) {
    const own = numberRows(rows).some((row) => special.test(asIdNumber(row.marks.map((mark) => mark.glyph))))
    return own ? 12 + rowsWith(rows, (text) => /姓名|性别|出生|住址/.test(text)).length : 0
  },
  least: 5,
  expected: [],
  schema,
  pieces,
  twice: ['姓名', '住址', '签发机关', '有效期限'],
  read(passes, context) {
    const found = passes.map(pieces)
    const of = (name: Name) => gather(found, name, context)
    const number = numberIn(passes, context.today)
    const front = frontFields({
      number,
      name: of('姓名'),
      sex: of('性别'),
      nation: of('民族'),
      birth: of('出生'),
      address: of('住址'),
    })
    const fields: Fields = {}
    for (const [name, field] of Object.entries(front) as [keyof Fields, NonNullable<Fields[keyof Fields]>][]) {
      if (field.value !== '' || (number && name !== '民族')) fields[name] = field
    }
    if (of('签发机关').all.length > 0) fields.签发机关 = authorityField(of('签发机关'))
    if (of('有效期限').all.length > 0) fields.有效期限 = validityField(of('有效期限'), context.today)
    if (of('通行证号码').all.length > 0) fields.通行证号码 = plainField(of('通行证号码'))
    return fields
  },
}

function pieces(rows: Pass) {
  const found = labelled(rows, schema)
  if (validityIn(textIn(found.get('有效期限')?.flatMap((piece) => piece.marks) ?? [])) === null) {
    found.delete('有效期限')
    const [row] = rowsWith(rows, (text) => validityIn(text) !== null)
    if (row) found.set('有效期限', [wholeRow(row)])
  }
  return found
}
