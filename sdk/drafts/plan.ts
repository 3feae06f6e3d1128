/** Dry run of putting a draft back: for every control that it knows what would be written, or why not. Pure. */
import type { FieldId, FieldPath } from '@beian-assist/rules'
import { isDefault, isFresh } from '../plan/fresh.ts'
import { leftByState } from '../plan/guard.ts'
import { isEmpty, shownText } from '../plan/holds.ts'
import { labelsOf } from '../plan/label.ts'
import { normal } from '../plan/normal.ts'
import { sequenceOf } from '../plan/order.ts'
import type { Control, FillPlan, LeftReason, Mapping, PlanItem, Scan, Target } from '../types.ts'
import { compare } from '../verify/compare.ts'
import { reverseTarget } from '../verify/reverse.ts'
import type { DraftEntry } from './draft.ts'
import { isKept } from './entries.ts'
import { draftKeys } from './keys.ts'
import { renamed } from './rename.ts'

export interface DraftPlanOptions {
  readonly today?: string
  /** Controls that the user ticked although something else stands there. */
  readonly overrides?: readonly string[]
  /** As at the first look of a fill; judged from this scan when absent. */
  readonly fresh?: boolean
}

/** A place that the page gives another meaning than the draft's is not the place the draft speaks of. */
const agrees = (entry: DraftEntry, mapping: Mapping | undefined): boolean =>
  entry.path === undefined || mapping?.status !== 'mapped' || mapping.path === entry.path

/** A list that is there and does not offer the words. */
const lacks = ({ kind, options, multiple }: Control, entry: DraftEntry): boolean =>
  (kind === 'select' || kind === 'radio') &&
  !multiple &&
  options !== undefined &&
  entry.values.some((value) => !options.some((option) => normal(option) === normal(value)))

interface Weighed {
  readonly control: Control
  readonly entry: DraftEntry
  readonly target: Target
  readonly left?: LeftReason
}

function weigh(control: Control, entry: DraftEntry, fresh: boolean, options: DraftPlanOptions): Weighed | undefined {
  const target = reverseTarget(entry.kind, entry)
  if (!target) return undefined
  const base = { control, entry, target }
  if (compare(target, control.value)) return { ...base, left: 'equal' }
  // What a list above it has yet to open or to fill is looked at again once that is done.
  if (control.flags.includes('disabled') && isEmpty(control)) return { ...base, left: 'depends' }
  const state = leftByState(control)
  if (state) return { ...base, left: state.reason }
  if (lacks(control, entry)) return { ...base, left: 'no-option' }
  const isFree = isEmpty(control) || isDefault(control, fresh, options.today)
  return isFree || options.overrides?.includes(control.id) ? base : { ...base, left: 'conflict' }
}

const CHOICES: ReadonlySet<string> = new Set(['select', 'combobox', 'radio', 'cascader'])

/** Items in the page's order; `unused` names the places of entries that no control asks for now. */
export function draftPlan(scan: Scan, kept: readonly DraftEntry[], options: DraftPlanOptions = {}): FillPlan {
  const keys = draftKeys(scan)
  const entries = renamed(kept, keys.values())
  const byKey = new Map(entries.map((entry) => [entry.key, entry]))
  const mappings = new Map(scan.mappings.map((mapping) => [mapping.control, mapping]))
  const labels = labelsOf(scan)
  const fresh = options.fresh ?? isFresh(scan)
  const weighed = scan.controls.flatMap((control): Weighed[] => {
    const entry = byKey.get(keys.get(control.id) ?? '')
    const mapping = mappings.get(control.id)
    if (!entry || entry.kind !== control.kind || !agrees(entry, mapping)) return []
    const free = { ...control, flags: control.flags.filter((flag) => flag !== 'disabled' && flag !== 'readOnly') }
    if (!isKept(free, mapping)) return []
    const one = weigh(control, entry, fresh, options)
    return one ? [one] : []
  })
  const mapped = weighed.flatMap((one) => {
    const mapping = mappings.get(one.control.id)
    return mapping?.status === 'mapped' ? [{ one, field: mapping.field, path: mapping.path }] : []
  })
  const waves = new Map<Weighed, number>()
  for (const [item, wave] of sequenceOf(mapped).waves(({ one }) => one.left === undefined)) waves.set(item.one, wave)
  const chooses = weighed.some(({ control, left }) => left === undefined && CHOICES.has(control.kind))
  const items = weighed.map(({ control, entry, target, left }, at): PlanItem => {
    const mapping = mappings.get(control.id)
    // A choice that is still to be made may bring the words that are missing.
    const reason = left === 'no-option' && chooses ? 'depends' : left
    return {
      control: control.id,
      ...(mapping?.status === 'mapped' ? { field: mapping.field, path: mapping.path } : fieldOf(entry)),
      label: labels.get(control.id) || entry.label,
      action: reason === undefined ? 'write' : 'leave',
      ...(reason === undefined ? { driver: control.kind } : { reason }),
      old: isEmpty(control) ? '' : shownText(control),
      new: shownText({ ...control, value: entry }),
      target,
      wave: waves.get(weighed[at] as Weighed) ?? 0,
      undoable: control.kind !== 'upload' && (!isEmpty(control) || control.clearable !== false),
    }
  })
  const placed = new Set(weighed.map(({ entry }) => entry.key))
  const unused = entries.flatMap(({ key, path }) => (placed.has(key) || path === undefined ? [] : [path]))
  return { id: `draft-${items.length}`, items, unused }
}

/** What is not known of a control by now is still covered as what it was. */
const fieldOf = ({ field }: DraftEntry): { field?: FieldId; path?: FieldPath } => (field === undefined ? {} : { field })
