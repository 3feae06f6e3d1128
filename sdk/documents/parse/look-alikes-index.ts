import { lookAlikes } from './look-alikes.ts'

let index: Map<string, string> | null = null

/** Whether two characters can be taken for each other in small print. */
export function isLike(a: string, b: string): boolean {
  index ??= new Map(lookAlikes.flatMap((line) => line.split(' ').map((group) => [group[0]!, group.slice(1)] as const)))
  return index.get(a)?.includes(b) === true || index.get(b)?.includes(a) === true
}
