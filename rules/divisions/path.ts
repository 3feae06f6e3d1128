import { type Division, nodeOf, provinceNodes } from './tree.ts'
import { isDrawer } from './words.ts'

/** From the province down to the division itself (one to three levels); nothing when no division has that code. */
export function divisionPath(code: string): readonly Division[] | undefined {
  return nodeOf(code)?.path
}

/**
 * What to offer in a select box: the provinces without a code, else what lies under a division, in the order of the
 * codes. The drawer 市辖区 of a municipality is offered under the municipality's name. Empty where nothing lies under
 * a division (东莞市 has no districts) or the code is none.
 */
export function divisionsBelow(code?: string): readonly Division[] {
  if (code === undefined || code === '') return provinceNodes().map(({ path }) => path[0]!)
  const above = nodeOf(code)
  if (!above) return []
  return above.children.map(({ code: own, name }) => {
    const unnamed = above.path.length === 1 && (name === '市辖区' || name === '县') && isDrawer(name)
    return { code: own, name: unnamed ? (name === '县' ? `${above.name}辖县` : above.name) : name }
  })
}
