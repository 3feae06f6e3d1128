import type { Line } from '../engines/engine.ts'
import type { FieldReading } from '../types.ts'
import { settle } from './field.ts'
import { creditCodeChecks } from './numbers.ts'
import { meanConfidence, type Page, type Placed } from './page.ts'

/** The code has no I, O, S, V, Z: what looks like them is a digit. */
const lookalikes: Readonly<Record<string, string>> = {
  I: '1',
  O: '0',
  S: '5',
  Z: '2',
  V: 'Y',
  l: '1',
  '|': '1',
  i: '1',
}

export const codeText = (text: string) =>
  [...text.normalize('NFKC').toUpperCase()]
    .map((ch) => lookalikes[ch] ?? ch)
    .filter((ch) => /[0-9A-HJ-NP-RTUWXY]/.test(ch))
    .join('')

const asCode = (line: Line) => codeText(line.text)

/** Unified social credit code: the line of 18 capital letters and digits. */
export async function creditCodeField(page: Page): Promise<FieldReading> {
  const candidates = page.lines
    .map((placed) => ({ placed, share: alnumShare(placed), length: asCode(placed.line).length }))
    .filter(({ share, length }) => share > 0.6 && length >= 14 && length <= 30)
    .sort((a, b) => Math.abs(18 - a.length) - Math.abs(18 - b.length))
    .slice(0, 4)
  let fallback: FieldReading | null = null
  for (const { placed } of candidates) {
    const field = await readOne(page, placed)
    if (field.level === 'fill') return field
    if (!fallback || field.confidence > fallback.confidence) fallback = field
  }
  return fallback ?? settle({ value: '', confidence: 0, box: null })
}

const alnumShare = (placed: Placed) =>
  placed.line.chars.filter((c) => /[0-9A-Za-z]/.test(c.ch)).length / Math.max(1, placed.line.chars.length)

async function readOne(page: Page, placed: Placed): Promise<FieldReading> {
  const lines: Line[] = [placed.line]
  const quad = placed.line.quad
  const ways: readonly Parameters<Page['read']>[1][] = [{}, { charset: 'credit-code' }, { tight: 0.1 }, { tight: 0.2 }]
  for (const options of ways) {
    for (const ink of ['black', 'all'] as const) lines.push(...(await page.read([quad], { ink, ...options })))
    if ((tally(lines)?.votes ?? 0) >= 3) break
  }
  return settleCode(lines)
}

/** The code that lines give which all show it, or the nearest to one. */
export function settleCode(lines: readonly Line[]): FieldReading {
  const quad = lines[0]?.quad ?? null
  if (lines.length === 0) return settle({ value: '', confidence: 0, box: null })
  const best = tally(lines)
  if (best) {
    return settle(
      {
        value: best.value,
        confidence: best.repaired ? 0.8 : 0.99,
        box: quad,
        checks: {
          shape: true,
          'check-character': true,
          'org-code': true,
          'passes-agree': best.votes >= Math.min(2, lines.length),
        },
        ...(best.repaired ? { always: 'ask' as const } : {}),
      },
      ['check-character', 'org-code'],
    )
  }
  const near = lines
    .map((line) => ({ value: asCode(line), confidence: meanConfidence(line.chars) }))
    .sort((a, b) => Math.abs(18 - a.value.length) - Math.abs(18 - b.value.length) || b.confidence - a.confidence)[0]!
  return settle({
    value: near.value,
    confidence: near.confidence * 0.5,
    box: quad,
    checks: { shape: near.value.length === 18, 'check-character': false },
  })
}

function tally(lines: readonly Line[]) {
  const direct = new Map<string, number>()
  const mended = new Map<string, number>()
  for (const line of lines) {
    for (const code of windows(asCode(line))) {
      if (creditCodeChecks(code)) direct.set(code, (direct.get(code) ?? 0) + 1)
      else for (const fixed of mend(code)) mended.set(fixed, (mended.get(fixed) ?? 0) + 1)
    }
  }
  const [first] = [...direct].sort((a, b) => b[1] - a[1])
  if (first) return { value: first[0], votes: first[1], repaired: false }
  const ranked = [...mended].sort((a, b) => b[1] - a[1])
  if (!ranked[0] || ranked[1]?.[1] === ranked[0][1]) return null
  return { value: ranked[0][0], votes: ranked[0][1], repaired: true }
}

const windows = (text: string) =>
  text.length < 18 || text.length > 24 ? [] : Array.from({ length: text.length - 17 }, (_, i) => text.slice(i, i + 18))

const confusable = [
  '0DQ',
  '1T7',
  '2',
  '5',
  '8B3',
  '6G',
  '4A',
  'UJ',
  'HN',
  'MN',
  'CG',
  'FP',
  'EF',
  'XY',
  'KX',
  'WM',
  'YT',
  'LE',
]

/** Every single exchange of look-alikes that makes both check characters right. */
function mend(code: string): string[] {
  const found: string[] = []
  for (let i = 0; i < code.length; i++) {
    for (const group of confusable) {
      if (!group.includes(code[i]!)) continue
      for (const other of group) {
        if (other === code[i]) continue
        const changed = code.slice(0, i) + other + code.slice(i + 1)
        if (creditCodeChecks(changed)) found.push(changed)
      }
    }
  }
  return [...new Set(found)]
}
