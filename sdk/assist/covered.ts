import type { FieldPath } from '@beian-assist/rules'

/** A place is agreed to when it, or the list it stands in, is. */
export function covered(path: FieldPath, paths: ReadonlySet<FieldPath>): boolean {
  if (paths.has(path)) return true
  for (let at = path.indexOf('['); at > 0; at = path.indexOf('[', at + 1)) if (paths.has(path.slice(0, at))) return true
  return false
}
