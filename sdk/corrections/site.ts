/** Numbers, ids and codes of one order: another visit has others. */
const CHANGING = /^(?:\d+|[0-9a-f]{8,}|[0-9a-f-]{32,}|(?=[^/]*\d)[A-Za-z0-9_-]{16,})$/i

const opened = (path: string): string =>
  path
    .split('/')
    .filter((part) => part !== '')
    .map((part) => (CHANGING.test(part) ? ':id' : part.slice(0, 80)))
    .slice(0, 20)
    .join('/')

/** Origin and path pattern of an address. A path behind `#/` counts: many consoles have no other. */
export function siteOf(address: string): { readonly origin: string; readonly path: string } | undefined {
  let url: URL
  try {
    url = new URL(address)
  } catch {
    return undefined
  }
  const [, inner] = /^#!?\/([^?]*)/.exec(url.hash) ?? []
  const path = `/${opened(url.pathname)}`
  return {
    origin: url.origin === 'null' ? '' : url.origin,
    path: inner === undefined ? path : `${path}#/${opened(inner)}`,
  }
}
