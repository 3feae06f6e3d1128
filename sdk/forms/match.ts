/** Which control asks for which field of a dictionary, or why none is taken. Pure. */
import { assign } from '../mapping/assign.ts'
import type { Control, ControlFlag, ControlId, ControlKind, Evidence, EvidenceSource, PageScan } from '../types.ts'
import type { FormDictionary, FormField } from './dictionary.ts'
import { likenessTo } from './similar.ts'

export type FormMapping =
  | {
      readonly status: 'mapped' | 'likely'
      readonly control: ControlId
      readonly field: string
      readonly score: number
      readonly margin: number
      readonly evidence: readonly Evidence[]
    }
  | {
      readonly status: 'refused'
      readonly control: ControlId
      readonly reason: 'never' | 'honeypot' | 'no-match' | 'tied-with'
    }

const FITS: Readonly<Record<NonNullable<FormField['kind']>, readonly ControlKind[]>> = {
  text: ['text', 'textarea', 'number', 'tags'],
  date: ['date', 'text'],
  choice: ['select', 'combobox', 'radio', 'cascader'],
  yesNo: ['radio', 'checkbox', 'switch', 'select', 'combobox', 'checkboxGroup'],
}
const NEVER: ReadonlySet<ControlFlag> = new Set([
  'consent',
  'captcha',
  'otp',
  'password',
  'signature',
  'search',
  'submit',
])
const NAMES: ReadonlySet<EvidenceSource> = new Set([
  'label',
  'aria',
  'formItem',
  'table',
  'legend',
  'geometry',
  'placeholder',
  'name',
])
const SURE = { score: 0.62, margin: 0.12 }
const LIKELY = 0.42
/** A heading lends its words to a label that says too little; a text that stands alone is worth a little more. */
const WITH_HEADING = 0.96
/** Evidence weaker than this speaks for its control only half. */
const STRONG = 0.5

interface Row {
  readonly control: Control
  readonly evidence: readonly Evidence[]
  readonly scores: ReadonlyMap<string, number>
}

/** What the form's owner says of its controls, as far as the dictionary knows it. */
function declaredIn(scan: PageScan, { fields }: FormDictionary): ReadonlyMap<ControlId, Evidence> {
  const known = new Set(['never', ...fields.map(({ id }) => id)])
  return new Map(
    scan.evidence.flatMap((item): [ControlId, Evidence][] =>
      item.source === 'declared' && known.has(item.field ?? '') ? [[item.control, item]] : [],
    ),
  )
}

/** Taken at its word; a control that cannot hold such a value is left. */
function asDeclared(control: Control, item: Evidence, { fields }: FormDictionary): FormMapping {
  const field = fields.find(({ id }) => id === item.field)
  if (!field) return { status: 'refused', control: control.id, reason: 'never' }
  if (!FITS[field.kind ?? 'text'].includes(control.kind))
    return { status: 'refused', control: control.id, reason: 'no-match' }
  return { status: 'mapped', control: control.id, field: field.id, score: 1, margin: 1, evidence: [item] }
}

export function mapForm(scan: PageScan, dictionary: FormDictionary): FormMapping[] {
  const likeness = likenessTo(dictionary.fields)
  const evidence = new Map<ControlId, Evidence[]>()
  for (const item of scan.evidence) {
    if (!NAMES.has(item.source)) continue
    const list = evidence.get(item.control)
    if (list) list.push(item)
    else evidence.set(item.control, [item])
  }

  const rowOf = (control: Control): Row => {
    const own = evidence.get(control.id) ?? []
    const heading = control.scope.at(-1)
    const scores = new Map<string, number>()
    for (const field of dictionary.fields) {
      if (!FITS[field.kind ?? 'text'].includes(control.kind)) continue
      let best = 0
      for (const { text, weight } of own) {
        const alone = likeness.of(text).get(field.id) ?? 0
        const under = heading ? WITH_HEADING * (likeness.of(`${heading}${text}`).get(field.id) ?? 0) : 0
        best = Math.max(best, Math.max(alone, under) * (0.5 + 0.5 * Math.min(1, weight / STRONG)))
      }
      if (best > 0) scores.set(field.id, best)
    }
    return { control, evidence: own, scores }
  }

  const results = new Map<ControlId, FormMapping>()
  const rows: Row[] = []
  const said = declaredIn(scan, dictionary)
  for (const control of scan.controls) {
    const { id, flags } = control
    if (flags.some((flag) => NEVER.has(flag)) || control.type === 'password')
      results.set(id, { status: 'refused', control: id, reason: 'never' })
    else if (flags.includes('hidden')) results.set(id, { status: 'refused', control: id, reason: 'honeypot' })
    else if (said.has(id)) results.set(id, asDeclared(control, said.get(id) as Evidence, dictionary))
    else rows.push(rowOf(control))
  }
  // What its owner has given to a control is not looked for elsewhere.
  const taken = new Set([...said.values()].map(({ field }) => field as string))
  const columns = dictionary.fields.flatMap(({ id }) => (taken.has(id) ? [] : [id]))
  const table = rows.map(({ scores }) => columns.map((id) => scores.get(id) ?? 0))
  const given = assign(table)
  rows.forEach(({ control, evidence: own, scores }, at) => {
    const field = columns[given[at]!]
    const score = field === undefined ? 0 : (scores.get(field) ?? 0)
    // Rivals: another field for this control that no better control holds, another control for this field.
    const others = columns.map((id, column) => {
      const holder = given.indexOf(column)
      return id === field || (holder >= 0 && table[holder]![column]! > (scores.get(id) ?? 0))
        ? 0
        : (scores.get(id) ?? 0)
    })
    const twins = table.map((row, other) => (other === at || field === undefined ? 0 : row[given[at]!]!))
    const margin = score - Math.max(0, ...others, ...twins)
    if (field === undefined || score < LIKELY) {
      results.set(control.id, { status: 'refused', control: control.id, reason: 'no-match' })
      return
    }
    if (margin <= 0) {
      results.set(control.id, { status: 'refused', control: control.id, reason: 'tied-with' })
      return
    }
    const sure = score >= SURE.score && margin >= SURE.margin
    results.set(control.id, {
      status: sure ? 'mapped' : 'likely',
      control: control.id,
      field,
      score: Math.round(score * 1000) / 1000,
      margin: Math.round(margin * 1000) / 1000,
      evidence: own.slice(0, 3),
    })
  })
  return scan.controls.map(({ id }) => results.get(id)!)
}
