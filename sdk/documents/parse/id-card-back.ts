import type { Quad } from '../image/geometry.ts'
import type { FieldName, FieldReading } from '../types.ts'
import { settle } from './field.ts'
import { fuse } from './fuse.ts'
import type { Found } from './id-card-front.ts'
import { findLabels, type LabelHit } from './labels.ts'
import { isoDate } from './numbers.ts'
import { type Page, type Placed, part } from './page.ts'
import { repairAuthority } from './place-repair.ts'
import { readings, vote } from './reading.ts'
import { tidy } from './text.ts'

/** Identity card, emblem side. */
export async function readBack(page: Page, today: string): Promise<Partial<Record<FieldName, FieldReading>>> {
  const labels = findLabels(page.lines, ['签发机关', '有效期限'])
  const validity = valueBeside(page, labels.get('有效期限')) ?? lineWith(page, (text) => validityIn(text) !== null)
  const authority = valueBeside(page, labels.get('签发机关')) ?? lineWith(page, (text) => /公安局|分局/.test(text))
  return {
    签发机关: authorityField({ all: await readings(page, authority), box: authority[0] ?? null }),
    有效期限: validityField({ all: await readings(page, validity), box: validity[0] ?? null }, today),
  }
}

/** Value right of its label, on the same line or in lines level with it; a second line below belongs to it too. */
function valueBeside(page: Page, hit: LabelHit | undefined): Quad[] | null {
  if (!hit) return null
  const { placed } = hit
  const next = placed.line.chars[hit.to]
  const cells: Quad[] = []
  if (next) cells.push(part(placed.line.quad, cutBefore(page, placed, next.x0), 1))
  else {
    const beside = page.lines
      .filter((p) => p !== placed && Math.abs(p.cy - placed.cy) < placed.h * 0.6 && p.box.x0 > placed.box.x1 - placed.h)
      .sort((a, b) => a.box.x0 - b.box.x0)
    cells.push(...beside.slice(0, 1).map((p) => p.line.quad))
  }
  return cells.length === 0 ? null : cells
}

function cutBefore(page: Page, placed: Placed, at: number): number {
  const near = page
    .gaps(placed.line.quad, 'all', 0.2)
    .filter(([, to]) => Math.abs(to - at) < 0.08)
    .sort((a, b) => b[1] - b[0] - (a[1] - a[0]))[0]
  return near ? (near[0] + near[1]) / 2 : Math.max(0, at - 0.005)
}

function lineWith(page: Page, wanted: (text: string) => boolean): Quad[] {
  const found = page.lines.find((p) => wanted(p.line.text))
  return found ? [found.line.quad] : []
}

export function authorityField({ all, box }: Found): FieldReading {
  const fused = fuse(all, cleanAuthority)
  if (!fused) return settle({ value: '', confidence: 0, box })
  const { text, found, changed } = repairAuthority(fused.value)
  return settle(
    {
      value: text,
      confidence: changed > 0 ? Math.min(0.6, fused.confidence) : fused.confidence,
      box: fused.box,
      checks: {
        suffix: /(公安局|分局|公安处|公安分局)$/.test(text),
        place: found,
        'passes-agree': fused.agreed,
        clear: fused.confidence >= 0.9,
      },
      doubtful: fused.doubtful,
      alternatives: [fused.value, ...fused.alternatives],
      ...(changed > 0 ? { always: 'ask' as const } : {}),
    },
    ['suffix', 'place', 'passes-agree', 'clear'],
  )
}

export function cleanAuthority(text: string): string {
  return [...tidy(text)]
    .filter((ch) => /\p{Script=Han}/u.test(ch))
    .join('')
    .replace(/^.*?机关/u, '')
    .replace(/公[安女按]局/u, '公安局')
    .replace(/(公安局|分局)[^分公]{0,2}$/u, '$1')
}

export function validityField({ all, box }: Found, today: string): FieldReading {
  const best = vote(all, (text) => validityIn(text) ?? '')
  if (!best) return settle({ value: '', confidence: 0, box })
  const span = spanOf(best.value)
  return settle(
    {
      value: best.value,
      confidence: best.confidence,
      box: best.reading.quad,
      checks: {
        'date-exists': true,
        span: span !== null,
        age: best.value.slice(0, 10).replaceAll('.', '-') <= today,
        // Two dates bear each other out; with 长期 there is only one.
        'passes-agree': best.votes > (span === 'long' ? best.of / 2 : 1),
      },
      alternatives: best.others,
    },
    ['span', 'passes-agree'],
  )
}

/** Normalised validity in a text; null when there is none. */
export function validityIn(text: string): string | null {
  const flat = text
    .normalize('NFKC')
    .replace(/[\sOo]/g, (ch) => (ch === 'O' || ch === 'o' ? '0' : ''))
    .replace(/[,，。·:：;、]/g, '.')
  const found = flat.match(/((?:19|20)\d\d)\.?(\d\d)\.?(\d\d)[^\d长]{0,3}(长|((?:20|21)\d\d)\.?(\d\d)\.?(\d\d))/)
  if (!found) return null
  const from = isoDate(Number(found[1]), Number(found[2]), Number(found[3]))
  if (!from) return null
  const start = from.replaceAll('-', '.')
  if (found[4]?.startsWith('长')) return `${start}-长期`
  const to = isoDate(Number(found[5]), Number(found[6]), Number(found[7]))
  return to ? `${start}-${to.replaceAll('-', '.')}` : null
}

/** Years of a lawful validity: 5, 10, 20 or 'long'; null for anything else. 29 February may end on 28 or 1 March. */
export function spanOf(validity: string): number | 'long' | null {
  const [from, to] = validity.split('-') as [string, string]
  if (to === '长期') return 'long'
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4))
  const leap = from.slice(5) === '02.29' && ['02.28', '02.29', '03.01'].includes(to.slice(5))
  return [5, 10, 20].includes(years) && (from.slice(5) === to.slice(5) || leap) ? years : null
}
