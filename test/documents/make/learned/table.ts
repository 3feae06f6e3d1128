/** Writes what was learned as the two data files that the reader is built with. */
import { writeFileSync } from 'node:fs'
import { fingerprint, letters } from '../../../../sdk/documents/engines/ppocr/learned.ts'
import type { LastLayer } from '../../../../sdk/documents/engines/ppocr/widen.ts'
import type { Learned } from './train.ts'

const thousandths = (value: number) => Math.round(value * 1000)

/** How many times its mean size a value is let be: one in two hundred is cut off. */
const reach = 2.8
/** A name that was right must not become wrong: a learned character has to be this much likelier (e to the power of it). */
const caution = 2

/**
 * Each row in whole steps of its own size; `spread` is how far the inputs reach,
 * which makes a step of any of them count alike.
 */
export function quantised({ factors, biases }: Learned, spread: readonly number[]) {
  const inputs = spread.length
  const most = (letters.length - 1) / 2
  const steps = spread.map((one) => Math.round(1000 / one) / 1000)
  const rows = Array.from(biases, (bias, k) => {
    const scaled = steps.map((step, i) => factors[k * inputs + i]! / step)
    const size = Math.sqrt(scaled.reduce((sum, one) => sum + one * one, 0) / inputs)
    const step = Math.max(1, thousandths((size * reach) / most))
    const marks = scaled.map((one) => {
      const at = Math.max(-most, Math.min(most, Math.round((one * 1000) / step)))
      return letters[at + most]!
    })
    return `${step} ${thousandths(bias - caution)} ${marks.join('')}`
  })
  return { steps, rows }
}

export function writeTable(
  layer: LastLayer,
  learned: string,
  again: string,
  table: ReturnType<typeof quantised>,
): void {
  const made = 'Data, made by test/documents/make/learned/learn.ts from free fonts.'
  writeFileSync(
    new URL('../../../../sdk/documents/parse/learned-characters.ts', import.meta.url),
    `/** Characters of names that the reader was taught: those that it did not know. ${made} */
export const learnedCharacters =
${quoted(learned)}

/** Those that it knew and read badly. */
export const learnedAgain = '${again}'
`,
  )
  writeFileSync(
    new URL('../../../../sdk/documents/engines/ppocr/learned-rows.ts', import.meta.url),
    `/** What the reader's last layer looks for in each learned character, in their order. ${made} */

/** Of the weights it was learned for. */
export const learnedFor = ${fingerprint(layer)}

/** By how much a step of each input counts. */
export const learnedSteps: readonly number[] = [
${chunks(table.steps, 16)
  .map((some) => `  ${some.join(', ')},`)
  .join('\n')}
]

/** Step and bias in thousandths, and a letter for each input; three characters to a line. */
export const learnedRows: readonly string[] = [
${chunks(table.rows, 3)
  .map((some) => `  '${some.join(';')}',`)
  .join('\n')}
]
`,
  )
}

const quoted = (text: string) => (text.match(/.{1,100}/gu) ?? []).map((part) => `  '${part}'`).join(' +\n')

const chunks = <T>(list: readonly T[], size: number) =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, i) => list.slice(i * size, (i + 1) * size))
