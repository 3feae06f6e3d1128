import type { PreApprovalItem } from './item.ts'

const longestFirst = new WeakMap<PreApprovalItem, readonly string[]>()

/** A text without the expressions in which the keywords of an item mean something else. */
export function withoutFalseFriends(item: PreApprovalItem, text: string): string {
  let friends = longestFirst.get(item)
  if (friends === undefined) {
    friends = [...item.falseFriends].sort((a, b) => b.length - a.length)
    longestFirst.set(item, friends)
  }
  let left = text
  for (const friend of friends) left = left.replaceAll(friend, '|')
  return left
}
