import type { Adapter } from './adapter.ts'

/** Adapter of an address: the origin is compared as a whole, the path from its beginning. */
export function adapterAt(address: string, among: readonly Adapter[]): Adapter | undefined {
  let url: URL
  try {
    url = new URL(address)
  } catch {
    return undefined
  }
  const isAt = ({ origin, path }: Adapter['origins'][number]): boolean =>
    origin === url.origin && (path === undefined || url.pathname === path || url.pathname.startsWith(`${path}/`))
  return among.find(({ origins }) => origins.some(isAt))
}
