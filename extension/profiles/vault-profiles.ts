/** Profiles in the vault, and the samples beside them, as the panel's `ProfileSource`. */
import type { Locale } from '@beian-assist/rules'
import { loadPart, type ProfileSource } from '@beian-assist/sdk/panel'
import type { VaultModel } from '../panel/vault/vault-model.ts'
import type { StoredProfiles } from './stored-profiles.ts'

/** `locale` is read at each call, so that a change of language shows at the next listing. */
export function vaultProfiles(model: VaultModel, samples: ProfileSource, locale: () => Locale): ProfileSource {
  let loaded: StoredProfiles | undefined
  async function open(): Promise<StoredProfiles> {
    const { storedProfiles } = await loadPart(() => import('./stored-profiles.ts'))
    loaded ??= storedProfiles(model, locale)
    return loaded
  }
  /** While no vault is open there is nothing in it, and nothing is loaded to look. */
  const stored = async (): Promise<StoredProfiles | undefined> => (model.vault() ? open() : undefined)

  const put: NonNullable<ProfileSource['put']> = async (...what) => (await open()).put(...what)
  const remove: NonNullable<ProfileSource['remove']> = async (id) => (await open()).remove(id)

  return {
    list: async () => [...((await (await stored())?.list()) ?? []), ...(await samples.list())],
    get: async (id) => (await (await stored())?.get(id)) ?? samples.get(id),
    others: async (id) => (await (await stored())?.others(id)) ?? samples.others(id),
    notes: async (id) => (await stored())?.notes(id),
    keepNotes: async (id, notes) => (await (await stored())?.keepNotes(id, notes)) ?? false,
    get put() {
      return model.vault() ? put : undefined
    },
    get remove() {
      return model.vault() ? remove : undefined
    },
    onChange: model.onChange,
  }
}
