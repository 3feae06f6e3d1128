import type { Glyph, Line } from '../engines/engine.ts'
import type { Quad } from '../image/geometry.ts'
import { birthOf, idChecks } from './numbers.ts'
import { meanConfidence, type Page, type Placed } from './page.ts'

export interface IdNumber {
  readonly value: string
  readonly valid: boolean
  readonly confidence: number
  /** How many of the readings gave this value. */
  readonly votes: number
  readonly readings: number
  readonly placed: Placed
  readonly quad: Quad
}

const lookalikes: Readonly<Record<string, string>> = {
  ...{ O: '0', o: '0', D: '0', Q: '0', 〇: '0', 口: '0', l: '1', I: '1', i: '1', '|': '1', 丨: '1', '!': '1' },
  ...{ Z: '2', z: '2', S: '5', s: '5', b: '6', G: '6', B: '8', g: '9', q: '9', x: 'X', '×': 'X', 工: '1' },
}

/** Digits and a last X of a line, look-alikes mended; other characters dropped. */
export const asIdNumber = (chars: readonly Glyph[]) =>
  chars.map((c) => (/[\dX]/.test(c.ch) ? c.ch : (lookalikes[c.ch] ?? ''))).join('')

/** A plausible resident number: 18 characters, check character right, birth date exists and lies in the past. */
export function plausible(id: string, today: string): boolean {
  if (!idChecks(id)) return false
  const birth = birthOf(id)
  return birth !== null && birth <= today && Number(today.slice(0, 4)) - Number(birth.slice(0, 4)) <= 120
}

/** Looks for the line of the 18 digits and reads it several times. Null when there is none. */
export async function readIdNumber(page: Page, today: string): Promise<IdNumber | null> {
  const candidates = page.lines
    .map((placed) => ({ placed, digits: asIdNumber(placed.line.chars).length }))
    .filter(({ placed, digits }) => digits >= 12 && digits >= placed.line.chars.length * 0.55)
    .sort((a, b) => Math.abs(18 - a.digits) - Math.abs(18 - b.digits))
    .slice(0, 3)
  let best: IdNumber | null = null
  for (const { placed } of candidates) {
    const found = await readOne(page, placed, today)
    if (found.valid) return found
    if (!best || Math.abs(found.value.length - 18) < Math.abs(best.value.length - 18)) best = found
  }
  return best
}

async function readOne(page: Page, placed: Placed, today: string): Promise<IdNumber> {
  const lines: Line[] = [placed.line]
  for (const tight of [0.15, 0.1, 0.2, 0.3, 0.4]) {
    for (const ink of ['black', 'all'] as const) {
      lines.push(...(await page.read([placed.line.quad], { charset: 'id-number', ink, tight })))
    }
    const sure = tally(lines, today)
    if (sure && sure.votes >= 2) break
  }
  const winner = tally(lines, today)
  if (winner) return { ...winner, valid: true, readings: lines.length, placed, quad: placed.line.quad }
  const near = lines
    .map((line) => ({ value: asIdNumber(line.chars), confidence: meanConfidence(line.chars) }))
    .sort((a, b) => Math.abs(18 - a.value.length) - Math.abs(18 - b.value.length) || b.confidence - a.confidence)[0]!
  return { ...near, valid: false, votes: 1, readings: lines.length, placed, quad: placed.line.quad }
}

/** The valid number that most readings hold. */
function tally(lines: readonly Line[], today: string) {
  const counts = new Map<string, { votes: number; confidence: number }>()
  for (const line of lines) {
    for (const value of windows(asIdNumber(line.chars))) {
      if (!plausible(value, today)) continue
      const seen = counts.get(value) ?? { votes: 0, confidence: 0 }
      counts.set(value, { votes: seen.votes + 1, confidence: Math.max(seen.confidence, meanConfidence(line.chars)) })
    }
  }
  const ranked = [...counts].sort((a, b) => b[1].votes - a[1].votes)
  const first = ranked[0]
  if (!first || ranked[1]?.[1].votes === first[1].votes) return null
  return { value: first[0], ...first[1] }
}

/** A stray mark before or after the number is read as a digit now and then. */
const windows = (text: string) =>
  text.length < 18
    ? []
    : text.length > 20
      ? []
      : Array.from({ length: text.length - 17 }, (_, i) => text.slice(i, i + 18))
