import type { FormRefusalCode } from '@beian-assist/sdk'

export type OriginVerdict =
  | { readonly ok: true; readonly origin: string; readonly host: string; readonly punycode: boolean }
  | { readonly ok: false; readonly code: FormRefusalCode }

/** Whatever way an IPv4 address was written: a name whose last part is a number is one, and the browser has made it canonical. */
const IPV4 = /\.\d+$/

/**
 * Whether a page's address may be filled at all: https, a named host, no user info, no trailing dot.
 * Equality of whole origins is the only comparison made with the result; suffixes never match.
 */
export function judgeOrigin(address: string | undefined): OriginVerdict {
  if (address === undefined || address === '') return { ok: false, code: 'no-access' }
  let url: URL
  try {
    url = new URL(address)
  } catch {
    return { ok: false, code: 'unsupported-page' }
  }
  if (url.protocol === 'http:') return { ok: false, code: 'not-https' }
  if (url.protocol !== 'https:') return { ok: false, code: 'unsupported-page' }
  const host = url.hostname
  if (url.username !== '' || url.password !== '') return { ok: false, code: 'unsupported-page' }
  // An IPv6 address has no dot, however it was written.
  if (IPV4.test(host) || !host.includes('.') || host.endsWith('.')) {
    return { ok: false, code: 'unsupported-page' }
  }
  return { ok: true, origin: url.origin, host, punycode: host.split('.').some((label) => label.startsWith('xn--')) }
}
