/** For whom an order was filled, once the browser that filled it was closed: the vault's log of acts tells, encrypted. */
import type { Vault } from '../vault/index.ts'

/** Client of an order; undefined while the vault is closed or nobody has filled it. */
export type KeptOrders = (origin: string, order: string) => Promise<string | undefined>

/**
 * Read once for each opening of the vault: what is filled later stands in the session, whichever window fills it.
 */
export function keptOrders(vault: () => Pick<Vault, 'list'> | undefined): KeptOrders {
  let known: { readonly of: object; readonly clients: Promise<ReadonlyMap<string, string>> } | undefined
  async function read(open: Pick<Vault, 'list'>): Promise<ReadonlyMap<string, string>> {
    const all = await open.list('activity')
    const fills = (all.ok ? all.records : []).filter(({ data }) => data.act === 'fill' && data.count > 0)
    return new Map(
      fills
        .sort((a, b) => (a.data.at < b.data.at ? -1 : 1))
        .flatMap(({ data: { origin, order, clients } }) =>
          origin === undefined || order === undefined || clients.length !== 1
            ? []
            : [[`${origin} ${order}`, clients[0]!] as const],
        ),
    )
  }
  return async (origin, order) => {
    const open = vault()
    if (!open) return undefined
    if (known?.of !== open) known = { of: open, clients: read(open) }
    return (await known.clients).get(`${origin} ${order}`)
  }
}
