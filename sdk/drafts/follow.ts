/** What becomes of a draft when the page changes. Pure: one look at the page after another. */
import { type DraftEntry, isSameEntry } from './draft.ts'
import { isOpen, type Shown, type Standing } from './entries.ts'
import { renames } from './rename.ts'

export interface Followed {
  /** The page at the last look. */
  readonly page: Shown
  /** Entries whose control does not stand on the page. */
  readonly aside: ReadonlyMap<string, DraftEntry>
  /** What the page has lost: it shows nothing, or something else, where this stood. */
  readonly waiting: ReadonlyMap<string, DraftEntry>
  /** What the page suggested before anybody wrote. It is nobody's answer later either, while it stands. */
  readonly presets: Shown
}

export const nothingYet = (entries: readonly DraftEntry[] = []): Followed => ({
  page: new Map(),
  aside: new Map(entries.map((entry) => [entry.key, entry])),
  waiting: new Map(),
  presets: new Map(),
})

/** What was known of the page, under the keys that it has now. */
function underKeysOf(now: Shown, before: Followed): Followed {
  const { page, aside, waiting, presets } = before
  const to = renames(
    [page, aside, waiting, presets].flatMap((each) => [...each.keys()]),
    now.keys(),
  )
  if (to.size === 0) return before
  const under = <T extends DraftEntry | undefined>(entries: ReadonlyMap<string, T>): ReadonlyMap<string, T> =>
    new Map(
      [...entries].map(([old, entry]) => {
        const key = to.get(old) ?? old
        return [key, entry && { ...entry, key }]
      }),
    )
  return { page: under(page), aside: under(aside), waiting: under(waiting), presets: under(presets) }
}

/** What the page suggested by itself stays its suggestion once somebody has written elsewhere. */
const suggested = (shown: Standing | undefined, preset: Standing | undefined): Standing | undefined =>
  shown && preset && isSameEntry(shown, preset) ? { ...shown, preset: true } : shown

/** Fewer that are emptied in one go may be what the user did. */
const LOSS = 2

/**
 * A control that comes to the page without what is kept of it has lost it. One that is emptied while it stands there was
 * emptied by the user, unless half of the form went at once. `takenBack`: emptied by an undo; true puts the value back among
 * what waits (a restore was undone), false lets it go.
 */
export function follow(
  last: Followed,
  look: Shown,
  takenBack: (key: string) => boolean | undefined = () => undefined,
): Followed {
  const before = underKeysOf(look, last)
  const presets = new Map([...before.presets, ...[...look].filter(([, shown]) => shown?.preset)])
  const now: Shown = new Map([...look].map(([key, shown]) => [key, suggested(shown, presets.get(key))]))
  const waiting = new Map<string, DraftEntry>()
  const emptied: DraftEntry[] = []
  for (const [key, shown] of now) {
    const was = before.page.get(key)
    const due = before.waiting.get(key)
    if (!before.page.has(key)) {
      const kept = due ?? before.aside.get(key)
      if (kept && !isSameEntry(kept, shown)) waiting.set(key, kept)
    } else if (due) {
      // What the user writes there now is the newer word.
      if (!shown || isSameEntry(was, shown)) waiting.set(key, due)
    } else if (was && !was.preset && !shown) {
      const back = takenBack(key)
      if (back === true) waiting.set(key, was)
      else if (back === undefined) emptied.push(was)
    }
  }
  const stood = [...before.page.values()].filter((entry) => !isOpen(entry)).length
  if (emptied.length >= LOSS && emptied.length * 2 >= stood) for (const entry of emptied) waiting.set(entry.key, entry)

  const aside = new Map([...before.aside].filter(([key]) => !now.has(key)))
  for (const [key, was] of before.page) {
    const left = before.waiting.get(key) ?? (was?.preset ? undefined : was)
    if (left && !now.has(key)) aside.set(key, left)
  }
  const isEmptier = [...waiting.keys()].some((key) => isOpen(now.get(key)))
  return { page: now, aside, waiting: isEmptier ? waiting : new Map(), presets }
}

/** What is to be kept, what stands on the page first: where there is not room for all, what is not there goes. */
export function entriesOf({ page, aside, waiting }: Followed): DraftEntry[] {
  const here = [...page].flatMap(([key, shown]) => waiting.get(key) ?? (shown && !shown.preset ? shown : []))
  return [...here, ...aside.values()]
}

/** How many controls are empty, or only preset, and need not be. */
export const lostCount = ({ page, waiting }: Followed): number =>
  [...waiting.keys()].filter((key) => isOpen(page.get(key))).length
