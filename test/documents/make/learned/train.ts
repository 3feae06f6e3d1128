/**
 * Teaches a reader of lines more characters without touching what it knows: one more row of factors for each in its last layer,
 * learned from lines that hold them and lines that do not, by connectionist temporal classification.
 */
import type { LastLayer } from '../../../../sdk/documents/engines/ppocr/widen.ts'
import { type Labels, posterior } from './ctc.ts'

/** A line as the layer before the last sees it, and what it says. */
export interface Seen {
  /** `inputs` numbers a step. */
  readonly inner: Float32Array
  /** Classes of the layer; those from `classes` on are to be learned. */
  readonly labels: readonly number[]
}

export interface Learned {
  /** `inputs` factors a class. */
  readonly factors: Float32Array
  readonly biases: Float32Array
}

export interface Prepared extends Labels {
  readonly inner: Float32Array
  readonly labels: readonly number[]
  /** Logarithm of the sum over the classes known already, a step. */
  readonly known: Float32Array
}

/** What the layer's own classes say does not change while others are learned. */
export function prepared({ inputs, classes, factors, biases }: LastLayer, { inner, labels }: Seen): Prepared {
  const steps = inner.length / inputs
  const known = new Float32Array(steps)
  const blank = new Float32Array(steps)
  const own = labels.map(() => new Float32Array(steps))
  const logits = new Float32Array(classes)
  for (let t = 0; t < steps; t++) {
    logits.set(biases)
    for (let i = 0; i < inputs; i++) {
      const x = inner[t * inputs + i]!
      const row = i * classes
      for (let k = 0; k < classes; k++) logits[k] = logits[k]! + x * factors[row + k]!
    }
    known[t] = logOfSum(logits)
    blank[t] = logits[0]!
    labels.forEach((label, at) => {
      if (label < classes) own[at]![t] = logits[label]!
    })
  }
  return { inner, labels, steps, known, blank, own }
}

function logOfSum(values: Float32Array): number {
  let most = Number.NEGATIVE_INFINITY
  for (const value of values) if (value > most) most = value
  let sum = 0
  for (const value of values) sum += Math.exp(value - most)
  return most + Math.log(sum)
}

/** A line that costs more than this is one that its own makers could not read either: it teaches nothing. */
const hopeless = 60

const pace = { first: 0.03, last: 0.003, decay: 1e-4, lines: 300 } as const

/** Adam over lines in random order. `report` hears the mean cost of a line after each round. */
export function learn(
  lines: readonly Prepared[],
  inputs: number,
  classes: number,
  count: number,
  rounds: number,
  random: () => number,
  report: (round: number, cost: number) => void,
): Learned {
  const factors = new Float32Array(count * inputs)
  const biases = new Float32Array(count).fill(-2)
  const both = [factors, biases].map((values) => ({
    values,
    slope: new Float32Array(values.length),
    mean: new Float32Array(values.length),
    square: new Float32Array(values.length),
  }))
  const [rows, offsets] = both as [(typeof both)[0], (typeof both)[0]]
  let turn = 0
  for (let round = 0; round < rounds; round++) {
    const order = lines.map((line) => ({ line, at: random() })).sort((a, b) => a.at - b.at)
    let cost = 0
    for (let from = 0; from < order.length; from += pace.lines) {
      const some = order.slice(from, from + pace.lines)
      for (const { line } of some) {
        const own = slopes(line, factors, biases, inputs, classes, rows.slope, offsets.slope)
        cost += own
      }
      turn++
      const rate = pace.first + ((pace.last - pace.first) * round) / rounds
      for (const { values, slope, mean, square } of both) {
        for (let i = 0; i < values.length; i++) {
          const g = slope[i]! / some.length + (values === factors ? pace.decay * values[i]! : 0)
          mean[i] = 0.9 * mean[i]! + 0.1 * g
          square[i] = 0.99 * square[i]! + 0.01 * g * g
          values[i] =
            values[i]! - (rate * (mean[i]! / (1 - 0.9 ** turn))) / (Math.sqrt(square[i]! / (1 - 0.99 ** turn)) + 1e-7)
        }
        slope.fill(0)
      }
    }
    report(round, cost / lines.length)
  }
  return { factors, biases }
}

/** Adds what one line says to the slopes; its cost. */
function slopes(
  line: Prepared,
  factors: Float32Array,
  biases: Float32Array,
  inputs: number,
  classes: number,
  intoFactors: Float32Array,
  intoBiases: Float32Array,
): number {
  const { inner, labels, steps } = line
  const count = biases.length
  const logits = new Float32Array(steps * count)
  const whole = new Float32Array(steps)
  for (let t = 0; t < steps; t++) {
    const x = inner.subarray(t * inputs, (t + 1) * inputs)
    let sum = 1
    for (let k = 0; k < count; k++) {
      let value = biases[k]!
      const row = k * inputs
      for (let i = 0; i < inputs; i++) value += x[i]! * factors[row + i]!
      logits[t * count + k] = value
      sum += Math.exp(Math.min(60, value - line.known[t]!))
    }
    whole[t] = line.known[t]! + Math.log(sum)
  }
  const learned = labels.map((label) => label - classes)
  const own = labels.map((_, at) => {
    const k = learned[at]!
    return k < 0 ? line.own[at]! : Float32Array.from({ length: steps }, (_, t) => logits[t * count + k]!)
  })
  const { cost, shares } = posterior({ steps, blank: line.blank, own }, labels, whole)
  if (cost > hopeless) return hopeless
  for (let t = 0; t < steps; t++) {
    for (let k = 0; k < count; k++) {
      let slope = Math.exp(Math.min(0, logits[t * count + k]! - whole[t]!))
      learned.forEach((label, at) => {
        if (label === k) slope -= shares[at]![t]!
      })
      if (Math.abs(slope) < 1e-5) continue
      intoBiases[k] = intoBiases[k]! + slope
      for (let i = 0; i < inputs; i++)
        intoFactors[k * inputs + i] = intoFactors[k * inputs + i]! + slope * inner[t * inputs + i]!
    }
  }
  return cost
}
