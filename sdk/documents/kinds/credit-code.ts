import { boxOf, type Row, wholeOf } from '../layout/glyphs.ts'
import { codeText, settleCode } from '../parse/credit-code.ts'
import { creditCodeChecks } from '../parse/numbers.ts'
import type { FieldReading } from '../types.ts'
import type { Pass } from './kind.ts'

/** Rows of capital letters and digits as long as a credit code, with or without its label. */
export function codeRows(rows: Pass): Row[] {
  return rows
    .map((row) => ({ row, length: codeText(latin(row)).length }))
    .filter(({ length }) => length >= 15 && length <= 24)
    .sort((a, b) => Math.abs(18 - a.length) - Math.abs(18 - b.length))
    .map(({ row }) => row)
}

/**
 * What a code whose check characters are right says for a kind of document, in recognised characters: its first one tells which
 * office gave it (GB 32100), and it is black where the labels are pale.
 */
export const codeEvidence = (office: RegExp) => (rows: Pass) =>
  codeRows(rows).some((row) => office.test(latin(row)) && creditCodeChecks(codeText(latin(row)))) ? 5 : 0

/** What stands behind the last Chinese character of a row. */
function latin(row: Row): string {
  const text = row.marks
    .map((mark) => mark.glyph.ch)
    .join('')
    .normalize('NFKC')
  const at = [...text].findLastIndex((ch) => /\p{Script=Han}/u.test(ch))
  return [...text]
    .slice(at + 1)
    .join('')
    .replace(/[:：]/g, '')
}

/** Unified social credit code from all passes. */
export function codeIn(passes: readonly Pass[]): FieldReading {
  const lines = passes.flatMap((rows) =>
    codeRows(rows)
      .slice(0, 3)
      .map((row) => ({
        text: latin(row),
        chars: row.marks.map((mark) => mark.glyph),
        quad: boxOf(wholeOf(row)),
      })),
  )
  return settleCode(lines)
}
