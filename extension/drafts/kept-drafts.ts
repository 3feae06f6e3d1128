/** Drafts of pages: in the vault for its profiles while it is open, in memory for profiles of this session, nowhere else. */
import { type Draft, type DraftPlace, type DraftStore, isSameForm } from '@beian-assist/sdk/panel'
import type { KeyValuePort, Vault } from '../vault/index.ts'
import { sessionDrafts } from './session-drafts.ts'
import { vaultDrafts } from './vault-drafts.ts'

export interface DraftSetup {
  readonly vault: () => Vault | undefined
  readonly session: KeyValuePort
  /** Days for which a draft is kept; 0: none is. */
  readonly days: () => number
  readonly now?: () => number
  /** Told after each write into the vault: it changes nothing that a backup would hold. */
  readonly wrote?: () => void
  /** Calls `told` when another page may have removed drafts. Returns the end of that. */
  readonly onRemoved?: (told: () => void) => () => void
}

/** One of the two places. */
export interface DraftPort {
  find(place: DraftPlace): Promise<Draft | undefined>
  put(draft: Draft): Promise<boolean>
  remove(place: DraftPlace): Promise<void>
}

const IN_VAULT = /^[0-9a-f]{32}$/
const IN_SESSION = /^session-/

/** The one that fits best: of the same order before one that names none, the newest first. */
export function fitting<T extends DraftPlace & { readonly at: string }>(
  all: readonly T[],
  place: DraftPlace,
): T | undefined {
  const near = ({ order }: T): number => (order === place.order ? 0 : 1)
  return all.filter((one) => isSameForm(one, place)).sort((a, b) => near(a) - near(b) || (a.at < b.at ? 1 : -1))[0]
}

export function keptDrafts(setup: DraftSetup): DraftStore {
  const { now = Date.now, days } = setup
  const inVault = vaultDrafts(setup)
  const inSession = sessionDrafts(setup)
  /** Samples are nobody's, and a locked vault takes nothing. */
  const portFor = (client: string): DraftPort | undefined => {
    if (IN_SESSION.test(client)) return inSession
    return IN_VAULT.test(client) && setup.vault() ? inVault : undefined
  }
  return {
    mayKeep: (client) => days() > 0 && portFor(client) !== undefined,
    find: async (place) => portFor(place.client)?.find(place),
    put: async (place, entries) => {
      if (days() === 0) return false
      const draft: Draft = { ...place, at: new Date(now()).toISOString(), entries }
      return (await portFor(place.client)?.put(draft)) ?? false
    },
    remove: async (place) => portFor(place.client)?.remove(place),
    ...(setup.onRemoved ? { onRemoved: setup.onRemoved } : {}),
  }
}
