import { halfWidth, scan } from '../filing/compare.ts'
import { type Division, type DivisionNode, provinceNodes } from './tree.ts'
import { divisionWords, isDrawer } from './words.ts'

/** Where an address begins, and what is left of it after the names of divisions. */
export interface LongestDivision {
  /** From the province down, levels that the text leaves out included. */
  readonly path: readonly Division[]
  readonly rest: string
}

interface Found {
  readonly node: DivisionNode
  readonly length: number
}

/**
 * Reads the names from `at` on, in order; any level above the last may be left out. A short name (海南, 南京) counts only
 * before a full one or at the end of the text: 南京路 is a street.
 */
function read(text: string, at: number, nodes: readonly DivisionNode[], into: Found[]): void {
  for (const node of nodes) {
    for (const word of divisionWords(node.path, node.path.length - 1)) {
      if (!text.startsWith(word, at)) continue
      const end = at + word.length
      if (word === node.name || end === text.length) into.push({ node, length: end })
      read(text, end, node.children, into)
    }
    if (at === 0 || isDrawer(node.name)) read(text, at, node.children, into)
  }
}

/**
 * The division that an address begins with, however far down it goes: 广东省深圳市南山区科技园1号 → 南山区, 科技园1号. The
 * province and the city may be short or left out. Nothing when the text begins with no division, or with a name that
 * several share and nothing tells apart.
 */
export function longestDivision(text: string): LongestDivision | undefined {
  const address = halfWidth(scan(text))
    .replace(/\s+/g, '')
    .replace(/^(?:中华人民共和国|中国)/, '')
  const found: Found[] = []
  read(address, 0, provinceNodes(), found)
  const length = Math.max(...found.map((one) => one.length))
  const best = new Set(found.filter((one) => one.length === length).map((one) => one.node))
  // The same words can name a municipality and its 市辖区: the higher one claims less.
  const top = [...best].filter(
    ({ path }) => !path.slice(0, -1).some((above) => [...best].some((b) => b.code === above.code)),
  )
  const [only] = top
  return top.length === 1 && only ? { path: only.path, rest: address.slice(length) } : undefined
}
