import { joined } from '../bytes.ts'
import { refuse } from '../problem.ts'

/** One value of a DER (or BER) structure. */
export interface Node {
  /** The whole identifier byte: class, constructed bit and number. */
  readonly tag: number
  readonly content: Uint8Array
  /** Header and content. */
  readonly whole: Uint8Array
}

export const TAG = {
  integer: 0x02,
  bits: 0x03,
  octets: 0x04,
  oid: 0x06,
  utcTime: 0x17,
  time: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const

const DEEPEST = 32
const MOST = 10_000

/** The first value of `bytes`; more may follow. */
export function readNode(bytes: Uint8Array, depth = 0): Node {
  if (depth > DEEPEST) refuse('damaged', 'der')
  const tag = bytes[0]
  const first = bytes[1]
  // Numbers above 30 take more bytes; nothing that is read here has one.
  if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f) refuse('damaged', 'der')
  if (first === 0x80) return openEnded(bytes, tag, depth)
  let length = first
  let header = 2
  if (first > 0x80) {
    const count = first & 0x7f
    if (count > 4) refuse('damaged', 'der')
    length = 0
    for (let index = 0; index < count; index++) length = length * 256 + (bytes[2 + index] ?? refuse('damaged', 'der'))
    header += count
  }
  if (header + length > bytes.length) refuse('damaged', 'der')
  return { tag, content: bytes.subarray(header, header + length), whole: bytes.subarray(0, header + length) }
}

/** BER without a length: values until two zero bytes. Signers that stream write their messages so. */
function openEnded(bytes: Uint8Array, tag: number, depth: number): Node {
  let at = 2
  while (!(bytes[at] === 0 && bytes[at + 1] === 0)) {
    if (at >= bytes.length) refuse('damaged', 'der')
    at += readNode(bytes.subarray(at), depth + 1).whole.length
  }
  return { tag, content: bytes.subarray(2, at), whole: bytes.subarray(0, at + 2) }
}

/** The values inside a constructed one. */
export function children(node: Node): Node[] {
  if ((node.tag & 0x20) === 0) refuse('damaged', 'der')
  return nodesOf(node.content)
}

export function nodesOf(bytes: Uint8Array): Node[] {
  const all: Node[] = []
  for (let at = 0; at < bytes.length; ) {
    const node = readNode(bytes.subarray(at))
    all.push(node)
    at += node.whole.length
    if (all.length > MOST) refuse('damaged', 'der')
  }
  return all
}

/** The child at `index`, which must have that tag. */
export function child(nodes: readonly Node[], index: number, tag: number): Node {
  const node = nodes[index]
  if (node === undefined || node.tag !== tag) refuse('damaged', 'der')
  return node
}

/** Bytes of an octet string, also of one in pieces. */
export function octets(node: Node, depth = 0): Uint8Array {
  if (depth > DEEPEST) refuse('damaged', 'der')
  if ((node.tag & 0x20) === 0) return node.content
  return joined(nodesOf(node.content).map((part) => octets(part, depth + 1)))
}

/** An integer's digits without the zero that keeps it positive. */
export function magnitude(node: Node): Uint8Array {
  const { content } = node
  let at = 0
  while (at < content.length - 1 && content[at] === 0) at++
  return content.subarray(at)
}

/** Content of a bit string that ends with a whole byte. */
export function bitsOf(node: Node): Uint8Array {
  if (node.tag !== TAG.bits || node.content[0] !== 0) refuse('damaged', 'der')
  return node.content.subarray(1)
}

/** An object identifier with its dots. */
export function oidOf(node: Node): string {
  if (node.tag !== TAG.oid || node.content.length === 0 || node.content.length > 64) refuse('damaged', 'der')
  const numbers: number[] = []
  let value = 0
  for (const byte of node.content) {
    value = value * 128 + (byte & 0x7f)
    if (!Number.isSafeInteger(value)) refuse('damaged', 'der')
    if (byte & 0x80) continue
    numbers.push(value)
    value = 0
  }
  const [head = 0, ...rest] = numbers
  const root = Math.min(2, Math.floor(head / 40))
  return [root, head - root * 40, ...rest].join('.')
}
