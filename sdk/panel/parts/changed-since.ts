/** What has become of the values of a fill since it was told of: pages change them later, without a word. Pure. */
import { isEmpty, shownText } from '../../plan/holds.ts'
import { plain } from '../../plan/normal.ts'
import { fitsMask } from '../../plan/text-value.ts'
import type { Control, ControlId, FillPlan, Receipt, Scan, UndoReceipt } from '../../types.ts'
import { isTakenBack } from './standing.ts'

/** `yours`: by the user's own hand. `gone`: the page shows no such control any more. */
export interface Since {
  readonly kind: 'changed' | 'emptied' | 'yours' | 'gone'
  /** What stands there now. */
  readonly now: string
}

export interface Present {
  readonly receipts: readonly Receipt[]
  readonly undone: readonly UndoReceipt[]
  readonly scan: Scan | undefined
  /** What the profile would write now. Absent when it was not what was written. */
  readonly plan: FillPlan | undefined
  /** Written although somebody's own value stood there: that he typed before says nothing of what came after. */
  readonly overrides: ReadonlySet<ControlId>
}

/** Reasons that leave no page to look at. */
const NO_PAGE: ReadonlySet<string> = new Set(['navigated', 'gone', 'no-access'])
/** Reasons that leave nothing to be taken back, unless the write was under way. */
const UNTOUCHED: ReadonlySet<string> = new Set(['aborted', 'other-client', 'left-to-you', 'covered', 'hidden'])

/** Why it failed is all that can be said: nothing was written, or there is no page to read. */
export const isUntold = ({ reason, restored }: Extract<Receipt, { status: 'failed' }>): boolean =>
  NO_PAGE.has(reason) || (restored && UNTOUCHED.has(reason))
/** Told of in other words than they are read in. */
const WORDLESS: ReadonlySet<string> = new Set(['checkbox', 'switch', 'upload'])

/** Width, spaces and the groups of a number make no other value, nor does a page that covers a part. */
const key = (text: string): string => plain(text.normalize('NFKC')).replace(/(?<=\d)[\s-]+(?=\d)/g, '')
const isSame = (now: string, then: string): boolean => key(now) === key(then) || fitsMask(now, then)

function sinceDone(control: Control, then: string, isEqual: boolean, isForced: boolean): Since | undefined {
  if (isEqual || isSame(control.value.text, then)) return undefined
  const isBlank = isEmpty(control)
  // Names of files that were sent: a page may show a picture, or a name of its own, in their place.
  if (control.kind === 'upload' && !isBlank) return undefined
  const now = isBlank ? '' : shownText(control)
  if (control.flags.includes('userEdited') && !isForced) return { kind: 'yours', now }
  return { kind: isBlank ? 'emptied' : 'changed', now }
}

export function changedSince({ receipts, undone, scan, plan, overrides }: Present): ReadonlyMap<ControlId, Since> {
  const since = new Map<ControlId, Since>()
  if (!scan) return since
  const controls = new Map(scan.controls.map((control) => [control.id, control]))
  const equal = new Set(plan?.items.flatMap((item) => (item.reason === 'equal' ? [item.control] : [])))
  // A look that did not see everything cannot say that a control is not there.
  const isWhole = !scan.leftOut.some(({ reason }) => reason === 'limit' || reason === 'budget')
  const told = new Set(receipts.map(({ control }) => control))
  /** What the page drew in its place: for the same place of the filing, and nothing has been said of it. */
  const redrawn = ({ path }: Receipt): Control | undefined => {
    const twin =
      path === undefined ? undefined : plan?.items.find((item) => item.path === path && !told.has(item.control))
    return twin && controls.get(twin.control)
  }
  for (const receipt of receipts) {
    const id = receipt.control
    const control = controls.get(id) ?? redrawn(receipt)
    if (receipt.status === 'kept' || isTakenBack(receipt, undone)) continue
    if (receipt.status === 'done') {
      const found = control
        ? sinceDone(control, receipt.now, equal.has(control.id), overrides.has(id))
        : isWhole && ({ kind: 'gone', now: '' } as const)
      if (found) since.set(id, found)
    } else if (control && !isUntold(receipt) && !WORDLESS.has(control.kind)) {
      const now = control.value.text
      if (!isSame(now, receipt.now)) since.set(id, { kind: 'changed', now })
    }
  }
  return since
}

/** What the profile has for controls that came after the fill had been there: nobody was asked about them yet. */
export function lateItems(receipts: readonly Receipt[], plan: FillPlan | undefined, excluded: ReadonlySet<ControlId>) {
  const told = new Set(
    receipts.flatMap((receipt) =>
      receipt.status === 'kept' && (receipt.reason === 'hidden' || receipt.reason === 'depends')
        ? []
        : [receipt.control],
    ),
  )
  return (plan?.items ?? []).filter(
    ({ action, control }) => action === 'write' && !told.has(control) && !excluded.has(control),
  )
}
