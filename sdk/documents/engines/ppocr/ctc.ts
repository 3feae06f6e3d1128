import type { Glyph } from '../engine.ts'

/** A character as the network gave it: which, how sure, at which of its steps along the line, and its rivals. */
interface Peak {
  readonly ch: string
  readonly conf: number
  readonly step: number
  /** Only a learned key fits. */
  readonly added: boolean
  /** Its probability among all keys, learned ones included. */
  readonly raw: number
  /** The learned key that fits better. */
  readonly learned: { readonly ch: string; readonly conf: number } | null
  readonly rivals: readonly { readonly ch: string; readonly conf: number }[]
}

/** As sure as a reader may be of a character that its makers did not teach it: it is looked at by the user. */
const surest = 0.89

/**
 * Characters of one line from the reader's output, `steps` rows of one probability for nothing and one for each key.
 * `allowed` restricts to some of the keys. `used` is the share of the steps that the line covers; the rest is padding. Keys
 * from `own` on were learned besides (learned.ts): characters are called by the reader's own keys, as if it had no others, with
 * the learned one that fits better beside them; where the own keys have nothing, the learned one is the character.
 */
export function decode(
  rows: Float32Array,
  steps: number,
  keys: readonly string[],
  used: number,
  allowed: readonly number[] | null,
  own = keys.length,
): Glyph[] {
  const classes = keys.length + 1
  const peaks: Peak[] = []
  let previous = 0
  for (let t = 0; t < steps; t++) {
    const base = t * classes
    const known = allowed ? bestOf(rows, base, allowed) : bestIn(rows, base, 0, own)
    const learned = allowed ? 0 : bestIn(rows, base, own + 1, keys.length)
    const better = learned > 0 && rows[base + learned]! > rows[base + known]!
    const best = known === 0 && better ? learned : known
    if (best !== 0) {
      const { ch, twin } = plain(best - 1, keys)
      const added = best > own
      const both = rows[base + best]! + (twin >= 0 ? rows[base + twin + 1]! : 0)
      const rest = added || allowed ? 1 : ownShare(rows, base, own)
      const fits = better ? { ch: keys[learned - 1]!, conf: rows[base + learned]! } : null
      const rivals = rivalsAt(rows, base, keys, best, allowed, own, rest)
      const peak = { ch, conf: Math.min(1, both / rest), step: t, rivals, added, raw: both, learned: fits }
      const last = peaks[peaks.length - 1]
      // No two characters stand so close: with a step that only a learned one fits, they are one.
      const same = best === previous || (previous > 0 && (added || previous > own))
      if (last && same) peaks[peaks.length - 1] = joined(last, peak)
      else peaks.push(peak)
    }
    previous = best
  }
  return extents(peaks, steps * used)
}

/** One character from two of its steps: called as the surer one calls it, by the own keys where they have something. */
function joined(a: Peak, b: Peak): Peak {
  const first = a.added !== b.added ? b.added : a.conf >= b.conf
  const learned = (b.learned?.conf ?? 0) > (a.learned?.conf ?? 0) ? b.learned : a.learned
  return { ...(first ? a : b), raw: Math.max(a.added ? 0 : a.raw, b.added ? 0 : b.raw), learned }
}

/** The likeliest of nothing and some keys. */
function bestOf(rows: Float32Array, base: number, keys: readonly number[]): number {
  let best = 0
  for (const k of keys) if (rows[base + k]! > rows[base + best]!) best = k
  return best
}

/** The likeliest class of a range, both ends included. */
function bestIn(rows: Float32Array, base: number, from: number, to: number): number {
  if (from > to) return 0
  let best = from
  let high = rows[base + from]!
  for (let k = from + 1; k <= to; k++) {
    if (rows[base + k]! <= high) continue
    high = rows[base + k]!
    best = k
  }
  return best
}

/** What the reader's own classes have of the whole. */
function ownShare(rows: Float32Array, base: number, own: number): number {
  let sum = 0
  for (let k = 0; k <= own; k++) sum += rows[base + k]!
  return Math.max(sum, Number.MIN_VALUE)
}

interface Plain {
  readonly ch: string
  /** Place of the other form among the keys; −1 when there is none. */
  readonly twin: number
}

const plainForms = new WeakMap<readonly string[], Map<number, Plain>>()

/**
 * The networks know digits, letters and brackets in two widths and waver between them: both count for the narrow one.
 */
function plain(at: number, keys: readonly string[]): Plain {
  const known = plainForms.get(keys) ?? new Map<number, Plain>()
  plainForms.set(keys, known)
  const seen = known.get(at)
  if (seen) return seen
  const own = keys[at]!
  const ch = /[\uff08-\uff5a]/.test(own) ? own.normalize('NFKC') : own
  const wide = /[(-z]/.test(own) ? String.fromCharCode(own.charCodeAt(0) + 0xfee0) : ''
  const made = { ch, twin: ch === own ? keys.indexOf(wide) : keys.indexOf(ch) }
  known.set(at, made)
  return made
}

/** Other characters that the network took into consideration at this step. */
function rivalsAt(
  rows: Float32Array,
  base: number,
  keys: readonly string[],
  best: number,
  allowed: readonly number[] | null,
  own: number,
  rest: number,
): { ch: string; conf: number }[] {
  if (rows[base + best]! / rest > 0.985) return []
  const found: { ch: string; conf: number }[] = []
  const consider = (k: number) => {
    const conf = rows[base + k]! / rest
    if (k !== best && conf > 0.004) found.push({ ch: keys[k - 1]!, conf })
  }
  if (allowed) allowed.forEach(consider)
  else for (let k = 1; k <= own; k++) consider(k)
  return found.sort((a, b) => b.conf - a.conf).slice(0, 4)
}

const narrow = /[\x20-\x7e·]/

/** Start and end of each character: as wide as its kind usually is, not reaching over the middle to its neighbour. */
function extents(peaks: readonly Peak[], steps: number): Glyph[] {
  // A line is 48 pixels high and a step 8 wide; characters fill about three quarters of the height.
  const half = (ch: string) => (narrow.test(ch) ? 1.1 : 2.1)
  const glyphs: Glyph[] = []
  peaks.forEach(({ ch, conf, step, added, raw, learned, rivals }, i) => {
    const centre = step + 0.5
    const before = i > 0 ? (peaks[i - 1]!.step + 0.5 + centre) / 2 : 0
    const after = i + 1 < peaks.length ? (peaks[i + 1]!.step + 0.5 + centre) / 2 : steps
    const x0 = Math.max(before, centre - half(ch)) / steps
    const x1 = Math.min(after, centre + half(ch)) / steps
    if (ch.trim() === '') return
    glyphs.push({
      ch,
      conf: added ? Math.min(surest, conf) : conf,
      x0,
      x1: Math.min(1, x1),
      ...(rivals.length > 0 ? { rivals } : {}),
      ...(learned && !added && learned.ch !== ch && learned.conf > raw
        ? { learned: { ch: learned.ch, conf: Math.min(surest, learned.conf) } }
        : {}),
    })
  })
  return glyphs
}
