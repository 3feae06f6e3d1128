/** The tree of administrative divisions, and the places that a page's wordings name in it. */
import { divisionTable } from '@beian-assist/rules'
import { normal } from './normal.ts'
import { isNameless, type Level, wordsOfLevel } from './region-words.ts'

interface Node extends Level {
  readonly children: readonly Node[]
}

let tree: readonly Node[] | undefined

/** `03秦皇岛市` → code under a prefix, and name. */
function entry(text: string, prefix: string): Level {
  const digits = /^\d+/.exec(text)?.[0] ?? ''
  return { code: (prefix + digits).padEnd(6, '0'), name: text.slice(digits.length) }
}

function read(): readonly Node[] {
  tree ??= divisionTable.map((row) => {
    const [head = '', ...cities] = row.split(';')
    const province = entry(head, '')
    return {
      ...province,
      children: cities.map((text) => {
        const [name = '', counties = ''] = text.split(':')
        const city = entry(name, province.code.slice(0, 2))
        const children = counties === '' ? [] : counties.split(',')
        return { ...city, children: children.map((county) => ({ ...entry(county, city.code.slice(0, 4)), children: [] })) }
      }),
    }
  })
  return tree
}

/** From the province down to the division itself; nothing when the table has no such code. */
export function divisionPath(code: string): readonly Level[] | undefined {
  const path: Level[] = []
  let level = read()
  while (path.at(-1)?.code !== code) {
    const digits = (path.length + 1) * 2
    const node = level.find((candidate) => candidate.code.slice(0, digits) === code.slice(0, digits))
    if (!node) return undefined
    path.push({ code: node.code, name: node.name })
    level = node.children
  }
  return path
}

/** Every place that the names, from the top down, can mean. A drawer of the table (市辖区) may be left out. */
function matches(names: readonly string[], nodes: readonly Node[], above: readonly Level[]): readonly string[] {
  const [name, ...rest] = names
  if (name === undefined) return above.length > 0 ? [(above.at(-1) as Level).code] : []
  const key = normal(name)
  return nodes.flatMap((node) => {
    const path = [...above, node]
    const called = wordsOfLevel(path, path.length - 1).some((word) => normal(word) === key)
    const drawer = path.length === 2 && isNameless(node.name)
    return [
      ...(called ? matches(rest, node.children, path) : []),
      ...(drawer ? matches(names, node.children, path) : []),
    ]
  })
}

/** Code of the one place that a row of names means, from the province down. */
export function placeCalled(names: readonly string[]): string | undefined {
  const found = new Set(matches(names, read(), []))
  return found.size === 1 ? [...found][0] : undefined
}

/** Code of the one place at `level` (0 province, 1 city, 2 district) that a name means under the division `trunk`. */
export function placeUnder(name: string, level: number, trunk: string | undefined): string | undefined {
  const above = trunk === undefined ? [] : (divisionPath(trunk) ?? [])
  let paths: { node: Node; path: readonly Level[] }[] = read().map((node) => ({ node, path: [] }))
  for (let at = 0; at < level; at += 1) {
    const known = above[at]
    paths = paths
      .filter(({ node }) => known === undefined || node.code === known.code)
      .flatMap(({ node, path }) => node.children.map((child) => ({ node: child, path: [...path, node] })))
  }
  const found = new Set(paths.flatMap(({ node, path }) => matches([name], [node], path)))
  return found.size === 1 ? [...found][0] : undefined
}
