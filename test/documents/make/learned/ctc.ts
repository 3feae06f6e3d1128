/** How a line's characters lie over its steps, as connectionist temporal classification (CTC) sees it. */

/** Logits of one line: of nothing, and of each of its characters, step by step. */
export interface Labels {
  readonly steps: number
  readonly blank: Float32Array
  readonly own: readonly Float32Array[]
}

const never = -1e30
const add = (a: number, b: number) => {
  const most = Math.max(a, b)
  return most <= never ? never : most + Math.log(Math.exp(a - most) + Math.exp(b - most))
}

/**
 * Negative logarithm of how probable the characters are in this order, and the share that each step has in each of them.
 * `whole`: logarithm of the sum over all classes, by step.
 */
export function posterior(
  { steps, blank, own }: Labels,
  labels: readonly number[],
  whole: Float32Array,
): { cost: number; shares: Float32Array[] } {
  // Nothing, first character, nothing, second, …, nothing.
  const states = labels.length * 2 + 1
  const says = (s: number, t: number) => (s % 2 === 0 ? blank[t]! : own[(s - 1) / 2]![t]!) - whole[t]!
  const leaps = (s: number) => s % 2 === 1 && s >= 3 && labels[(s - 1) / 2] !== labels[(s - 3) / 2]
  const ahead = Array.from({ length: steps }, () => new Float64Array(states).fill(never))
  ahead[0]![0] = says(0, 0)
  ahead[0]![1] = says(1, 0)
  for (let t = 1; t < steps; t++) {
    const before = ahead[t - 1]!
    for (let s = 0; s < states; s++) {
      let sum = before[s]!
      if (s > 0) sum = add(sum, before[s - 1]!)
      if (leaps(s)) sum = add(sum, before[s - 2]!)
      ahead[t]![s] = sum + says(s, t)
    }
  }
  const total = add(ahead[steps - 1]![states - 1]!, ahead[steps - 1]![states - 2]!)
  const shares = labels.map(() => new Float32Array(steps))
  let behind = new Float64Array(states).fill(never)
  behind[states - 1] = 0
  behind[states - 2] = 0
  for (let t = steps - 1; t >= 0; t--) {
    for (let s = 1; s < states; s += 2)
      shares[(s - 1) / 2]![t] = Math.exp(Math.min(0, ahead[t]![s]! + behind[s]! - total))
    if (t === 0) break
    const next = new Float64Array(states).fill(never)
    for (let s = 0; s < states; s++) {
      let sum = behind[s]! + says(s, t)
      if (s + 1 < states) sum = add(sum, behind[s + 1]! + says(s + 1, t))
      if (s + 2 < states && leaps(s + 2)) sum = add(sum, behind[s + 2]! + says(s + 2, t))
      next[s] = sum
    }
    behind = next
  }
  return { cost: -total, shares }
}
