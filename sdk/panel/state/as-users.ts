/** What a restored draft wrote into the page counts as typed by the user, as long as it stands there. Pure. */
import type { Control, Receipt } from '../../types.ts'

/** By signature, what was put back. */
export type PutBack = ReadonlyMap<string, string>

export const withReceipts = (before: PutBack, controls: readonly Control[], receipts: readonly Receipt[]): PutBack => {
  const signatures = new Map(controls.map(({ id, signature }) => [id, signature]))
  const written = receipts.flatMap((receipt): [string, string][] => {
    const signature = signatures.get(receipt.control)
    return receipt.status === 'done' && signature !== undefined && receipt.now !== '' ? [[signature, receipt.now]] : []
  })
  return new Map([...before, ...written])
}

export const asUsers = (own: PutBack, controls: readonly Control[]): readonly Control[] =>
  own.size === 0
    ? controls
    : controls.map((control) =>
        own.get(control.signature) === control.value.text && !control.flags.includes('userEdited')
          ? { ...control, flags: [...control.flags, 'userEdited'] }
          : control,
      )
