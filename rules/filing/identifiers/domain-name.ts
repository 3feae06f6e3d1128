import { halfWidth, normalText, scan } from '../compare.ts'
import { decodeLabel } from './punycode.ts'

/** A domain name taken apart. Labels are in lower case, Chinese ones as Chinese. */
export interface DomainName {
  readonly labels: readonly string[]
  /** `com`, `com.cn`. */
  readonly suffix: string
  /** `example.com.cn`. */
  readonly registrable: string
  /** `example`. */
  readonly label: string
  /** Number of levels, the suffix counting as one. */
  readonly levels: number
  readonly tld: string
}

const LABEL = /^(?:[a-z0-9\u3400-\u9fff]|[a-z0-9\u3400-\u9fff][a-z0-9\u3400-\u9fff-]*[a-z0-9\u3400-\u9fff])$/
const TLD = /^(?:[a-z]{2,63}|[\u3400-\u9fff]{1,30})$/

const CN_SECOND = new Set(
  (
    'com net org gov edu ac mil 政务 公益 ' +
    'bj sh tj cq he sx nm ln jl hl js zj ah fj jx sd ha hb hn gd gx hi sc gz yn xz sn gs qh nx xj tw hk mo'
  ).split(' '),
)
const ABROAD = new Set('hk tw mo jp kr sg my uk au nz in th id'.split(' '))
const ABROAD_SECOND = new Set('com net org gov edu co ac idv or ne go re'.split(' '))

const isSuffix = (second: string, tld: string) =>
  tld === 'cn' ? CN_SECOND.has(second) : ABROAD.has(tld) && ABROAD_SECOND.has(second)

/** Takes a bare domain name apart; null for anything with a scheme, path, port, blank or illegal label. */
export function readDomain(text: string): DomainName | null {
  if (text.length > 253) return null
  const labels: string[] = []
  for (const part of text.toLowerCase().split('.')) {
    const label = part.length > 63 ? null : decodeLabel(part)
    if (label === null || !LABEL.test(label)) return null
    labels.push(label)
  }
  const tld = labels.at(-1)!
  const second = labels.at(-2)
  if (second === undefined || !TLD.test(tld)) return null
  const size = isSuffix(second, tld) ? 2 : 1
  if (labels.length <= size) return null
  return {
    labels,
    suffix: labels.slice(-size).join('.'),
    registrable: labels.slice(-size - 1).join('.'),
    label: labels.at(-size - 1)!,
    levels: labels.length - size + 1,
    tld,
  }
}

/** What is left of a domain for comparison: width, blanks, case and Punycode make no difference. */
export function domainKey(text: string): string {
  const plain = normalText(text)
  return plain.includes('XN--') ? normalText(readDomain(plain)?.labels.join('.') ?? plain) : plain
}

const BETWEEN = /[^a-z0-9.\u3400-\u9fff-]+|\.{2,}/

/** The first well-formed domain inside a text such as a web address; null when there is none. */
export function domainWithin(text: string): string | null {
  for (const piece of halfWidth(scan(text)).toLowerCase().split(BETWEEN)) {
    const one = piece.replace(/^\.|\.$/g, '')
    if (one.includes('.') && readDomain(one) !== null) return one
  }
  return null
}

/** Written like a domain: optional scheme, dotted Latin labels. */
export function looksLikeDomain(text: string): boolean {
  return text.length <= 300 && /^(?:https?:\/\/)?[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}\/?$/.test(text)
}
