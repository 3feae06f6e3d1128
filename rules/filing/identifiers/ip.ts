/** An address as a number, for comparison within one version. */
export interface Ip {
  readonly version: 4 | 6
  readonly value: bigint
}

/** What an address may be used for. `documentation` blocks are set apart for examples and never routed. */
export type IpUse = 'public' | 'private' | 'reserved' | 'documentation'

function readIpv4(text: string): bigint | null {
  if (!/^\d{1,3}(?:\.\d{1,3}){3}$/.test(text)) return null
  let value = 0n
  for (const part of text.split('.')) {
    if (Number(part) > 255 || (part.length > 1 && part.startsWith('0'))) return null
    value = value * 256n + BigInt(part)
  }
  return value
}

function readIpv6(text: string): bigint | null {
  if (text.length > 45 || !/^[0-9A-Fa-f:.]+$/.test(text)) return null
  let source = text
  if (source.includes('.')) {
    const colon = source.lastIndexOf(':')
    const tail = colon < 0 ? null : readIpv4(source.slice(colon + 1))
    if (tail === null) return null
    source = `${source.slice(0, colon + 1)}${(tail >> 16n).toString(16)}:${(tail & 0xffffn).toString(16)}`
  }
  const halves = source.split('::')
  if (halves.length > 2) return null
  const [head, tail] = halves.map((half) => (half === '' ? [] : half.split(':'))) as [string[], string[] | undefined]
  const gap = tail === undefined ? 0 : 8 - head.length - tail.length
  if (tail === undefined ? head.length !== 8 : gap < 1) return null
  const groups = [...head, ...Array<string>(gap).fill('0'), ...(tail ?? [])]
  if (!groups.every((group) => /^[0-9A-Fa-f]{1,4}$/.test(group))) return null
  return groups.reduce((value, group) => value * 65_536n + BigInt(`0x${group}`), 0n)
}

function parseIp(text: string): Ip | null {
  const four = readIpv4(text)
  if (four !== null) return { version: 4, value: four }
  const six = readIpv6(text)
  return six === null ? null : { version: 6, value: six }
}

// Several rules look at one address in turn.
let last: readonly [text: string, ip: Ip | null] = ['', null]

/** Reads an IPv4 or IPv6 address; null for anything else, leading zeros in IPv4 included. */
export function readIp(text: string): Ip | null {
  if (last[0] !== text) last = [text, parseIp(text)]
  return last[1]
}

type Block = readonly [base: string, bits: number, use: IpUse]
const BLOCKS: readonly Block[] = [
  ['0.0.0.0', 8, 'reserved'],
  ['10.0.0.0', 8, 'private'],
  ['100.64.0.0', 10, 'private'],
  ['127.0.0.0', 8, 'private'],
  ['169.254.0.0', 16, 'private'],
  ['172.16.0.0', 12, 'private'],
  ['192.0.0.0', 24, 'reserved'],
  ['192.0.2.0', 24, 'documentation'],
  ['192.168.0.0', 16, 'private'],
  ['198.18.0.0', 15, 'reserved'],
  ['198.51.100.0', 24, 'documentation'],
  ['203.0.113.0', 24, 'documentation'],
  ['224.0.0.0', 4, 'reserved'],
  ['240.0.0.0', 4, 'reserved'],
  ['::', 127, 'private'],
  ['fc00::', 7, 'private'],
  ['fe80::', 10, 'private'],
  ['fec0::', 10, 'private'],
  ['ff00::', 8, 'reserved'],
  ['100::', 64, 'reserved'],
  ['2001:db8::', 32, 'documentation'],
]
const blocks = BLOCKS.map(([base, bits, use]) => ({ ...readIp(base)!, bits: BigInt(bits), use }))

/** The use an address is set apart for; an IPv4 address inside IPv6 is judged as IPv4. */
export function ipUse(ip: Ip): IpUse {
  if (ip.version === 6 && ip.value >> 32n === 0xffffn) return ipUse({ version: 4, value: ip.value & 0xffffffffn })
  const width = ip.version === 4 ? 32n : 128n
  for (const block of blocks) {
    const shift = width - block.bits
    if (block.version === ip.version && ip.value >> shift === block.value >> shift) return block.use
  }
  return 'public'
}
