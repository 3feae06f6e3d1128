/** Every value that a filing holds, one entry a place. */
import type { FieldId, FieldPath, Filing } from '@beian-assist/rules'
import { fieldOf } from './field-path.ts'

export interface Leaf {
  readonly path: FieldPath
  /** Absent when the dictionary has no such field. */
  readonly field?: FieldId
  readonly value: unknown
}

/** Deepest nesting of a filing is 5 (`apps[0].platforms[0].domains`); anything deeper is not a filing. */
const DEEPEST = 8

/** Leaves in the filing's own order. Lists of plain values are one leaf; `materials` gives one leaf a material. */
export function leavesOf(filing: Filing): readonly Leaf[] {
  const found: Leaf[] = []
  const add = (path: FieldPath, value: unknown): void => {
    const field = fieldOf(path)
    found.push(field ? { path, field, value } : { path, value })
  }
  const walk = (node: unknown, path: string, depth: number): void => {
    if (node === null || node === undefined || depth > DEEPEST) return
    if (path === 'materials' && Array.isArray(node)) {
      for (const id of node) if (typeof id === 'string') add(`materials.${id}`, true)
    } else if (Array.isArray(node)) {
      const nested = node.some((item) => typeof item === 'object' && item !== null)
      if (nested)
        node.forEach((item, index) => {
          walk(item, `${path}[${index}]`, depth + 1)
        })
      else if (node.length > 0) add(path, node)
    } else if (typeof node === 'object') {
      for (const [key, value] of Object.entries(node)) walk(value, path === '' ? key : `${path}.${key}`, depth + 1)
    } else add(path, node)
  }
  walk(filing, '', 0)
  return found
}
