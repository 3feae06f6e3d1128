import { boxOf, type Row, startOf, textIn, wholeOf } from '../layout/glyphs.ts'
import { labelled, type Pieces, type Schema } from '../layout/labelled.ts'
import { settle } from '../parse/field.ts'
import { type Mrz, mrzText, passportLines } from '../parse/mrz.ts'
import { nameField } from '../parse/person-name.ts'
import type { FieldReading } from '../types.ts'
import { type Fields, gather, type Kind, type Pass } from './kind.ts'

type Name = '姓名'

const schema: Schema<Name> = {
  姓名: { labels: ['姓名/Name', '姓名Name', '姓名'], fits: (text) => /\p{Script=Han}{2}/u.test(text) },
}

/** On this page values stand below their labels: the nearest row of Han characters that begins where the label does. */
function pieces(rows: Pass): Pieces<Name> {
  const found = labelled(rows, schema)
  if (found.has('姓名')) return found
  const label = rows.find((row) => /^姓名/.test(textIn(row.marks)))
  if (!label) return found
  const below = rows
    .filter((row) => {
      const down = row.cy - label.cy
      const near = down > label.h * 0.4 && down < label.h * 3 && Math.abs(startOf(row) - startOf(label)) < label.h * 2
      return near && /^[\p{Script=Han}·]{2,}$/u.test(textIn(row.marks).trim())
    })
    .sort((a, b) => a.cy - b.cy)
  if (below[0]) found.set('姓名', [wholeOf(below[0])])
  return found
}
const mrzRows = (rows: Pass): Row[] =>
  rows.filter((row) => mrzText(textIn(row.marks)).length >= 28 && !/\p{Script=Han}/u.test(textIn(row.marks)))

/** Passport, the page with the photograph: from its machine-readable lines. */
export const passport: Kind = {
  id: 'passport',
  print: ['护照', 'PASSPORT', '护照号', '中华人民共和国', 'PEOPLE', '签发机关'],
  evidence: (rows) => mrzRows(rows).length * 6,
  least: 12,
  expected: ['证件号码', '出生'],
  schema,
  pieces,
  twice: ['姓名'],
  read(passes, context) {
    const found = passes.map(pieces)
    const read = passes.map((rows) => {
      const own = mrzRows(rows)
      return {
        own,
        mrz: passportLines(
          own.map((row) => textIn(row.marks)),
          context.today,
        ),
      }
    })
    const best = read.find(({ mrz }) => mrz !== null)
    const row = best?.own.at(-1)
    const name = gather(found, '姓名', context)
    const mrz = best?.mrz ? { ...best.mrz, latin: fuller(best.mrz.latin, passes.flatMap(printedNames)) } : null
    return { ...(name.all.length > 0 ? { 姓名: nameField(name) } : {}), ...fieldsOf(mrz, row) }
  },
}

/** Latin names as they are printed above: `WANG, JIANGUO`. */
const printedNames = (rows: Pass): string[] =>
  rows.flatMap((row) => {
    const found = /^([A-Z]{1,24})\s?[,，]\s?([A-Z ]{1,30})$/.exec(textIn(row.marks).trim())
    return found ? [`${found[1]} ${found[2]!.trim()}`] : []
  })

/** Among the fillers, letters of the machine-readable name get lost: the printed name that holds all that is left of it is the name. */
function fuller(latin: string, printed: readonly string[]): string {
  const left = latin.replaceAll(' ', '')
  const holds = (name: string) => {
    let at = 0
    for (const ch of name) if (ch === left[at]) at++
    return at === left.length
  }
  return printed.find((name) => name.replaceAll(' ', '').length >= left.length && holds(name)) ?? latin
}

/** Number, birth and expiry have check digits of their own. */
function fieldsOf(mrz: Mrz | null, row: Row | undefined): Fields {
  const box = row ? boxOf(wholeOf(row)) : null
  const proven = (value: string): FieldReading =>
    settle(
      { value, confidence: value === '' ? 0 : 0.98, box, checks: value === '' ? {} : { 'check-character': true } },
      ['check-character'],
    )
  const shown = (value: string): FieldReading => settle({ value, confidence: 0.9, box, always: 'ask' })
  return {
    证件号码: proven(mrz?.number ?? ''),
    英文姓名: shown(mrz?.latin ?? ''),
    国籍: shown(mrz?.country ?? ''),
    性别: shown(mrz?.sex ?? ''),
    出生: proven(mrz?.birth ?? ''),
    到期日期: proven(mrz?.expires ?? ''),
  }
}
