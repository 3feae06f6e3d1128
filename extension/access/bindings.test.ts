import { describe, expect, it } from 'vitest'
import { authoriseFill } from './authorise-fill.ts'
import { createBindings } from './bindings.ts'
import { keptOrders } from './kept-orders.ts'
import { orderOf } from './order-of.ts'

const memory = () => {
  const values = new Map<string, unknown>()
  return {
    get: async (key: string) => values.get(key),
    set: async (key: string, value: unknown) => void values.set(key, structuredClone(value)),
  }
}
const origin = 'https://beian.example.com'

describe('the number of an order in an address', () => {
  it.each([
    [`${origin}/form?orderId=BA20260001&x=1`, 'BA20260001'],
    [`${origin}/#/step/2?icpOrderNo=8871234`, '8871234'],
    [`${origin}/form?apply_no=A-1234`, 'A-1234'],
    [`${origin}/form?id=77`, undefined],
    [`${origin}/form?orderId=${'x'.repeat(80)}`, undefined],
    [`${origin}/form?reorderid=12345`, undefined],
    ['no address', undefined],
    [undefined, undefined],
  ])('%s', (address, expected) => expect(orderOf(address)).toBe(expected))
})

describe('for whom a tab or order was filled', () => {
  it('a tab stands for its order while the address names none', async () => {
    const bindings = createBindings(memory())
    await bindings.bind({ tab: 1, origin }, 'A')
    expect(await bindings.clientAt({ tab: 1, origin })).toBe('A')
    expect(await bindings.clientAt({ tab: 2, origin })).toBeUndefined()
    expect(await bindings.clientAt({ tab: 1, origin: 'https://other.example.com' })).toBeUndefined()
  })
  it('an order is the same one in another tab, and another order is another one in the same tab', async () => {
    const bindings = createBindings(memory())
    await bindings.bind({ tab: 1, origin, order: 'X1234' }, 'A')
    expect(await bindings.clientAt({ tab: 9, origin, order: 'X1234' })).toBe('A')
    expect(await bindings.clientAt({ tab: 1, origin, order: 'Y1234' })).toBeUndefined()
    await bindings.bind({ tab: 1, origin, order: 'Y1234' }, 'B')
    expect(await bindings.clientAt({ tab: 1, origin, order: 'X1234' })).toBe('A')
    expect(await bindings.clientAt({ tab: 1, origin, order: 'Y1234' })).toBe('B')
  })
  it('an order stays with its client when the tab is used for another one in between', async () => {
    const bindings = createBindings(memory())
    await bindings.bind({ tab: 1, origin, order: 'X1234' }, 'A')
    await bindings.bind({ tab: 1, origin }, 'B')
    expect(await bindings.clientAt({ tab: 1, origin })).toBe('B')
    expect(await bindings.clientAt({ tab: 1, origin, order: 'X1234' })).toBe('A')
    expect(await bindings.clientAt({ tab: 7, origin, order: 'X1234' })).toBe('A')
    await bindings.bind({ tab: 1, origin, order: 'Y1234' }, 'C')
    expect(await bindings.clientAt({ tab: 1, origin })).toBe('C')
  })
  it('fills at the same time keep both places; what cannot be read binds nobody', async () => {
    const store = memory()
    const bindings = createBindings(store)
    await Promise.all([1, 2, 3, 4].map((tab) => bindings.bind({ tab, origin }, `client ${tab}`)))
    for (const tab of [1, 2, 3, 4]) expect(await bindings.clientAt({ tab, origin })).toBe(`client ${tab}`)
    await store.set('ba.bound', [{ tab: 'x' }])
    expect(await bindings.clientAt({ tab: 1, origin })).toBeUndefined()
  })
})

describe('authoriseFill and the client', () => {
  const ask = (client: { foreign: number; instead?: string }, boundTo?: string) =>
    authoriseFill({
      scannedOrigin: origin,
      tabUrl: `${origin}/x`,
      adapterOrigins: [origin],
      userOrigins: [],
      client: { id: 'A', ...client },
      boundTo,
    })
  it('refuses a page with somebody else’s identity, and a tab of another client', () => {
    expect(ask({ foreign: 0 })).toBeUndefined()
    expect(ask({ foreign: 0 }, 'A')).toBeUndefined()
    expect(ask({ foreign: 1 })).toBe('other-client')
    expect(ask({ foreign: 0 }, 'B')).toBe('bound-to-other')
    expect(ask({ foreign: 0, instead: 'B' }, 'B')).toBeUndefined()
    expect(ask({ foreign: 1, instead: 'B' }, 'B')).toBe('other-client')
  })
  it('an override of one client is none of another, into whose order the page has turned', () => {
    expect(ask({ foreign: 0, instead: 'B' }, 'C')).toBe('bound-to-other')
  })
})

describe('after the browser was closed', () => {
  const act = (at: string, order: string | undefined, client: string, more: object = {}) => ({
    data: { at, act: 'fill', clients: [client], clientCount: 1, count: 3, origin, ...(order && { order }), ...more },
  })
  const vault = (records: readonly object[]) => ({ list: async () => ({ ok: true, records }) }) as never
  const acts = [
    act('2026-11-02T00:00:00Z', 'X1234', 'B'),
    act('2026-11-01T00:00:00Z', 'X1234', 'A'),
    act('2026-11-03T00:00:00Z', 'X1234', 'C', { act: 'undo' }),
    act('2026-11-03T00:00:00Z', 'Y1234', 'C', { count: 0, failed: 4 }),
    act('2026-11-03T00:00:00Z', undefined, 'C'),
    act('2026-11-03T00:00:00Z', 'X1234', 'C', { origin: 'https://other.example.com' }),
  ]
  it('an order is still the last client’s who was filled there; a tab is nobody’s', async () => {
    const bindings = createBindings(
      memory(),
      keptOrders(() => vault(acts)),
    )
    expect(await bindings.clientAt({ tab: 5, origin, order: 'X1234' })).toBe('B')
    expect(await bindings.clientAt({ tab: 5, origin, order: 'Y1234' })).toBeUndefined()
    expect(await bindings.clientAt({ tab: 5, origin })).toBeUndefined()
  })
  it('what is filled since comes first; an order that is known before a tab that names none', async () => {
    const bindings = createBindings(
      memory(),
      keptOrders(() => vault(acts)),
    )
    await bindings.bind({ tab: 5, origin }, 'D')
    expect(await bindings.clientAt({ tab: 5, origin, order: 'X1234' })).toBe('B')
    await bindings.bind({ tab: 5, origin, order: 'X1234' }, 'E')
    expect(await bindings.clientAt({ tab: 9, origin, order: 'X1234' })).toBe('E')
  })
  it('a closed vault tells nothing, and is asked again once it is open', async () => {
    let open: ReturnType<typeof vault> | undefined
    const kept = keptOrders(() => open)
    expect(await kept(origin, 'X1234')).toBeUndefined()
    open = vault(acts)
    expect(await kept(origin, 'X1234')).toBe('B')
  })
})
