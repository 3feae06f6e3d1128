/** Keeps what stands on the page for the client who is chosen, and knows what the page has lost of it. Loaded when there is one. */
import { effect, type ReadonlySignal, signal } from '@preact/signals'
import { siteOf } from '../../corrections/site.ts'
import { type DraftEntry, type DraftPlace, type DraftStore, isSameForm } from '../../drafts/draft.ts'
import { shownOn } from '../../drafts/entries.ts'
import { draftKeys } from '../../drafts/keys.ts'
import type { Scan } from '../../types.ts'
import type { PanelStore } from '../state/store.ts'
import { type Comer, comers } from './comers.ts'
import { whenRested } from './keeper-turn.ts'
import { type FormLook, forget, type KeptForm, keepForm, lookAt, openForm } from './kept-form.ts'

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

/** Phases in which the page is the user's, and nobody else is writing there. */
const CALM: ReadonlySet<string> = new Set(['preview', 'filled', 'undone'])

export function keepDrafts(store: PanelStore, drafts: DraftStore, options: KeeperOptions = {}): DraftKeeper {
  const { now = Date.now } = options
  const offer = signal<DraftOffer | undefined>(undefined)
  const came = comers()
  let form: KeptForm | undefined
  let turn: Promise<void> = Promise.resolve()

  /** One after another. A store that fails keeps nothing; the page is as it was. */
  function inTurn(act: () => Promise<void> | void): void {
    turn = turn.then(act).catch(() => undefined)
  }

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
  function takenBack(scan: Scan): FormLook['takenBack'] {
    const keys = draftKeys(scan)
    const restored = store.undone.peek().filter(({ status }) => status === 'restored')
    const emptied = new Map(restored.map(({ control }) => [keys.get(control) ?? '', store.putBack.peek()]))
    return (key) => emptied.get(key)
  }

  function keepNothing(): void {
    form = undefined
    offer.value = undefined
  }

  async function observe(comes: Comer, isOther: boolean): Promise<void> {
    const { client, scan } = comes
    const place = placeOf(scan, client)
    if (!place || !drafts.mayKeep(client)) return keepNothing()
    const shown = shownOn(scan, options.today)
    const known = form && !isOther && isSameForm(form.place, place) ? form : undefined
    const at = known ?? (await openForm(drafts, place, shown, (kept) => came.arrive(comes, shown, kept)))
    form = at
    const look: FormLook = { scan, shown, isNew: !known, takenBack: takenBack(scan) }
    const { all, waiting } = lookAt(at, look)
    const today = new Date(now()).toISOString()
    offer.value = waiting.length > 0 ? { client, at: at.at || today, count: all.length, entries: waiting } : undefined
    await keepForm(drafts, at, look, came.own(comes, all), today)
  }

  /** Somebody else may have removed it: what is no longer kept is no longer offered, nor kept again of itself. */
  async function askAgain(): Promise<void> {
    const at = form
    if (!at) return
    if (!drafts.mayKeep(at.place.client)) return keepNothing()
    if (at.stored === '' || (await drafts.find(at.place))) return
    offer.value = undefined
    forget(at)
  }

  const { flush, wait, end } = whenRested(
    (next) => {
      const isOther = came.meet(next)
      inTurn(() => observe(next, isOther))
    },
    { now, rest: options.rest },
  )

  const stop = effect(() => {
    const next = comer()
    if (store.scan.value === undefined) {
      // The page has gone: what was last seen of it is kept, and the next one comes new.
      flush()
      inTurn(() => {
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
    wait(next)
  })
  const stopHearing = drafts.onRemoved?.(() => inTurn(askAgain))

  return {
    offer,
    drop: async () => {
      const at = form
      if (!at) return
      offer.value = undefined
      forget(at)
      await drafts.remove(at.place)
    },
    end: () => {
      stop()
      stopHearing?.()
      end()
    },
  }
}
