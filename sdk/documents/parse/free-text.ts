import type { Quad } from '../image/geometry.ts'
import type { CheckId, FieldReading } from '../types.ts'
import { repairPairs } from './bound-pairs.ts'
import { settle } from './field.ts'
import { type Fused, fuse } from './fuse.ts'
import type { Found } from './id-card-front.ts'
import { repairAddress } from './place-repair.ts'
import type { Reading } from './reading.ts'
import { cleanAddress } from './text.ts'

/** A field whose text nothing but the reading itself vouches for: shown beside its crop, never filled unasked. */
export function askedField(
  fused: Fused | null,
  box: Quad | null,
  checks: (value: string) => Partial<Record<CheckId, boolean>>,
): FieldReading {
  if (!fused) return settle({ value: '', confidence: 0, box })
  return settle({
    value: fused.value,
    confidence: fused.confidence,
    box: fused.box,
    checks: { ...checks(fused.value), ...(fused.broken ? { unbroken: false } : {}), 'passes-agree': fused.agreed },
    doubtful: fused.doubtful,
    alternatives: fused.alternatives,
    always: 'ask',
  })
}

/** 住址 and 住所. `hint`: a division code such an address often starts with. */
export function addressField({ all, box, sure = false }: Found, hint = ''): FieldReading {
  const best = bestAddress(all, hint)
  if (!best) return askedField(best, box, () => ({}))
  const fused = withCounted(best)
  const { text, found, changed, whole = false } = repairAddress(fused.value, hint)
  const value = repairPairs(street(text))
  const marked = doubtfulAfter(fused, value)
  const asRead = changed === 0 && value === text
  const confidence = asRead ? fused.confidence : Math.min(0.6, fused.confidence)
  return settle(
    {
      value,
      confidence,
      box: fused.box,
      checks: {
        // A number without what it counts is where a line was lost, more often than not.
        shape:
          [...value].length >= 6 && (!/\d$/.test(value) || (roomed.test(value) && endsShort(all))) && balanced(value),
        place: found && whole,
        ...(fused.broken ? { unbroken: false } : {}),
        'passes-agree': fused.agreed && (!sure || all.length >= 2),
        ...(sure ? { clear: confidence >= 0.9 && marked.length === 0 } : {}),
      },
      doubtful: marked,
      alternatives: [...new Set([...fused.alternatives, fused.value])].slice(0, 4),
      ...(sure ? {} : { always: 'ask' as const }),
    },
    ['shape', 'place', 'passes-agree', 'clear'],
  )
}

/** A room's number may stand alone behind what it is in, */
const roomed = /(?:单元|号楼|[栋幢座层楼])\d{1,5}$/
/** where the value ended before its row was full: no row is lost behind it. */
const endsShort = (all: readonly Reading[]) => all.length > 0 && all.every((reading) => reading.short === true)

/** What house and room numbers count stands behind the last of them. */
const counted = /[号室户楼层幢栋座铺房]/

/** Behind the last number of an address a reader saw what it counts, in the place of another character: that is what stands there. */
function withCounted(fused: Fused): Fused {
  const chars = [...fused.value]
  const at = chars.length - 1
  const other = fused.rivals[at]?.find(({ ch, share }) => counted.test(ch) && share >= 0.25)
  const numbered = /\d/.test(chars[at] ?? '') || /\d/.test(chars[at - 1] ?? '')
  if (!numbered || counted.test(chars[at] ?? '') || !other) return fused
  return {
    ...fused,
    value: [...chars.slice(0, at), other.ch].join(''),
    doubtful: [...new Set([...fused.doubtful, at])],
  }
}

const count = (text: string, marks: RegExp) => text.match(marks)?.length ?? 0
const balanced = (text: string) => count(text, /[(（]/g) === count(text, /[)）]/g)

/** All readings joined; where that begins with no known place and one of the readings does, that one. */
function bestAddress(all: readonly Reading[], hint: string): Fused | null {
  const fused = fuse(all, cleanAddress)
  if (!fused || all.length < 2 || repairAddress(fused.value, hint).found) return fused
  const alone = all
    .map((reading) => fuse([reading], cleanAddress))
    .filter((one) => one !== null)
    .find((one) => repairAddress(one.value, hint).found)
  return alone ? { ...alone, agreed: false } : fused
}

/** 巷 before a house number is read as 埠 more often than not; no street is called so. */
const street = (text: string) => text.replace(/埠(?=\d+号)/g, '巷')

/** Doubtful places of a reading, seen from its end, where the repaired text is the same; and every changed character. */
function doubtfulAfter(fused: Fused, value: string): number[] {
  const before = [...fused.value]
  const after = [...value]
  const shift = after.length - before.length
  const kept = fused.doubtful.map((i) => i + shift).filter((i) => i >= 0)
  const changed = after.map((_, i) => i).filter((i) => i - shift >= 0 && after[i] !== before[i - shift])
  return [...new Set([...kept, ...changed])].sort((a, b) => a - b)
}
