/** What of a fill still stands on the page after single values were taken back. */
import type { Receipt, UndoReceipt } from '../../types.ts'

/** The page shows again what it showed before this write. */
export const isTakenBack = ({ control }: Receipt, undone: readonly UndoReceipt[]): boolean =>
  undone.some((entry) => entry.control === control && entry.status === 'restored')

export function standing(receipts: readonly Receipt[], undone: readonly UndoReceipt[]) {
  const written = receipts.filter(({ status }) => status === 'done')
  return {
    done: written.filter((receipt) => !isTakenBack(receipt, undone)),
    back: written.filter((receipt) => isTakenBack(receipt, undone)),
  }
}
