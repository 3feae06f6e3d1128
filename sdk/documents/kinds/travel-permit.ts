import { textIn } from '../layout/glyphs.ts'
import { labelled, rowsWith, type Schema, wholeRow } from '../layout/labelled.ts'
import { settle } from '../parse/field.ts'
import { validityField, validityIn } from '../parse/id-card-back.ts'
import { type Found, readSex } from '../parse/id-card-front.ts'
import { nameField } from '../parse/person-name.ts'
import { vote } from '../parse/reading.ts'
import type { FieldReading } from '../types.ts'
import { gather, type Kind, type Pass } from './kind.ts'
import { anyDate, plainDate, plainField } from './plain-fields.ts'

type Name = '姓名' | '出生' | '性别' | '有效期限' | '签发机关' | '证件号码'

const schema: Schema<Name> = {
  姓名: { labels: ['姓名'] },
  出生: { labels: ['出生日期', '出生'], fits: (text) => anyDate(text) !== null },
  性别: { labels: ['性别'], inline: true },
  有效期限: { labels: ['有效期限', '有效期'], fits: (text) => validityIn(text) !== null },
  签发机关: { labels: ['签发机关', '签发机构'] },
  证件号码: { labels: ['证件号码', '证件号'] },
}

/** Eight digits for residents of Taiwan; H or M before them for Hong Kong and Macao; a count of renewals may follow. */
export const permitNumber = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .toUpperCase()
    .match(/[HM]\d{8}(?:\d{2})?(?!\d)|(?<!\d)\d{8}(?!\d)/)?.[0] ?? null

/** 港澳居民来往内地通行证 and 台湾居民来往大陆通行证. */
export const travelPermit: Kind = {
  id: 'travel-permit',
  print: [
    '港澳居民来往内地通行证',
    '来往内地通行证',
    '台湾居民来往大陆通行证',
    '来往大陆通行证',
    '换证次数',
    '证件号码',
    '出入境管理',
  ],
  least: 6,
  expected: ['姓名', '证件号码', '出生'],
  schema,
  pieces,
  twice: ['姓名', '证件号码', '出生', '有效期限'],
  read(passes, context) {
    const found = passes.map(pieces)
    const of = (name: Name) => gather(found, name, context)
    const sex = readSex(of('性别').all)
    return {
      姓名: nameField(of('姓名')),
      证件号码: numberField(of('证件号码')),
      性别: settle({ value: sex, confidence: sex === '' ? 0 : 0.9, box: of('性别').box, always: 'ask' }),
      出生: plainDate(of('出生'), (date) => ({ age: date <= context.today })),
      有效期限: validityField(of('有效期限'), context.today),
      签发机关: plainField(of('签发机关')),
    }
  },
}

function pieces(rows: Pass) {
  const found = labelled(rows, schema)
  const own = textIn(found.get('证件号码')?.flatMap((piece) => piece.marks) ?? [])
  if (permitNumber(own) === null) {
    const [row] = rowsWith(rows, (text) => permitNumber(text) !== null && validityIn(text) === null)
    if (row) found.set('证件号码', [wholeRow(row)])
  }
  if (!found.has('有效期限')) {
    const [row] = rowsWith(rows, (text) => validityIn(text) !== null)
    if (row) found.set('有效期限', [wholeRow(row)])
  }
  return found
}

/** No check character: both readings must agree, with every character sure. */
function numberField({ all, box }: Found): FieldReading {
  const best = vote(all, (text) => permitNumber(text) ?? '')
  if (!best) return settle({ value: '', confidence: 0, box })
  const least = Math.min(...best.reading.chars.map((c) => c.conf))
  return settle(
    {
      value: best.value,
      confidence: least,
      box: best.reading.quad,
      checks: { shape: true, 'passes-agree': best.votes === best.of && best.of >= 2, clear: least >= 0.9 },
      alternatives: best.others,
    },
    ['shape', 'passes-agree', 'clear'],
  )
}
