import type { Receipt, UndoReceipt } from '../../types.ts'

/** Places of the filing that these receipts say were written. */
export const writtenPaths = (receipts: readonly Receipt[]): readonly string[] =>
  receipts.flatMap(({ status, path }) => (status === 'done' && path !== undefined ? [path] : []))

/** Undo receipts with the labels and fields that the fill's own receipts know. */
export function named(back: readonly UndoReceipt[], receipts: readonly Receipt[]): readonly UndoReceipt[] {
  const known = new Map(receipts.map((entry) => [entry.control, entry]))
  return back.map((entry) => {
    const receipt = known.get(entry.control)
    return { ...entry, label: receipt?.label ?? entry.label, ...(receipt?.field ? { field: receipt.field } : {}) }
  })
}
