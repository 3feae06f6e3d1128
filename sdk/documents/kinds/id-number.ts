import { boxOf, type Row, wholeOf } from '../layout/glyphs.ts'
import { asIdNumber, type SettledNumber } from '../parse/id-number.ts'
import { plausible } from '../parse/numbers.ts'
import type { Pass } from './kind.ts'

const narrowed = (row: Row) => row.marks.map(({ glyph }) => ({ ...glyph, ch: glyph.ch.normalize('NFKC') }))

/** Rows that hold a resident number and next to nothing else, the likeliest first. */
export function numberRows(rows: Pass): Row[] {
  return rows
    .map((row) => ({ row, digits: digitsIn(row) }))
    .filter(({ row, digits }) => digits.length >= 15 && digits.length <= 21 && digits.length >= row.marks.length * 0.6)
    .sort((a, b) => Math.abs(18 - a.digits.length) - Math.abs(18 - b.digits.length))
    .map(({ row }) => row)
}

const digitsIn = (row: Row) => asIdNumber(behindLabel(row))

/** The label may stand in the same row. */
function behindLabel(row: Row) {
  const chars = narrowed(row)
  const at = chars.findLastIndex((c) => /\p{Script=Han}/u.test(c.ch))
  return chars.slice(at + 1)
}

/** The number that the passes agree on, or the one of them that is right in itself. */
export function numberIn(passes: readonly Pass[], today: string): SettledNumber | null {
  const read = passes.flatMap((rows) =>
    numberRows(rows)
      .slice(0, 2)
      .map((row) => {
        const chars = behindLabel(row)
        return { value: asIdNumber(chars), least: Math.min(...chars.map((c) => c.conf)), quad: boxOf(wholeOf(row)) }
      }),
  )
  if (read.length === 0) return null
  const good = read.filter(({ value }) => plausible(value, today))
  const distinct = new Set(good.map(({ value }) => value))
  const best = good.sort((a, b) => b.least - a.least)[0]
  if (best) {
    const votes = good.filter(({ value }) => value === best.value).length
    // Two different numbers that both pass their check: one of them by accident.
    const agreed = distinct.size === 1 && (votes >= 2 || best.least >= 0.6)
    return { value: best.value, valid: true, confidence: distinct.size === 1 ? 0.97 : 0.6, agreed, quad: best.quad }
  }
  const near = read.sort(
    (a, b) => Math.abs(18 - a.value.length) - Math.abs(18 - b.value.length) || b.least - a.least,
  )[0]!
  return { value: near.value, valid: false, confidence: 0.3, agreed: false, quad: near.quad }
}
