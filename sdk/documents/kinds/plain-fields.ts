import { settle } from '../parse/field.ts'
import { askedField } from '../parse/free-text.ts'
import { fuse } from '../parse/fuse.ts'
import type { Found } from '../parse/id-card-front.ts'
import { dateIn } from '../parse/licence-content.ts'
import { isoDate } from '../parse/numbers.ts'
import { vote } from '../parse/reading.ts'
import { tidy, trimMarks } from '../parse/text.ts'
import type { CheckId, FieldReading } from '../types.ts'

/** Text that nothing but the reading vouches for. */
export const plainField = (
  { all, box }: Found,
  clean: (text: string) => string = (text) => trimMarks(tidy(text), ':：,.，。', ',.，。'),
  checks: (value: string) => Partial<Record<CheckId, boolean>> = () => ({}),
): FieldReading => askedField(fuse(all, clean), box, checks)

/** A date with 年月日 or with marks between its parts, ISO; null when there is none. */
export function anyDate(text: string): string | null {
  const written = dateIn(text)
  if (written) return written
  const found = text.normalize('NFKC').match(/(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})/)
  return found ? isoDate(Number(found[1]), Number(found[2]), Number(found[3])) : null
}

/** A date that all readings agree on is filled. */
export function plainDate(
  { all, box }: Found,
  extra: (date: string) => Partial<Record<CheckId, boolean>> = () => ({}),
): FieldReading {
  const best = vote(all, (text) => anyDate(text) ?? '')
  if (!best) return settle({ value: '', confidence: 0, box })
  return settle(
    {
      value: best.value,
      confidence: best.confidence,
      box: best.reading.quad,
      checks: {
        'date-exists': true,
        'passes-agree': best.votes > best.of / 2,
        clear: best.confidence >= 0.9,
        ...extra(best.value),
      },
      alternatives: best.others,
    },
    ['date-exists', 'passes-agree', 'clear'],
  )
}

/** From one day to another, or without an end: `2020-03-01至2025-03-01`, `2020-03-01至长期`. */
export function plainTerm({ all, box }: Found): FieldReading {
  const best = vote(all, (text) => {
    const flat = tidy(text)
    const cut = flat.search(/[至到]/)
    const from = anyDate(cut < 0 ? flat : flat.slice(0, cut))
    if (/长期|永久/.test(flat)) return from ? `${from}至长期` : '长期'
    const to = cut < 0 ? null : anyDate(flat.slice(cut + 1))
    return from && to && to > from ? `${from}至${to}` : ''
  })
  if (!best) return settle({ value: '', confidence: 0, box })
  return settle({ value: best.value, confidence: best.confidence, box: best.reading.quad, checks: { grammar: true } })
}
