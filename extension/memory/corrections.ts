/** Corrections of the user: in the vault while it is open, else for this browser session only. */
import { type Correction, withCorrections } from '@beian-assist/sdk'
import type { CorrectionStore } from '@beian-assist/sdk/panel'
import type { VaultModel } from '../panel/vault/vault-model.ts'
import type { KeyValuePort, Stored, Vault } from '../vault/index.ts'

const KEY = 'corrections'
/** What lay under `KEY` and could not be read, as it was. */
const ASIDE = 'corrections-damaged'
const MOST = 500

const readable = (value: unknown): value is Correction => {
  const { id, origin, path, signature, label, kind, field } = (value ?? {}) as Record<string, unknown>
  return [id, origin, path, signature, label, kind, field].every((text) => typeof text === 'string')
}

const fromRecord = ({ id, data }: Stored<'correction'>): Correction => {
  const { origin, path, signature, label, taughtOn } = data
  return {
    id,
    origin,
    path,
    signature,
    label,
    taughtOn,
    kind: data.kind as Correction['kind'],
    field: data.field as Correction['field'],
  }
}

/** One act after another over all windows: each reads the whole list and writes it back. */
const alone = <T>(act: () => Promise<T>): Promise<T> => navigator.locks.request('beian-assist/corrections', act)

interface Read<T> {
  readonly items: readonly T[]
  readonly unreadable: number
}

/** A vault that does not answer is no empty one. One that was locked meanwhile has nothing to say, as before it was opened. */
async function readVault(vault: Vault | undefined): Promise<Read<Stored<'correction'>>> {
  const all = await vault?.list('correction')
  if (!all || (!all.ok && all.reason === 'locked')) return { items: [], unreadable: 0 }
  if (!all.ok) throw new Error(`corrections: ${all.reason}`)
  return { items: all.records, unreadable: all.unreadable.filter(({ col }) => col === 'correction').length }
}
const recordsOf = async (vault: Vault | undefined): Promise<readonly Stored<'correction'>[]> =>
  (await readVault(vault)).items

export function keptCorrections(model: VaultModel, session: KeyValuePort): CorrectionStore {
  let unreadable = 0

  async function readSession(): Promise<Read<Correction>> {
    const stored = (await session.get(KEY)) ?? []
    const damaged = ((await session.get(ASIDE)) ?? []) as readonly unknown[]
    const all: readonly unknown[] = Array.isArray(stored) ? stored : [stored]
    const fresh = all.filter((each) => !readable(each))
    if (fresh.length > 0) {
      // Put aside before anything is written over it.
      await session.set(ASIDE, [...damaged, ...fresh])
      await session.set(KEY, all.filter(readable))
    }
    return { items: all.filter(readable), unreadable: damaged.length + fresh.length }
  }
  const inSession = async (): Promise<readonly Correction[]> => (await readSession()).items

  async function putInVault(vault: Vault, added: readonly Correction[]): Promise<boolean> {
    const known = await recordsOf(vault)
    const puts = added.map(({ id: _, ...data }) => {
      const old = known.find(
        (each) =>
          each.data.origin === data.origin && each.data.path === data.path && each.data.signature === data.signature,
      )
      return { col: 'correction' as const, data, ...(old ? { id: old.id, rev: old.rev } : {}) }
    })
    const done = await vault.commit({ puts })
    if (!done.ok) throw new Error(`corrections: ${done.reason}`)
    return true
  }

  return {
    get lasting() {
      return model.vault() !== undefined
    },
    list: async () => {
      const [kept, own] = [await readVault(model.vault()), await alone(readSession)]
      unreadable = kept.unreadable + own.unreadable
      return withCorrections(kept.items.map(fromRecord), own.items)
    },
    unreadable: () => unreadable,
    put: async (added) => {
      const vault = model.vault()
      if (vault) return putInVault(vault, added)
      return alone(async () => {
        const all = withCorrections(await inSession(), added)
        if (all.length > MOST) return false
        await session.set(KEY, [...all])
        return true
      })
    },
    remove: async (id) => {
      const vault = model.vault()
      const stored = (await recordsOf(vault)).find((each) => each.id === id)
      if (vault && stored) return (await vault.remove(id, stored.rev)).ok
      return alone(async () => {
        const all = await inSession()
        const rest = all.filter((each) => each.id !== id)
        await session.set(KEY, rest)
        return rest.length < all.length
      })
    },
    onChange: model.onChange,
  }
}
