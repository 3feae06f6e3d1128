/** What a page holds now, as a filing: only controls whose field is sure and whose text has a sure meaning. */
import type { Filing } from '@beian-assist/rules'
import { fieldDef } from '../filing/field-path.ts'
import { withValue } from '../filing/path.ts'
import type { ControlId, Scan } from '../types.ts'
import { leftByField, leftToUser } from './guard.ts'
import { shownText } from './holds.ts'
import { labelsOf } from './label.ts'
import { parseControl } from './parse.ts'
import type { Shown } from './shown.ts'

/** A control that shows something which has no sure meaning, and is left out. */
export interface Unread {
  readonly control: ControlId
  readonly label: string
  readonly text: string
}

export interface PageFiling {
  /** '' for a text that stands empty; absent for what the page does not ask for or does not tell. */
  readonly filing: Filing
  readonly unread: readonly Unread[]
}

/** Fields whose presence on a form is itself a fact for the rules. */
const OPTIONAL_FIELDS: Readonly<Record<string, string>> = { 'subject.superior': 'superior' }

export function readFiling(scan: Scan): PageFiling {
  const labels = labelsOf(scan)
  const controls = new Map(scan.controls.map((control) => [control.id, control]))
  const shown = scan.mappings.flatMap((mapping): Omit<Shown, 'filing'>[] => {
    const control = controls.get(mapping.control)
    const def = mapping.status === 'mapped' ? fieldDef(mapping.field) : undefined
    if (mapping.status !== 'mapped' || !control || !def) return []
    if (leftToUser(control, mapping) || def.type === 'otp' || control.flags.includes('hidden')) return []
    if (leftByField(def)?.detail === 'never' && def.sensitivity === 'credential') return []
    return [{ def, path: mapping.path, control, label: labels.get(control.id) ?? '' }]
  })
  // The nature decides how certificate types are read, a province which of two districts of one name is meant.
  const rank = (id: string): number =>
    id === 'subject.nature' || /province$/i.test(id) ? 0 : /city$/i.test(id) ? 1 : /LongTerm$/.test(id) ? 3 : 2
  const ordered = [...shown].sort((a, b) => rank(a.def.id) - rank(b.def.id))
  let filing: Filing = {}
  const unread: Unread[] = []
  for (const entry of ordered) {
    const values = parseControl({ ...entry, filing })
    if (values === undefined) {
      unread.push({ control: entry.control.id, label: entry.label, text: shownText(entry.control) })
    }
    for (const [path, value] of values ?? []) filing = withValue(filing, path, value)
    const optional = OPTIONAL_FIELDS[entry.def.id]
    if (optional) filing = { ...filing, formFields: [...(filing.formFields ?? []), optional] }
  }
  return { filing, unread }
}
