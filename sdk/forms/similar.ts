/** How much two labels say the same, by the pairs of characters they share. Rare pairs count for more. Pure. */
import { splitBrackets } from '../labels/normalise.ts'

const STOP = /[的之及和与\s/_-]|^(?:您|本|贵|请)/g

const bare = (text: string): string => splitBrackets(text).main.replace(STOP, '')

const pairsOf = (text: string): ReadonlySet<string> => {
  const framed = `^${text}$`
  const pairs = new Set<string>()
  for (let at = 0; at + 1 < framed.length; at += 1) pairs.add(framed.slice(at, at + 2))
  return pairs
}

interface Known {
  readonly id: string
  readonly text: string
  readonly pairs: ReadonlySet<string>
}

/** 域名 for 网站域名: shorter, but the end of only one field's names. In Chinese the end says what a thing is. */
const ONLY_END = 0.8
/** 主要域名 for 域名: more than the name. */
const ENDS_SO = 0.78

export interface Likeness {
  /** 0…1 for every field, by id. */
  of(text: string): ReadonlyMap<string, number>
}

export function likenessTo(fields: readonly { readonly id: string; readonly labels: readonly string[] }[]): Likeness {
  const known: Known[] = fields.flatMap(({ id, labels }) =>
    labels.map((label) => ({ id, text: bare(label), pairs: pairsOf(bare(label)) })),
  )
  const users = new Map<string, Set<string>>()
  for (const { id, pairs } of known)
    for (const pair of pairs) users.set(pair, (users.get(pair) ?? new Set<string>()).add(id))
  const weight = (pair: string): number => Math.log(1 + fields.length / (users.get(pair)?.size ?? 1))
  const sum = (pairs: Iterable<string>): number => {
    let total = 0
    for (const pair of pairs) total += weight(pair)
    return total
  }
  const cache = new Map<string, ReadonlyMap<string, number>>()

  return {
    of(label) {
      const found = cache.get(label)
      if (found) return found
      const text = bare(label)
      const pairs = pairsOf(text)
      const own = sum(pairs)
      const best = new Map<string, number>()
      const raise = (id: string, score: number): void => {
        if (score > (best.get(id) ?? 0)) best.set(id, score)
      }
      if (text.length > 1) {
        for (const { id, text: name, pairs: theirs } of known) {
          const shared = sum([...pairs].filter((pair) => theirs.has(pair)))
          raise(id, name === text ? 1 : (0.97 * 2 * shared) / (own + sum(theirs)))
          if (name.length > 2 && text.endsWith(name)) raise(id, ENDS_SO)
        }
        const ends = new Set(known.filter(({ text: name }) => name.endsWith(text)).map(({ id }) => id))
        const [only] = ends
        if (ends.size === 1 && only !== undefined) raise(only, ONLY_END)
      }
      cache.set(label, best)
      return best
    },
  }
}
