import type { Glyph } from '../engines/engine.ts'
import type { FieldReading } from '../types.ts'
import { askedField } from './free-text.ts'
import { type Fused, fuse } from './fuse.ts'
import type { Found } from './id-card-front.ts'
import { isLearned } from './learned-characters-index.ts'
import { rareLike } from './rare-characters-index.ts'
import type { Reading } from './reading.ts'
import { isSurname } from './surnames.ts'
import { cleanName } from './text.ts'

/** A person's name: never filled unasked. */
export function nameField({ all, box }: Found): FieldReading {
  const fused = fuse(all.map(taught), cleanName)
  return askedField(fused && withPicks(asKnown(asSurname(fused))), box, nameChecks)
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

/** A name as it is read with the characters that the engine was taught besides; what it would have said without is a rival. */
function taught(reading: Reading): Reading {
  if (!reading.chars.some(({ learned }) => learned)) return reading
  const chars = reading.chars.map(({ learned, ...glyph }): Glyph => {
    if (!learned) return glyph
    const own = { ch: glyph.ch, conf: Math.max(leastHint, 1 - learned.conf) }
    return { ...glyph, ...learned, rivals: [own, ...(glyph.rivals ?? []).filter(({ ch }) => ch !== learned.ch)] }
  })
  return { ...reading, chars, text: chars.map(({ ch }) => ch).join('') }
}

/** Enough for a rival to be offered beside the character. */
const leastHint = 0.06

/** A character that the networks' makers left out is looked at by the user, and what they would have read is the first pick. */
function asKnown(fused: Fused): Fused {
  const chars = [...fused.value]
  const learned = chars.flatMap((ch, at) => (isLearned(ch) ? [at] : []))
  if (learned.length === 0) return fused
  const own = (at: number) => fused.rivals[at]?.find(({ ch }) => isHan(ch) && !isLearned(ch))?.ch ?? chars[at]
  const said = chars.map((ch, at) => (isLearned(ch) ? own(at) : ch)).join('')
  return {
    ...fused,
    doubtful: [...new Set([...fused.doubtful, ...learned])].sort((a, b) => a - b),
    alternatives: [said, ...fused.alternatives],
  }
}

const isHan = (ch: string) => /\p{Script=Han}/u.test(ch)

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
    .filter(({ at, ch, share }) => isHan(ch) && share >= (at === 0 && !isSurname(ch) ? 0.3 : 0.03))
    .sort((a, b) => b.share - a.share)
    .map(({ at, ch }) => swap(at, ch))
  const rare = chars
    .map((ch, at) => ({ at, like: rareLike(ch).filter((other) => at > 0 || isSurname(other)) }))
    .sort((a, b) => Number(fused.doubtful.includes(b.at)) - Number(fused.doubtful.includes(a.at)))
    .flatMap(({ at, like }) => like.slice(0, 3).map((ch) => swap(at, ch)))
  const all = [...fused.alternatives.filter((name) => [...name].length >= 2), ...considered.slice(0, 4), ...rare]
  return { ...fused, alternatives: [...new Set(all)].filter((name) => name !== fused.value).slice(0, mostPicks) }
}
