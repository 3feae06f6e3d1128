import { child, children, type Node, oidOf, TAG } from './der.ts'

const KEYS: Readonly<Record<string, string>> = {
  '2.5.4.3': 'CN',
  '2.5.4.6': 'C',
  '2.5.4.7': 'L',
  '2.5.4.8': 'ST',
  '2.5.4.10': 'O',
  '2.5.4.11': 'OU',
  '0.9.2342.19200300.100.1.1': 'UID',
}

const decoders: Readonly<Record<number, string>> = {
  12: 'utf-8',
  19: 'latin1',
  20: 'latin1',
  22: 'latin1',
  30: 'utf-16be',
}

/** A distinguished name as `CN=…, O=…`, the most particular part first. */
export function nameOf(node: Node): string {
  const parts = children(node).flatMap((set) =>
    children(set).map((pair) => {
      const nodes = children(pair)
      const oid = oidOf(child(nodes, 0, TAG.oid))
      return `${KEYS[oid] ?? oid}=${textOf(nodes[1])}`
    }),
  )
  return parts.reverse().join(', ').slice(0, 1000)
}

function textOf(node: Node | undefined): string {
  if (node === undefined) return ''
  return new TextDecoder(decoders[node.tag] ?? 'utf-8').decode(node.content)
}
