import type { FieldReading } from '../types.ts'
import { askedField } from './free-text.ts'
import { type Fused, fuse } from './fuse.ts'
import type { Found } from './id-card-front.ts'
import { rareLike } from './rare-characters-index.ts'
import { isSurname } from './surnames.ts'
import { cleanName } from './text.ts'

/** A person's name: never filled unasked. */
export function nameField({ all, box }: Found): FieldReading {
  const fused = fuse(all, cleanName)
  return askedField(fused && withPicks(asSurname(fused)), box, nameChecks)
}

/** Two to four characters, or the longer names with a dot. */
export function nameChecks(value: string): { shape: boolean } {
  const length = [...value].length
  return { shape: length >= 2 && (value.includes('·') ? length <= 25 : length <= 6) }
}

/** How much less may speak for a surname than for a character that nobody is called by: one in a thousand people has a rare one. */
const likelier = 0.2

/** Names begin with a surname: where the first character is none and the readers had one in mind as well, it is that. */
function asSurname(fused: Fused): Fused {
  const chars = [...fused.value]
  const [first = ''] = chars
  if (fused.value.includes('·') || chars.length > 4 || isSurname(first)) return fused
  const other = fused.rivals[0]?.find(({ ch, share }) => isSurname(ch) && share >= likelier)
  if (!other) return fused
  const swapped = fused.rivals.map((list, i) =>
    i > 0 ? list : [{ ch: first, share: 1 }, ...list.filter(({ ch }) => ch !== other.ch)],
  )
  return {
    ...fused,
    value: [other.ch, ...chars.slice(1)].join(''),
    doubtful: [...new Set([0, ...fused.doubtful])],
    alternatives: [fused.value, ...fused.alternatives],
    rivals: swapped,
  }
}

const mostPicks = 8

/**
 * Other names it may be, for the user to pick from, likeliest first: what whole readings say, what the readers had in mind for
 * one of the characters, and the rare characters, unknown to the readers, that each is printed like.
 */
function withPicks(fused: Fused): Fused {
  const chars = [...fused.value]
  const swap = (at: number, ch: string) => [...chars.slice(0, at), ch, ...chars.slice(at + 1)].join('')
  const considered = fused.rivals
    .flatMap((list, at) => list.map(({ ch, share }) => ({ at, ch, share })))
    .filter(({ at, ch, share }) => /\p{Script=Han}/u.test(ch) && share >= (at === 0 && !isSurname(ch) ? 0.3 : 0.03))
    .sort((a, b) => b.share - a.share)
    .map(({ at, ch }) => swap(at, ch))
  const rare = chars
    .map((ch, at) => ({ at, like: rareLike(ch).filter((other) => at > 0 || isSurname(other)) }))
    .sort((a, b) => Number(fused.doubtful.includes(b.at)) - Number(fused.doubtful.includes(a.at)))
    .flatMap(({ at, like }) => like.slice(0, 3).map((ch) => swap(at, ch)))
  const all = [...fused.alternatives.filter((name) => [...name].length >= 2), ...considered.slice(0, 4), ...rare]
  return { ...fused, alternatives: [...new Set(all)].filter((name) => name !== fused.value).slice(0, mostPicks) }
}
