import type { Mark, Receipt } from '../../types.ts'

const TONE = { done: 'done', failed: 'attention', kept: 'left' } as const

/** What stands beside the controls after a fill: numbers as in the list of receipts. */
export const receiptMarks = (receipts: readonly Receipt[]): readonly Mark[] =>
  receipts.map(({ control, status }, index) => ({ control, number: index + 1, tone: TONE[status] }))
