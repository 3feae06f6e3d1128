import type { Quad } from '../image/geometry.ts'
import type { CheckId, FieldReading } from '../types.ts'
import { settle } from './field.ts'
import { type Fused, fuse } from './fuse.ts'
import type { Page } from './page.ts'
import { repairAddress } from './place-repair.ts'
import { readings } from './reading.ts'
import { cleanAddress } from './text.ts'

/** Reads a value in several ways and joins the readings character by character. */
export async function joined(page: Page, cells: readonly Quad[], clean: (text: string) => string) {
  return fuse(await readings(page, cells), clean)
}

/** A field whose text nothing but the reading itself vouches for: shown beside its crop, never filled unasked. */
export function askedField(
  fused: Fused | null,
  cells: readonly Quad[],
  checks: (value: string) => Partial<Record<CheckId, boolean>>,
): FieldReading {
  if (!fused) return settle({ value: '', confidence: 0, box: cells[0] ?? null })
  return settle({
    value: fused.value,
    confidence: fused.confidence,
    box: fused.box,
    checks: { ...checks(fused.value), 'passes-agree': fused.agreed },
    doubtful: fused.doubtful,
    alternatives: fused.alternatives,
    always: 'ask',
  })
}

/** 住址 and 住所. `hint`: a division code such an address often starts with. */
export async function addressField(page: Page, cells: readonly Quad[], hint = ''): Promise<FieldReading> {
  const fused = await joined(page, cells, cleanAddress)
  if (!fused) return askedField(fused, cells, () => ({}))
  const { text, found, changed } = repairAddress(fused.value, hint)
  const value = street(text)
  const marked = doubtfulAfter(fused, value)
  return askedField(
    {
      ...fused,
      value,
      doubtful: marked,
      confidence: changed > 0 || value !== text ? Math.min(0.6, fused.confidence) : fused.confidence,
      alternatives: [...new Set([...fused.alternatives, fused.value])].slice(0, 4),
    },
    cells,
    (v) => ({ shape: [...v].length >= 6, place: found }),
  )
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
