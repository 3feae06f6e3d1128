/** A list often names its columns once: rows without words of their own borrow them from the first row. Pure. */
import type { Control, ControlId, Evidence, EvidenceSource } from '../types.ts'

const SPOKEN: ReadonlySet<EvidenceSource> = new Set(['label', 'aria', 'formItem', 'table', 'geometry', 'placeholder'])
/** Weaker evidence than this does not name a control. */
const HEARD = 0.3
const SHARE = 0.9

type Rows = Map<number, Control[]>

const rowsOf = (controls: readonly Control[]): Map<string, Rows> => {
  const groups = new Map<string, Rows>()
  for (const control of controls) {
    const own = control.repeats?.at(-1)
    if (!own) continue
    const rows = groups.get(own.group) ?? new Map<number, Control[]>()
    groups.set(own.group, rows)
    const row = rows.get(own.index)
    if (row) row.push(control)
    else rows.set(own.index, [control])
  }
  return groups
}

/** What wordless controls of later rows borrow from the control at the same place of the first row. Good for fields of lists only. */
export const borrowed = (
  controls: readonly Control[],
  evidence: ReadonlyMap<ControlId, readonly Evidence[]>,
): ReadonlyMap<ControlId, readonly Evidence[]> => {
  const spoken = (control: Control): Evidence[] =>
    (evidence.get(control.id) ?? []).filter(({ source, weight }) => SPOKEN.has(source) && weight > HEARD)
  const result = new Map<ControlId, readonly Evidence[]>()
  for (const rows of rowsOf(controls).values()) {
    const first = rows.get(0)
    if (!first) continue
    for (const [index, row] of rows) {
      if (index === 0 || row.length !== first.length) continue
      for (const [at, control] of row.entries()) {
        const model = first[at]!
        if (model.kind !== control.kind || spoken(control).length > 0) continue
        const lent = spoken(model).map((item) => ({ ...item, control: control.id, weight: item.weight * SHARE }))
        result.set(control.id, lent)
      }
    }
  }
  return result
}
