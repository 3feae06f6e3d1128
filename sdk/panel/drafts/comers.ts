/** Who was there while a page stood open: what one client's page showed is not kept for the next one. */
import { type DraftEntry, isSameEntry } from '../../drafts/draft.ts'
import type { Shown } from '../../drafts/entries.ts'
import type { Scan } from '../../types.ts'

/** One client in front of one page. `look`: the connection it was seen through. */
export interface Comer {
  readonly client: string
  readonly scan: Scan
  readonly look: unknown
}

export function comers() {
  let last: Comer | undefined
  /** By address and step, for whom the page was looked at last. */
  const owners = new Map<string, string>()
  /** By client as well, what stood there when somebody else's turn ended. */
  const foreign = new Map<string, Shown>()
  const spot = ({ url, step = '' }: Scan): string => `${url} ${step}`
  const at = ({ client, scan }: Comer): string => `${client} ${spot(scan)}`

  return {
    /** Another client, page or connection than at the last look. */
    meet(next: Comer): boolean {
      const isNew =
        last === undefined || last.client !== next.client || last.scan.url !== next.scan.url || last.look !== next.look
      last = next
      return isNew
    },
    /** `mine`: what was kept for this client before, under the keys of this page. True for the first of all on this page as it stands. */
    arrive(comes: Comer, shown: Shown, mine: readonly DraftEntry[]): boolean {
      const owner = owners.get(spot(comes.scan))
      owners.set(spot(comes.scan), comes.client)
      if (owner === undefined || owner === comes.client) return owner === undefined
      const known = new Map(mine.map((entry) => [entry.key, entry]))
      foreign.set(at(comes), new Map([...shown].filter(([key, entry]) => !isSameEntry(entry, known.get(key)))))
      return false
    },
    /** Without what stood there before this client's turn and has not changed since. */
    own(comes: Comer, entries: readonly DraftEntry[]): readonly DraftEntry[] {
      const theirs = [...(foreign.get(at(comes))?.values() ?? [])]
      // By label too: a heading over the box may have come or gone since, and with it the key.
      return entries.filter(
        (entry) =>
          !theirs.some(
            (other) => (other?.key === entry.key || other?.label === entry.label) && isSameEntry(other, entry),
          ),
      )
    },
    /** The page is gone, and with it whoever wrote there. */
    leave(): void {
      last = undefined
      owners.clear()
      foreign.clear()
    },
  }
}
