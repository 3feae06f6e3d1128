/** The user's own profiles as those who hold filings, for what reckons over many. */
import type { Filing } from '@beian-assist/rules'
import type { ProfileSource, ProfileSummary } from '@beian-assist/sdk/panel'
import type { Holder } from '../../agency/clients.ts'

/** Profiles of one client; `names` says what each filing is called in the list. */
export interface ProfileHolder extends Holder {
  readonly filings: readonly {
    readonly id: string
    readonly filing: Filing
    readonly outcome: []
    readonly name: string
  }[]
}

/** Reads every profile that is not a sample. Those that are gone meanwhile are left out. */
export async function profileHolders(
  profiles: Pick<ProfileSource, 'get'>,
  list: readonly ProfileSummary[],
): Promise<readonly ProfileHolder[]> {
  const own = list.filter(({ sample }) => !sample)
  const read = await Promise.all(own.map(async (one) => ({ one, filing: await profiles.get(one.id) })))
  const holders = new Map<string, ProfileHolder>()
  for (const { one, filing } of read) {
    if (!filing) continue
    const key = one.client ?? one.id
    const filings = holders.get(key)?.filings ?? []
    holders.set(key, {
      key,
      archived: false,
      filings: [...filings, { id: one.id, filing, outcome: [], name: one.name }],
    })
  }
  return [...holders.values()]
}
