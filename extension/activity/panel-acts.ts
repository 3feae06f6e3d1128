/** What the panel's own acts leave in the log: which client, which site and order, how many fields. No values. */
import type { PanelStore, StoreEars } from '@beian-assist/sdk/panel'
import { orderOf } from '../access/order-of.ts'
import type { ActivityLog, Noted } from './log.ts'

/** Given before the store is there; `store` and `address` are asked when something happens. */
export function panelActs(
  log: ActivityLog,
  store: () => PanelStore,
  address: () => Promise<string | undefined>,
): Required<StoreEars> {
  async function note(noted: Noted): Promise<void> {
    const { profileId, profiles, place } = store()
    const id = profileId.value
    const known = profiles.value.find((one) => one.id === id)
    // Data for practice is nobody's.
    if (id === undefined || known?.sample !== false) return
    const origin = place.value?.origin
    const order = orderOf(await address())
    await log.note({
      ...noted,
      clients: [known.client ?? id],
      ...(origin === undefined ? {} : { origin }),
      ...(order === undefined ? {} : { order }),
    })
  }

  return {
    filled: ({ receipts }, isDraft) => {
      const count = receipts.filter(({ status }) => status === 'done').length
      const failed = receipts.filter(({ status }) => status === 'failed').length
      if (count + failed > 0) void note({ act: 'fill', ...(isDraft ? { what: 'draft' } : {}), count, failed })
    },
    undone: (_transaction, receipts) => {
      const count = receipts.filter(({ status }) => status === 'restored').length
      void note({ act: 'undo', count, failed: receipts.length - count })
    },
    overrode: ({ foreign, bound }) => {
      void note({
        act: 'override',
        what: bound === undefined ? 'other-client' : 'bound-to-other',
        count: foreign.length,
      })
    },
  }
}
