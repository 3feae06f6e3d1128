import type { Glyph, Line } from '../engines/engine.ts'
import type { Quad } from '../image/geometry.ts'
import { decodings, lattice, weakest } from './lattice.ts'
import { plausible } from './numbers.ts'
import { meanConfidence, type Page, type Placed } from './page.ts'

export interface SettledNumber {
  readonly value: string
  /** Check character, province and birth date are right. */
  readonly valid: boolean
  readonly confidence: number
  /** Read as it stands by two readings, or leading clearly at each of its places. */
  readonly agreed: boolean
  readonly quad: Quad
}

export interface IdNumber extends SettledNumber {
  readonly placed: Placed
}

const lookalikes: Readonly<Record<string, string>> = {
  ...{ O: '0', o: '0', D: '0', Q: '0', 〇: '0', 口: '0', l: '1', I: '1', i: '1', '|': '1', 丨: '1', '!': '1' },
  ...{ Z: '2', z: '2', S: '5', s: '5', b: '6', G: '6', B: '8', g: '9', q: '9', x: 'X', '×': 'X', 工: '1' },
}

const fold = (ch: string) => (/[\dX]/.test(ch) ? ch : (lookalikes[ch] ?? ''))

/** Digits and a last X of a line, look-alikes mended; other characters dropped. */
export const asIdNumber = (chars: readonly Glyph[]) => chars.map((c) => fold(c.ch)).join('')

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
  const quad = placed.line.quad
  const lines: Line[] = [placed.line]
  for (const tight of [0.15, 0.1, 0.2, 0.3, 0.4]) {
    for (const ink of ['black', 'all'] as const) lines.push(...(await page.read([quad], { ink, tight })))
    if (votesFor(lines, today).size === 1 && [...votesFor(lines, today).values()][0]! >= 2) break
  }
  const votes = votesFor(lines, today)
  const places = lattice(lines, centres(page, quad), fold)
  const ranked = decodings(places).filter((d) => /^\d{17}[\dX]$/.test(d.text))
  const right = ranked.filter((d) => plausible(d.text, today))
  const first = right[0]
  const [whole] = [...votes].sort((a, b) => b[1] - a[1])
  const value = whole && whole[1] >= 2 ? whole[0] : (first?.text ?? whole?.[0])
  if (value !== undefined) {
    const rival = right.find((d) => d.text !== value)
    const cost = right.find((d) => d.text === value)?.cost ?? 0
    const clear = rival === undefined || rival.cost - cost > 1
    // The check character proves something only about a number that was not picked because of it: one that whole
    // readings give, or that leads at every place before its check is looked at.
    const leads = ranked[0]?.text === value && weakest(places) >= 0.65
    const agreed = (votes.get(value) ?? 0) >= 2 || leads
    return { value, valid: true, confidence: clear ? 0.95 : 0.6, agreed, placed, quad }
  }
  const near = ranked[0]?.text ?? longest(lines)
  return { value: near, valid: false, confidence: 0.3, agreed: false, placed, quad }
}

/** Readings that are a plausible number as they stand. */
function votesFor(lines: readonly Line[], today: string): Map<string, number> {
  const votes = new Map<string, number>()
  for (const line of lines) {
    const value = asIdNumber(line.chars)
    if (plausible(value, today)) votes.set(value, (votes.get(value) ?? 0) + 1)
  }
  return votes
}

function longest(lines: readonly Line[]): string {
  const texts = lines.map((line) => ({ text: asIdNumber(line.chars), conf: meanConfidence(line.chars) }))
  texts.sort((a, b) => Math.abs(18 - a.text.length) - Math.abs(18 - b.text.length) || b.conf - a.conf)
  return texts[0]?.text ?? ''
}

/** Middle of each of the 18 characters along the line: from the gaps between them, else evenly spaced. */
function centres(page: Page, quad: Quad): number[] {
  for (const ink of ['black', 'all'] as const) {
    const empty = page.gaps(quad, ink, 0.08)
    const edges = [0, ...empty.flat(), 1]
    const marks: [number, number][] = []
    for (let i = 0; i < edges.length; i += 2) {
      if (edges[i + 1]! - edges[i]! > 0.003) marks.push([edges[i]!, edges[i + 1]!])
    }
    if (marks.length === 18) return marks.map(([from, to]) => (from + to) / 2)
  }
  return Array.from({ length: 18 }, (_, i) => 0.018 + (i * 0.964) / 17)
}
