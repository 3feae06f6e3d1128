import type { Answer } from './answer.ts'
import { collect } from './answer.ts'
import { isLabelLike, LONGEST_LABEL, toldBy } from './labels.ts'
import { visible } from './values.ts'

const MOST_LINES = 5000
const LONGEST_LINE = 1000

/** A line as label and value: parted by a colon, a tab or a wide space. */
function parted(line: string): readonly [label: string, value: string] {
  const at = line.search(/[:：\t\u3000]| {2}/)
  if (at < 0) return [line, '']
  return [line.slice(0, at).trim(), line.slice(at + 1).replace(/^[:：\s]+/, '')]
}

/** Answers in text, line by line: of a registry, or of a page copied with its labels beside or above the values. */
export function readText(text: string): readonly Answer[] {
  const answers = collect()
  const lines = text
    .split(/\r\n|[\r\n]/, MOST_LINES)
    .map((line) => (line.length > LONGEST_LINE ? '' : line.replace(/\u00a0/g, ' ').trim()))
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!
    // Comments of registries.
    if (line === '' || /^(?:%|#|>>>)/.test(line)) continue
    const [label, value] = parted(line)
    const told = toldBy(visible(label))
    if (!told) continue
    if (value !== '') answers.tell(told, value)
    else {
      const below = lines[i + 1] === '' ? lines[i + 2] : lines[i + 1]
      const [first] = parted(below ?? '')
      // A label in front of the next line's colon: this one has no value.
      const taken = below && !isLabelLike(below) && !(first !== below && isLabel(first))
      if (taken) answers.tell(told, below, true)
    }
  }
  return answers.all()
}

const isLabel = (text: string): boolean => text.length <= LONGEST_LABEL && !/^\d/.test(text)
