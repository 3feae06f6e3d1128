import type { Reader } from './evidence.ts'
import { hasLabelMark, normalise, widthOf } from './normalise.ts'
import type { ControlFacts, Snapshot, TextRun } from './snapshot.ts'

const NOISE = /^(\d+\s*\/\s*\d+|[\d\s.,/-]+|查看|示例|删除|添加|保存|复制)$/

/** The smallest ancestor with exactly this one control and a text of its own; what stands first in it names it. */
export const formItem: Reader = (snapshot) => {
  const find = runsBetween(snapshot)
  return (control) => {
    for (const [depth, ancestor] of control.chain.entries()) {
      if (ancestor.controls > 1) return []
      const texts = find(ancestor.start, ancestor.end).filter((run) => usable(run, control))
      if (texts.length === 0) continue
      // A floating label stands after its input in the document and over it on the screen.
      const before = texts.filter((run) => run.at < control.start || over(run, control))
      const first = before.find((run) => run.role === 'label' || hasLabelMark(run.text)) ?? before[0] ?? texts[0]!
      const late = first.at > control.end && !over(first, control)
      if (late && first.role !== 'label' && control.kind !== 'checkbox' && control.kind !== 'switch') continue
      if (widthOf(normalise(first.text)) > 40) return []
      const weight = (ancestor.row ? 0.85 : 0.75) * (late ? 0.7 : 1) * 0.97 ** depth
      return [{ text: first.text, weight: Math.min(0.9, weight + (hasLabelMark(first.text) ? 0.05 : 0)), at: first.at }]
    }
    return []
  }
}

const over = ({ rect }: TextRun, { rect: box, kind }: ControlFacts): boolean => {
  if (kind !== 'text' && kind !== 'textarea' && kind !== 'number') return false
  const [x, y] = [rect.x + rect.width / 2, rect.y + rect.height / 2]
  return x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height
}

/** What stands inside a group of choices names its options. */
const usable = (run: TextRun, { id, kind }: ControlFacts): boolean =>
  (run.owner === undefined ||
    (run.owner === id && run.role === 'label' && kind !== 'radio' && kind !== 'checkboxGroup')) &&
  run.role !== 'action' &&
  run.role !== 'aside' &&
  !NOISE.test(normalise(run.text)) &&
  normalise(run.text) !== ''

/** Runs within a span of document order. */
export const runsBetween = ({ runs }: Snapshot): ((start: number, end: number) => TextRun[]) => {
  return (start, end) => {
    let low = 0
    let high = runs.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (runs[middle]!.at < start) low = middle + 1
      else high = middle
    }
    const found: TextRun[] = []
    for (let at = low; at < runs.length && runs[at]!.at <= end; at++) found.push(runs[at]!)
    return found
  }
}
