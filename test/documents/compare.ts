/** Scoring of readings against the truth: folding, edit distance, tables. */
import { editDistance } from '../../sdk/documents/parse/edit-distance.ts'

export interface Truth {
  readonly file: string
  readonly docType: string
  readonly degradation: string
  readonly fields: Readonly<Record<string, string>>
}

export interface ReadFile {
  readonly kind: string
  readonly fields: Readonly<Record<string, string>>
  readonly levels: Readonly<Record<string, string>>
  readonly confidences: Readonly<Record<string, number>>
  readonly ms: number
}

/** Differences that do not count: width forms, spaces, kinds of dash, dot and bracket, 圆 and 元. */
export const fold = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[‐‑–—―−－]/g, '-')
    .replace(/[•・‧∙．]/g, '·')
    .replace(/[〈《〔【[]/g, '(')
    .replace(/[〉》〕】\]]/g, ')')
    .replace(/圆/g, '元')

interface Tally {
  fields: number
  exact: number
  edits: number
  length: number
  accepted: number
  wrong: number
}

const blank = (): Tally => ({ fields: 0, exact: 0, edits: 0, length: 0, accepted: 0, wrong: 0 })

export interface Score {
  readonly byField: ReadonlyMap<string, Tally>
  readonly byDegradation: ReadonlyMap<string, Tally>
  readonly total: Tally
  readonly documents: number
  readonly whole: number
  readonly ms: { readonly median: number; readonly p90: number }
  readonly misses: readonly { file: string; field: string; want: string; got: string; level: string }[]
}

/** Compares what was read with the truth of the same files. */
export function score(truths: readonly Truth[], read: Readonly<Record<string, ReadFile>>): Score {
  const byField = new Map<string, Tally>()
  const byDegradation = new Map<string, Tally>()
  const total = blank()
  const misses: Score['misses'][number][] = []
  const times: number[] = []
  let whole = 0
  for (const truth of truths) {
    const got = read[truth.file]
    if (got) times.push(got.ms)
    let right = true
    for (const [field, wanted] of Object.entries(truth.fields)) {
      const value = fold(got?.fields[field] ?? '')
      const want = fold(wanted)
      const level = got?.levels[field] ?? 'empty'
      if (value !== want) {
        right = false
        misses.push({ file: truth.file, field, want: wanted, got: got?.fields[field] ?? '', level })
      }
      for (const tally of [at(byField, field), at(byDegradation, truth.degradation), total]) {
        tally.fields++
        tally.length += [...want].length
        tally.edits += Math.min(editDistance(value, want), [...want].length)
        if (value === want) tally.exact++
        if (level === 'fill') tally.accepted++
        if (level === 'fill' && value !== want) tally.wrong++
      }
    }
    if (right) whole++
  }
  times.sort((a, b) => a - b)
  const ms = { median: times[times.length >> 1] ?? 0, p90: times[Math.floor(times.length * 0.9)] ?? 0 }
  return { byField, byDegradation, total, documents: truths.length, whole, ms, misses }
}

function at(map: Map<string, Tally>, key: string): Tally {
  const found = map.get(key) ?? blank()
  map.set(key, found)
  return found
}

/** Printed table of a score. */
export function table(result: Score): string {
  const row = (name: string, t: Tally) =>
    [
      name.padEnd(Math.max(2, 18 - [...name].filter((c) => c > '\u2e80').length)),
      String(t.fields).padStart(4),
      `${((t.exact / t.fields) * 100).toFixed(1)}%`.padStart(8),
      `${((t.edits / t.length) * 100).toFixed(1)}%`.padStart(8),
      String(t.accepted).padStart(9),
      String(t.wrong).padStart(6),
    ].join(' ')
  return [
    `${''.padEnd(18)}    n    exact      CER  accepted  wrong`,
    ...[...result.byField].map(([name, tally]) => row(name, tally)),
    '',
    ...[...result.byDegradation].map(([name, tally]) => row(name, tally)),
    '',
    row('all fields', result.total),
    `whole documents ${result.whole}/${result.documents}`,
    `ms median ${Math.round(result.ms.median)}, p90 ${Math.round(result.ms.p90)}`,
  ].join('\n')
}

/** How often values are right by what the reader said of them: filled unasked, or asked with more or less confidence. */
export function calibration(truths: readonly Truth[], read: Readonly<Record<string, ReadFile>>): string {
  const bands = ['fill', 'ask 0.9…1', 'ask 0.6…0.9', 'ask under 0.6', 'empty'] as const
  const counts = new Map<string, { n: number; right: number }>(bands.map((band) => [band, { n: 0, right: 0 }]))
  for (const truth of truths) {
    const got = read[truth.file]
    for (const [field, wanted] of Object.entries(truth.fields)) {
      const level = got?.levels[field] ?? 'empty'
      const confidence = got?.confidences[field] ?? 0
      const band = confidence >= 0.9 ? '0.9…1' : confidence >= 0.6 ? '0.6…0.9' : 'under 0.6'
      const count = counts.get(level === 'ask' ? `ask ${band}` : level)!
      count.n++
      if (fold(got?.fields[field] ?? '') === fold(wanted)) count.right++
    }
  }
  const rows = [...counts].map(([name, { n, right }]) => {
    const wrong = n - right
    // With 95 % certainty the share of wrong values is below this (Wilson's upper bound).
    const bound = n === 0 ? 1 : (wrong + 1.92 + 1.96 * Math.sqrt((wrong * right) / n + 0.96)) / (n + 3.84)
    const share = n === 0 ? '–' : `${((right / n) * 100).toFixed(1)}%`
    return `${name.padEnd(14)} ${String(n).padStart(5)} ${share.padStart(8)} ${`${(bound * 100).toFixed(1)}%`.padStart(12)}`
  })
  return ['                   n    right  wrong below', ...rows].join('\n')
}
