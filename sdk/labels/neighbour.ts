import type { Reader } from './evidence.ts'
import { runsBetween } from './form-item.ts'
import { normalise } from './normalise.ts'
import type { Ancestor, ControlFacts, Snapshot } from './snapshot.ts'

/** The name of the row that a control shares with others: 有效期 [ ] 至 [ ], 手机号 [ ] [获取验证码] [ ]. */
export const neighbour: Reader = (snapshot) => {
  const find = runsBetween(snapshot)
  const firstIn = firstWithin(snapshot)
  return (control) => {
    for (const row of control.chain) {
      if (row.controls < 2) continue
      if (row.controls > 4) return []
      const first = firstIn(row)
      if (!first) return []
      const named = find(row.start, first.start).filter(
        (run) => run.owner === undefined && run.role !== 'action' && run.role !== 'aside',
      )
      const text = named[named.length - 1]
      // The box round the controls only may have no words of its own: then those of the row round it count.
      if (!text || normalise(text.text) === '') continue
      if (normalise(text.text).length > 30) return []
      return [{ text: text.text, weight: row.row ? 0.55 : 0.35, at: text.at }]
    }
    return []
  }
}

/** The first control of an ancestor, which stand in document order. */
const firstWithin = ({ controls }: Snapshot): ((row: Ancestor) => ControlFacts | undefined) => {
  const sorted = [...controls].sort((a, b) => a.start - b.start)
  return ({ start, end }) => {
    let low = 0
    let high = sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (sorted[middle]!.start < start) low = middle + 1
      else high = middle
    }
    for (let at = low; at < sorted.length && sorted[at]!.start <= end; at++)
      if (sorted[at]!.end <= end) return sorted[at]
    return undefined
  }
}
