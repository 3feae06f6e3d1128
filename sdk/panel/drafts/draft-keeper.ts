/** Keeps what stands on the page for the client who is chosen, and knows what the page has lost of it. Loaded when there is one. */
import { effect, type ReadonlySignal, signal } from '@preact/signals'
import { siteOf } from '../../corrections/site.ts'
import { withinBounds } from '../../drafts/bounds.ts'
import { type DraftEntry, type DraftPlace, type DraftStore, isSameEntry, isSameForm } from '../../drafts/draft.ts'
import { isFiling, shownOn } from '../../drafts/entries.ts'
import { entriesOf, type Followed, follow, lostCount, nothingYet } from '../../drafts/follow.ts'
import { draftKeys } from '../../drafts/keys.ts'
import { renamed } from '../../drafts/rename.ts'
import type { Scan } from '../../types.ts'
import type { PanelStore } from '../state/store.ts'
import { type Comer, comers } from './comers.ts'

/** What the page has lost, for the client who is chosen. */
export interface DraftOffer {
  /** Nobody else is shown it. */
  readonly client: string
  /** ISO time at which the draft was kept. */
  readonly at: string
  /** How many entries it has in all. */
  readonly count: number
  readonly entries: readonly DraftEntry[]
}

export interface DraftKeeper {
  readonly offer: ReadonlySignal<DraftOffer | undefined>
  /** Lets the draft go for good. */
  drop(): Promise<void>
  end(): void
}

export interface KeeperOptions {
  readonly today?: string
  readonly orderOf?: (address: string) => string | undefined
  readonly now?: () => number
  /** Rest after the last change before it is looked at, in ms. */
  readonly rest?: number
}

const REST_MS = 700
/** A page that never rests is looked at all the same. */
const LONGEST_MS = 3000
/** Phases in which the page is the user's, and nobody else is writing there. */
const CALM: ReadonlySet<string> = new Set(['preview', 'filled', 'undone'])

interface Form {
  readonly place: DraftPlace
  /** The page has just come. */
  readonly isFirst: boolean
  /** It came with all that was kept of it, word for word. */
  readonly isWhole: boolean
  followed: Followed
  /** When what waits was kept. */
  at: string
  /** As it lies in the store; '' where nothing does. */
  stored: string
  /** As it is not to be stored, while the page has lost none of it. */
  leave?: string
}

/** Nobody has typed on this page since the panel looks at it. */
const isUntouched = ({ controls }: Scan): boolean => controls.every(({ flags }) => !flags.includes('userEdited'))

/** Without the key: it changes when a heading comes or goes, and nobody has written anything then. */
const worded = (entries: readonly DraftEntry[]): string =>
  JSON.stringify(entries.map(({ label, text, values, checked }) => [label, text, values, checked]))

export function keepDrafts(store: PanelStore, drafts: DraftStore, options: KeeperOptions = {}): DraftKeeper {
  const { now = Date.now, rest = REST_MS } = options
  const offer = signal<DraftOffer | undefined>(undefined)
  const came = comers()
  let form: Form | undefined
  let turn: Promise<void> = Promise.resolve()
  let timer: ReturnType<typeof setTimeout> | undefined
  let due: (Comer & { readonly since: number }) | undefined

  function placeOf(scan: Scan, client: string): DraftPlace | undefined {
    const site = siteOf(scan.url)
    if (!site || site.origin === '') return undefined
    const order = options.orderOf?.(scan.url)
    const step = (scan.step ?? '').trim().slice(0, 200)
    return { client, ...site, path: site.path.slice(0, 2000), step, ...(order === undefined ? {} : { order }) }
  }

  /** For whom something may be kept now; nobody while anything speaks against it. */
  function comer(): Comer | undefined {
    const client = store.profileId.value
    const scan = store.scan.value
    const look = store.place.value
    const isCalm = CALM.has(store.phase.value) && look?.fillAllowed === true && !store.mixUpOpen.value
    const isReal = store.profiles.value.some(({ id, sample }) => id === client && !sample)
    return client !== undefined && scan && isCalm && isReal ? { client, scan, look } : undefined
  }

  /** By key, what an undo has emptied: true where it took back a draft. */
  function takenBack(scan: Scan): ReadonlyMap<string, boolean> {
    const keys = draftKeys(scan)
    const restored = store.undone.peek().filter(({ status }) => status === 'restored')
    return new Map(restored.map(({ control }) => [keys.get(control) ?? '', store.putBack.peek()]))
  }

  async function observe(comes: Comer, isNew: boolean): Promise<void> {
    const { client, scan } = comes
    const place = placeOf(scan, client)
    if (!place || !drafts.mayKeep(client)) {
      form = undefined
      offer.value = undefined
      return
    }
    const shown = shownOn(scan, options.today)
    const known = form && !isNew && isSameForm(form.place, place) ? form : undefined
    const at = known ?? (await arrive(comes, place, shown))
    const emptied = takenBack(scan)
    at.followed = follow(at.followed, shown, (key) => emptied.get(key))
    form = at
    const all = entriesOf(at.followed)
    const lost = lostCount(at.followed)
    const waiting = [...at.followed.waiting.values()]
    const when = at.at || new Date(now()).toISOString()
    offer.value = lost > 0 ? { client, at: when, count: all.length, entries: waiting } : undefined
    const entries = withinBounds(came.own(comes, all))
    if (!known && at.isFirst && at.stored !== '' && lost === 0 && isUntouched(scan)) {
      // Nothing is kept until somebody writes. What was kept goes only where the site has all of it by itself.
      at.leave = worded(entries)
      if (at.isWhole) {
        await drafts.remove(place)
        at.stored = ''
      }
    } else await keep(at, comes, entries)
  }

  async function arrive(comes: Comer, place: DraftPlace, shown: ReturnType<typeof shownOn>): Promise<Form> {
    const found = await drafts.find(place)
    const entries = renamed(found?.entries ?? [], shown.keys())
    return {
      place,
      isFirst: came.arrive(comes, shown, entries),
      isWhole: entries.every((entry) => isSameEntry(entry, shown.get(entry.key))),
      followed: nothingYet(found?.entries),
      at: found?.at ?? '',
      stored: found ? worded(found.entries) : '',
    }
  }

  async function keep(at: Form, comes: Comer, entries: readonly DraftEntry[]): Promise<void> {
    const words = worded(entries)
    if (words === at.leave && at.followed.waiting.size === 0) return
    const isOfFiling = isFiling(comes.scan) || entries.some(({ path }) => path !== undefined)
    if (words === at.stored || (at.stored === '' && !isOfFiling)) return
    if (entries.length === 0) await drafts.remove(at.place)
    else if (!(await drafts.put(at.place, entries))) return
    at.stored = words
    if (at.followed.waiting.size === 0) at.at = new Date(now()).toISOString()
  }

  function flush(): void {
    clearTimeout(timer)
    const next = due
    due = undefined
    if (!next) return
    const isNew = came.meet(next)
    // A store that fails keeps nothing; the page is as it was.
    turn = turn.then(() => observe(next, isNew)).catch(() => undefined)
  }

  const stop = effect(() => {
    const next = comer()
    if (store.scan.value === undefined) {
      // The page has gone: what was last seen of it is kept, and the next one comes new.
      flush()
      turn = turn.then(() => {
        came.leave()
        offer.value = undefined
      })
      return
    }
    if (!next) {
      if (store.profileId.value === undefined || store.mixUpOpen.value) offer.value = undefined
      return
    }
    if (offer.peek() && offer.peek()?.client !== next.client) offer.value = undefined
    const isOther = due && (due.client !== next.client || due.scan.url !== next.scan.url || due.look !== next.look)
    if (isOther) flush()
    const since = due?.since ?? now()
    due = { ...next, since }
    clearTimeout(timer)
    timer = setTimeout(flush, Math.max(0, Math.min(rest, since + LONGEST_MS - now())))
  })

  return {
    offer,
    drop: async () => {
      const at = form
      if (!at) return
      offer.value = undefined
      at.followed = { ...at.followed, aside: new Map(), waiting: new Map() }
      at.leave = worded(withinBounds(entriesOf(at.followed)))
      at.stored = ''
      await drafts.remove(at.place)
    },
    end: () => {
      stop()
      clearTimeout(timer)
    },
  }
}
