import { expect, test } from 'vitest'
import { rectangle } from '../image/geometry.ts'
import { joinPieces } from '../layout/glyphs.ts'
import { codeEvidence } from './credit-code.ts'

const rows = (text: string) =>
  joinPieces([
    {
      text,
      chars: [...text].map((ch, i, all) => ({ ch, conf: 1, x0: i / all.length, x1: (i + 1) / all.length })),
      quad: rectangle(0, 0, text.length * 14, 27),
    },
  ])

test('a code with right check characters speaks for the documents of the office that gave it, and for no others', () => {
  const code = rows('91513233K9W1JB1Y6Y')
  expect(codeEvidence(/^9/)(code)).toBe(5)
  expect(codeEvidence(/^1/)(code)).toBe(0)
  expect(codeEvidence(/^9/)(rows('91513233K9W1JB1Y6X'))).toBe(0)
})
