/**
 * For whom each tab and order was filled. Ids only, in session storage: gone with the browser, and naming nobody. An order
 * outlives the browser: `kept` knows it from the vault.
 */
import type { KeyValuePort } from '../vault/env.ts'
import { z } from '../vault/zod.ts'
import type { KeptOrders } from './kept-orders.ts'

export interface BoundPlace {
  readonly tab: number
  readonly origin: string
  /** Number of the order, where the address names one. */
  readonly order?: string | undefined
}

const KEY = 'ba.bound'
const MOST = 500
const entry = z.strictObject({
  tab: z.int(),
  origin: z.string().check(z.maxLength(300)),
  order: z.optional(z.string().check(z.maxLength(80))),
  client: z.string().check(z.maxLength(100)),
})
type Entry = z.infer<typeof entry>
const schema = z.array(entry)

/** The same order wherever it is open; without a number the tab stands for it, as long as it stays with one provider. */
function isSamePlace(one: Entry, { tab, origin, order }: BoundPlace): boolean {
  if (one.origin !== origin) return false
  if (one.order !== undefined && order !== undefined) return one.order === order
  return one.tab === tab
}

export function createBindings(session: Pick<KeyValuePort, 'get' | 'set'>, kept?: KeptOrders) {
  async function all(): Promise<Entry[]> {
    const parsed = schema.safeParse(await session.get(KEY))
    return parsed.success ? parsed.data : []
  }
  let last: Promise<unknown> = Promise.resolve()
  return {
    /** Client of the place; undefined while nothing was filled there. */
    async clientAt(place: BoundPlace): Promise<string | undefined> {
      const found = (await all()).filter((one) => isSamePlace(one, place))
      // An order that is named says more than the tab it once stood in; in a tab without one, the last fill counts.
      const { origin, order } = place
      if (order === undefined) return found.at(-1)?.client
      const exact = found.findLast((one) => one.order === order)?.client
      return exact ?? (await kept?.(origin, order)) ?? found.at(-1)?.client
    },
    /** One after the other, so that two fills at once do not lose one of their places. */
    bind(place: BoundPlace, client: string): Promise<void> {
      const write = async (): Promise<void> => {
        const { tab, origin, order } = place
        // What was filled in this tab without an order leaves the orders that once stood in it to their clients.
        const others = (await all()).filter((one) => one.order !== order || !isSamePlace(one, place))
        const made: Entry = order === undefined ? { tab, origin, client } : { tab, origin, order, client }
        await session.set(KEY, [...others, made].slice(-MOST))
      }
      const done = last.then(write, write)
      last = done
      return done
    },
  }
}

export type Bindings = ReturnType<typeof createBindings>
