/** One form of one client: what of it lies in the store, what stands on the page, and what the page has lost. */
import { withinBounds } from '../../drafts/bounds.ts'
import { type DraftEntry, type DraftPlace, type DraftStore, isSameEntry } from '../../drafts/draft.ts'
import { isFiling, type Shown } from '../../drafts/entries.ts'
import { entriesOf, type Followed, follow, lostCount, nothingYet } from '../../drafts/follow.ts'
import { renamed } from '../../drafts/rename.ts'
import type { Scan } from '../../types.ts'

/** Without the key: it changes when a heading comes or goes, and nobody has written anything then. */
const worded = (entries: readonly DraftEntry[]): string =>
  JSON.stringify(entries.map(({ label, text, values, checked }) => [label, text, values, checked]))

/** Nobody has typed on this page since the panel looks at it. */
const isUntouched = ({ controls }: Scan): boolean => controls.every(({ flags }) => !flags.includes('userEdited'))

export interface KeptForm {
  readonly place: DraftPlace
  /** The page has just come. */
  readonly isFirst: boolean
  /** It came with all that was kept of it, word for word. */
  readonly isWhole: boolean
  followed: Followed
  /** When what waits was kept; '' where nothing was. */
  at: string
  /** As it lies in the store; '' where nothing does. */
  stored: string
  /** As it is not to be stored, while the page has lost none of it. */
  leave?: string
}

/** `arrive` is told what was kept of the form, and says whether this client is the first on the page as it stands. */
export async function openForm(
  drafts: DraftStore,
  place: DraftPlace,
  shown: Shown,
  arrive: (kept: readonly DraftEntry[]) => boolean,
): Promise<KeptForm> {
  const found = await drafts.find(place)
  const entries = renamed(found?.entries ?? [], shown.keys())
  return {
    place,
    isFirst: arrive(entries),
    isWhole: entries.every((entry) => isSameEntry(entry, shown.get(entry.key))),
    followed: nothingYet(found?.entries),
    at: found?.at ?? '',
    stored: found ? worded(found.entries) : '',
  }
}

export interface FormLook {
  readonly scan: Scan
  readonly shown: Shown
  /** It is the first look at this form. */
  readonly isNew: boolean
  /** What has just been emptied by an undo, see `follow`. */
  readonly takenBack: (key: string) => boolean | undefined
}

/** What is in the form now; entries of it that wait to be put back. */
export interface Stands {
  readonly all: readonly DraftEntry[]
  readonly waiting: readonly DraftEntry[]
}

/** Takes over what the page shows now. */
export function lookAt(form: KeptForm, { shown, takenBack }: FormLook): Stands {
  form.followed = follow(form.followed, shown, takenBack)
  const isLost = lostCount(form.followed) > 0
  return { all: entriesOf(form.followed), waiting: isLost ? [...form.followed.waiting.values()] : [] }
}

/** Stores what is this client's own, where it is to be stored. `today`: ISO time. */
export async function keepForm(
  drafts: DraftStore,
  form: KeptForm,
  { scan, isNew }: FormLook,
  own: readonly DraftEntry[],
  today: string,
): Promise<void> {
  const entries = withinBounds(own)
  const words = worded(entries)
  if (isNew && form.isFirst && form.stored !== '' && lostCount(form.followed) === 0 && isUntouched(scan)) {
    // Nothing is kept until somebody writes. What was kept goes only where the site has all of it by itself.
    form.leave = words
    if (!form.isWhole) return
    await drafts.remove(form.place)
    form.stored = ''
    return
  }
  if (words === form.leave && form.followed.waiting.size === 0) return
  const isOfFiling = isFiling(scan) || entries.some(({ path }) => path !== undefined)
  if (words === form.stored || (form.stored === '' && !isOfFiling)) return
  if (entries.length === 0) await drafts.remove(form.place)
  else if (!(await drafts.put(form.place, entries))) return
  form.stored = words
  if (form.followed.waiting.size === 0) form.at = today
}

/** Nothing of it is kept any more: what the page has lost is let go, and what stands there is not kept until it changes. */
export function forget(form: KeptForm): void {
  form.followed = { ...form.followed, aside: new Map(), waiting: new Map() }
  form.leave = worded(withinBounds(entriesOf(form.followed)))
  form.stored = ''
}
