/** What the panel lists: the vault's profiles, those of this session, and the samples. */
import type { Filing, Locale } from '@beian-assist/rules'
import type { ProfileSource, PutResult } from '@beian-assist/sdk/panel'
import { text } from '../messages/index.ts'
import type { VaultModel } from '../panel/vault/vault-model.ts'
import type { SessionProfiles } from './session-profiles.ts'

const nameOf = ({ subject, principal }: Filing): string => subject?.name || principal?.name || ''

/**
 * Without a vault profiles can be made for the session; once there is one they go into it. While a vault is locked nothing is
 * stored beside it.
 */
export function allProfiles(
  model: VaultModel,
  stored: ProfileSource,
  session: SessionProfiles,
  locale: () => Locale,
): ProfileSource {
  const listeners = new Set<() => void>()
  const tell = (): void => {
    for (const listener of listeners) listener()
  }

  async function keepForSession(id: string | undefined, filing: Filing): Promise<PutResult> {
    const own = await session.put(id, filing)
    if (own === undefined) return { ok: false, message: text(locale(), 'session.full') }
    tell()
    return { ok: true, id: own }
  }

  /** What was typed in pages for it goes with it. */
  async function leave(id: string): Promise<boolean> {
    const gone = await session.remove(id)
    if (gone) await (await import('../drafts/session-drafts.ts')).forgetDraftsOf(model.session, id)
    return gone
  }

  async function forget(id: string): Promise<boolean> {
    const gone = (await leave(id)) || ((await stored.remove?.(id)) ?? false)
    if (gone) tell()
    return gone
  }

  let moving: Promise<void> | undefined
  /** What was made for the session is kept from the moment there is a vault. A profile that is refused stays where it is. */
  async function move(): Promise<void> {
    const own = await session.list()
    for (const { id, filing } of own) {
      const put = stored.put
      if (put && (await put(undefined, filing)).ok) await leave(id)
    }
    moving = undefined
    if (own.length > 0) tell()
  }

  const isFirstRun = (): boolean => model.view.value.kind === 'first-run'

  return {
    list: async () => {
      const own = (await session.list()).map(({ id, filing, province }) => ({
        id,
        name: nameOf(filing) || text(locale(), 'session.unnamed'),
        ...(filing.province ? { detail: province(locale()) } : {}),
        sample: false,
        session: true,
      }))
      return [...own, ...(await stored.list())]
    },
    get: async (id) => (await session.list()).find((entry) => entry.id === id)?.filing ?? stored.get(id),
    others: async (id) => {
      const own = await session.list()
      if (own.some((entry) => entry.id === id))
        return own.filter((entry) => entry.id !== id).map(({ filing }) => filing)
      return stored.others(id)
    },
    get put() {
      return stored.put ?? (isFirstRun() ? keepForSession : undefined)
    },
    get remove() {
      return stored.remove ?? (isFirstRun() ? forget : undefined)
    },
    notes: async (id) => stored.notes?.(id),
    keepNotes: async (id, notes) => (await stored.keepNotes?.(id, notes)) ?? false,
    onChange: (listener) => {
      listeners.add(listener)
      const stop = stored.onChange?.(() => {
        if (model.vault()) moving ??= move()
        listener()
      })
      return () => {
        listeners.delete(listener)
        stop?.()
      }
    },
  }
}
