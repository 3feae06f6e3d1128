import type { Glyph } from '../engine.ts'

/** A character as the network gave it: which, how sure, at which of its steps along the line, and its rivals. */
interface Peak {
  readonly ch: string
  readonly conf: number
  readonly step: number
  readonly rivals: readonly { readonly ch: string; readonly conf: number }[]
}

/**
 * Characters of one line from the reader's output, `steps` rows of one probability for nothing and one for each key.
 * `allowed` restricts to some of the keys. `used` is the share of the steps that the line covers; the rest is padding.
 */
export function decode(
  rows: Float32Array,
  steps: number,
  keys: readonly string[],
  used: number,
  allowed: readonly number[] | null,
): Glyph[] {
  const classes = keys.length + 1
  const peaks: Peak[] = []
  let previous = 0
  for (let t = 0; t < steps; t++) {
    const base = t * classes
    let best = 0
    let high = rows[base]!
    if (allowed) {
      for (const k of allowed) {
        if (rows[base + k]! <= high) continue
        high = rows[base + k]!
        best = k
      }
    } else {
      for (let k = 1; k < classes; k++) {
        if (rows[base + k]! <= high) continue
        high = rows[base + k]!
        best = k
      }
    }
    if (best !== 0) {
      const { ch, twin } = plain(best - 1, keys)
      if (twin >= 0) high = Math.min(1, high + rows[base + twin + 1]!)
      const peak = { ch, conf: high, step: t, rivals: rivalsAt(rows, base, keys, best, allowed) }
      const last = peaks[peaks.length - 1]
      if (best !== previous) peaks.push(peak)
      else if (last && high > last.conf) peaks[peaks.length - 1] = peak
    }
    previous = best
  }
  return extents(peaks, steps * used)
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
): { ch: string; conf: number }[] {
  if (rows[base + best]! > 0.985) return []
  const found: { ch: string; conf: number }[] = []
  const consider = (k: number) => {
    const conf = rows[base + k]!
    if (k !== best && conf > 0.004) found.push({ ch: keys[k - 1]!, conf })
  }
  if (allowed) allowed.forEach(consider)
  else for (let k = 1; k <= keys.length; k++) consider(k)
  return found.sort((a, b) => b.conf - a.conf).slice(0, 4)
}

const narrow = /[\x20-\x7e·]/

/** Start and end of each character: as wide as its kind usually is, not reaching over the middle to its neighbour. */
function extents(peaks: readonly Peak[], steps: number): Glyph[] {
  // A line is 48 pixels high and a step 8 wide; characters fill about three quarters of the height.
  const half = (ch: string) => (narrow.test(ch) ? 1.1 : 2.1)
  const glyphs: Glyph[] = []
  peaks.forEach(({ ch, conf, step, rivals }, i) => {
    const centre = step + 0.5
    const before = i > 0 ? (peaks[i - 1]!.step + 0.5 + centre) / 2 : 0
    const after = i + 1 < peaks.length ? (peaks[i + 1]!.step + 0.5 + centre) / 2 : steps
    const x0 = Math.max(before, centre - half(ch)) / steps
    const x1 = Math.min(after, centre + half(ch)) / steps
    if (ch.trim() === '') return
    glyphs.push({ ch, conf, x0, x1: Math.min(1, x1), ...(rivals.length > 0 ? { rivals } : {}) })
  })
  return glyphs
}
