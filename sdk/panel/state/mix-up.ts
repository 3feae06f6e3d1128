/** What speaks against filling this page for the chosen client, and what the user has said to it. */
import type { Filing } from '@beian-assist/rules'
import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { ForeignValue } from '../../plan/mix-up.ts'
import type { ClientClaim, Mapping, PageScan, Scan } from '../../types.ts'
import { loadWork, work } from '../load-work.ts'
import type { Place, ProfileSummary } from '../ports.ts'

export interface MixUp {
  readonly foreign: readonly ForeignValue[]
  /** The tab or order was filled for another client before: by its name, '' when it is not known any more. */
  readonly bound?: string
}

interface Seen {
  readonly scan: ReadonlySignal<Scan | undefined>
  readonly filing: ReadonlySignal<Filing | undefined>
  readonly place: ReadonlySignal<Place | undefined>
  readonly profiles: ReadonlySignal<readonly ProfileSummary[]>
  readonly profileId: ReadonlySignal<string | undefined>
}

interface Accepted {
  readonly profile: string
  readonly url: string
  readonly bound: string | undefined
  readonly values: ReadonlySet<string>
}

const keyOf = ({ kind, value }: ForeignValue): string => `${kind} ${value}`

export function createMixUp({ scan, filing, place, profiles, profileId }: Seen) {
  const others = signal<readonly Filing[]>([])
  /** For one profile on one page only; another profile, page or order is asked about anew. */
  const accepted = signal<Accepted | undefined>(undefined)
  const clientOf = (id: string): string => profiles.value.find((one) => one.id === id)?.client ?? id

  const mixUp = computed<MixUp | undefined>(() => {
    const seen = scan.value
    const have = filing.value
    const id = profileId.value
    const engine = work.value
    if (!seen || !have || id === undefined || !engine) return undefined
    const foreign = engine.foreignValues(seen, have, others.value)
    const to = place.value?.boundTo
    const isBound = to !== undefined && to !== clientOf(id)
    if (foreign.length === 0 && !isBound) return undefined
    const name = profiles.value.find((one) => (one.client ?? one.id) === to)?.name ?? ''
    return isBound ? { foreign, bound: name } : { foreign }
  })

  const isOpen = computed<boolean>(() => {
    const found = mixUp.value
    const said = accepted.value
    if (!found) return false
    if (!said || said.profile !== profileId.value || said.url !== scan.value?.url) return true
    if (found.bound !== undefined && said.bound !== place.value?.boundTo) return true
    return found.foreign.some((one) => !said.values.has(keyOf(one)))
  })

  return {
    others,
    clientOf,
    mixUp,
    /** Nothing is filled while this is true. */
    mixUpOpen: isOpen,
    acceptMixUp: (): void => {
      const found = mixUp.value
      const profile = profileId.value
      const url = scan.value?.url
      if (!found || profile === undefined || url === undefined) return
      const values = new Set(found.foreign.map(keyOf))
      accepted.value = { profile, url, bound: place.value?.boundTo, values }
    },
    forgetMixUp: (): void => {
      accepted.value = undefined
    },
    /** The claim of one fill, judged anew on every page that it meets; `map` is `read`, once for each page. */
    claimFor: (have: Filing, read: (page: PageScan) => Promise<readonly Mapping[]>) => {
      const mapped = new WeakMap<PageScan, Promise<readonly Mapping[]>>()
      const map = (page: PageScan): Promise<readonly Mapping[]> => {
        const known = mapped.get(page) ?? read(page)
        mapped.set(page, known)
        return known
      }
      const id = profileId.value ?? ''
      const known = others.value
      const said = accepted.value?.profile === id ? accepted.value : undefined
      const claim = async (page: PageScan): Promise<ClientClaim> => {
        const engine = await loadWork()
        const found = engine.foreignValues({ ...page, mappings: await map(page) }, have, known)
        const here = said?.url === page.url ? said : undefined
        return {
          id: clientOf(id),
          foreign: found.filter((one) => here?.values.has(keyOf(one)) !== true).length,
          ...(here?.bound !== undefined && { instead: here.bound }),
        }
      }
      return { claim, map }
    },
  }
}
