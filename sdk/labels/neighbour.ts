import type { Reader } from './evidence.ts'
import { runsBetween } from './form-item.ts'
import { normalise } from './normalise.ts'

/** The name of the row that a control shares with others: 有效期 [ ] 至 [ ], 手机号 [ ] [获取验证码] [ ]. */
export const neighbour: Reader = (snapshot) => {
  const find = runsBetween(snapshot)
  return (control) => {
    const row = control.chain.find((ancestor) => ancestor.controls > 1)
    if (!row || row.controls > 4) return []
    const others = snapshot.controls.filter((other) => other.start >= row.start && other.end <= row.end)
    const first = others[0]
    if (!first) return []
    const named = find(row.start, first.start).filter(
      (run) => run.owner === undefined && run.role !== 'action' && run.role !== 'aside',
    )
    const text = named[named.length - 1]
    if (!text || normalise(text.text) === '' || normalise(text.text).length > 30) return []
    return [{ text: text.text, weight: row.row ? 0.55 : 0.35, at: text.at }]
  }
}
