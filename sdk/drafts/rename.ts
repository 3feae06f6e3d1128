/** The same control under headings that come and go: the bar over a page heads it until something is scrolled beside it. Pure. */
import type { DraftEntry } from './draft.ts'

interface Parts {
  readonly key: string
  readonly scope: readonly string[]
}

/** All of one key but its headings. */
const restOf = (key: string): [rest: string, parts: Parts] => {
  const [label, scope = '', ...more] = key.split('|')
  return [[label, ...more].join('|'), { key, scope: scope === '' ? [] : scope.split('>') }]
}

const isWithin = (few: readonly string[], many: readonly string[]): boolean => {
  let next = 0
  for (const heading of many) if (heading === few[next]) next++
  return next === few.length
}
const isRelated = (a: Parts, b: Parts): boolean => isWithin(a.scope, b.scope) || isWithin(b.scope, a.scope)

function byRest(keys: ReadonlySet<string>, without: ReadonlySet<string>): ReadonlyMap<string, readonly Parts[]> {
  const groups = new Map<string, Parts[]>()
  for (const key of keys) {
    if (without.has(key)) continue
    const [rest, parts] = restOf(key)
    groups.set(rest, [...(groups.get(rest) ?? []), parts])
  }
  return groups
}

/**
 * By key of before, the key of now: where only headings came or went, and nothing else could be meant. What stands under the
 * very same key is not in it.
 */
export function renames(before: Iterable<string>, now: Iterable<string>): ReadonlyMap<string, string> {
  const [old, fresh] = [new Set(before), new Set(now)]
  const news = byRest(fresh, old)
  const found = new Map<string, string>()
  if (news.size === 0) return found
  for (const [rest, olds] of byRest(old, fresh)) {
    const group = news.get(rest) ?? []
    for (const one of olds) {
      const mine = group.filter((other) => isRelated(one, other))
      const theirs = mine[0] && olds.filter((other) => isRelated(other, mine[0] as Parts))
      if (mine.length === 1 && theirs?.length === 1) found.set(one.key, (mine[0] as Parts).key)
    }
  }
  return found
}

/** The entries under the keys of now. */
export function renamed<T extends DraftEntry>(entries: readonly T[], now: Iterable<string>): readonly T[] {
  const to = renames(
    entries.map(({ key }) => key),
    now,
  )
  return entries.map((entry) => {
    const key = to.get(entry.key)
    return key === undefined ? entry : { ...entry, key }
  })
}
