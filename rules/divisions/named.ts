import { scan } from '../filing/compare.ts'
import { type Division, type DivisionNode, nodeOf, provinceNodes } from './tree.ts'
import { divisionWords, isDrawer } from './words.ts'

/** Width, spaces and punctuation make no difference. */
const letters = (text: string): string =>
  scan(text)
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')

const isCalled = (node: DivisionNode, name: string): boolean =>
  divisionWords(node.path, node.path.length - 1).some((word) => word === name)

/** Every division that the names, from the top down, can mean. A drawer of the table may be left out of them. */
function matches(names: readonly string[], nodes: readonly DivisionNode[]): readonly DivisionNode[] {
  const [name, ...rest] = names
  if (name === undefined) return []
  return nodes.flatMap((node) => {
    const here = isCalled(node, name) ? (rest.length === 0 ? [node] : matches(rest, node.children)) : []
    return isDrawer(node.name) ? [...here, ...matches(names, node.children)] : here
  })
}

const distinct = (nodes: readonly DivisionNode[]): readonly Division[] =>
  [...new Set(nodes)].map((node) => node.path.at(-1)!)

/**
 * The one division that a row of names means, from the province down: 广东省, 深圳市, 南山区. Short names (广东, 深圳) and
 * a municipality's 市辖区, written or left out, are understood; of two or more names the province may be missing.
 * Nothing when the names mean no division or several.
 */
export function divisionByNames(names: readonly string[]): Division | undefined {
  const keys = names.map(letters).filter((name) => name !== '')
  let found = distinct(matches(keys, provinceNodes()))
  if (found.length === 0 && keys.length >= 2)
    found = distinct(provinceNodes().flatMap((province) => matches(keys, province.children)))
  return found.length === 1 ? found[0] : undefined
}

/**
 * Every division that one name means at a level (0 province, 1 city, 2 district), within the division `above` when its
 * code is known. A county that hangs from its province counts as a city too.
 */
export function divisionsNamed(name: string, level: 0 | 1 | 2, above?: string): readonly Division[] {
  const key = letters(name)
  if (key === '') return []
  const limit = above === undefined || above === '' ? [] : nodeOf(above)?.path
  if (!limit) return []
  let nodes = provinceNodes()
  for (let at = 0; at < level; at += 1) {
    const known = limit[at]
    nodes = nodes.filter((node) => known === undefined || node.code === known.code).flatMap((node) => node.children)
  }
  return distinct(matches([key], nodes))
}
