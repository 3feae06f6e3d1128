import { learnedAgain, learnedCharacters } from '../../parse/learned-characters.ts'
import { learnedFor, learnedRows, learnedSteps } from './learned-rows.ts'
import { type LastLayer, lastLayer, type Rows, widened } from './widen.ts'

/** A reader's network that knows more characters than it was made with. */
export interface Wider {
  readonly reader: Uint8Array
  /** What it knows besides, in the order of its new classes. */
  readonly keys: readonly string[]
}

/** Values of a row are written as one of these letters, the middle one is zero: a packed extension keeps them at 4 bits each. */
export const letters = 'abcdefghijklmno'

/**
 * The reader with characters of people's names that its makers left out or taught it badly: rows for its last layer that
 * test/documents/make/learned learned from free fonts. Nothing of it depends on the machine: the same picture reads alike
 * everywhere. Null for other weights than those it was learned for.
 */
export function withLearned(reader: Uint8Array): Wider | null {
  const layer = lastLayer(reader)
  if (!layer || fingerprint(layer) !== learnedFor) return null
  const rows = learnedRows.flatMap((line) => line.split(';')).map(rowIn)
  const factors = new Float32Array(rows.length * layer.inputs)
  rows.forEach((row, k) => {
    factors.set(row.factors, k * layer.inputs)
  })
  const wider = widened(reader, { factors, biases: Float32Array.from(rows, (row) => row.bias) } satisfies Rows)
  return wider && { reader: wider, keys: [...learnedCharacters, ...learnedAgain] }
}

/** `step bias letters`, step and bias in thousandths. */
function rowIn(line: string) {
  const [step, bias, marks = ''] = line.split(' ')
  const middle = (letters.length - 1) / 2
  const factors = [...marks].map(
    (mark, i) => (((letters.indexOf(mark) - middle) * Number(step)) / 1000) * learnedSteps[i]!,
  )
  return { bias: Number(bias) / 1000, factors }
}

/** Tells one set of weights from another. */
export function fingerprint({ factors }: LastLayer): number {
  const words = new Uint32Array(factors.buffer, factors.byteOffset, factors.length)
  let hash = 0x811c9dc5
  for (const word of words) hash = Math.imul(hash ^ word, 0x01000193)
  return hash >>> 0
}
