/** Dry run: what a fill would do to every control of a page, or why it would leave it. Pure. */
import type { FieldFacts, FieldId, FieldPath, Filing } from '@beian-assist/rules'
import { fieldDef, fieldOf } from '../filing/field-path.ts'
import { leavesOf } from '../filing/leaves.ts'
import { atOnce, each, type Steps } from '../steps.ts'
import type { Control, ControlId, FillPlan, Mapped, Mapping, PlanItem, Scan, Target } from '../types.ts'
import { besideOther, othersOn } from './beside-other.ts'
import { knownValue } from './derive.ts'
import { isDefault, isFresh } from './fresh.ts'
import { blocks, type Left, leftByField, leftByState, leftToUser, UNREAD } from './guard.ts'
import { holds, isEmpty, shownText } from './holds.ts'
import { labelsOf } from './label.ts'
import { isPlaceholder } from './normal.ts'
import { isSameEither } from './one-person.ts'
import { type Sequence, sequenceOf } from './order.ts'
import { parseControl } from './parse.ts'
import { rowSteps } from './rows.ts'
import type { Parsed } from './shown.ts'
import { goalFor } from './target.ts'

export interface PlanOptions {
  /** ISO date. A date control that shows it in a fresh form shows a default. */
  readonly today?: string
  /** Names of the files at hand, by field id or path. */
  readonly files?: Readonly<Record<string, readonly string[]>>
  /** Also write where the mapping is only likely. */
  readonly allowLikely?: boolean
  /** Controls for which the user said "write it": lifts conflict, user-edited and unsure, nothing else. */
  readonly overrides?: readonly ControlId[]
  /** Nobody had answered anything when the fill began, so preset choices are defaults. Unset: judged from this scan. */
  readonly fresh?: boolean
}

interface Draft {
  readonly control: Control
  readonly label: string
  readonly mapping?: Mapped
  readonly def?: FieldFacts
  readonly covers: readonly FieldPath[]
  readonly target?: Target
  readonly display?: string
  readonly left?: Left
}

type Ready = Draft & { readonly field: FieldId; readonly path: FieldPath; readonly def: FieldFacts }

interface Setting extends PlanOptions {
  readonly mappings: ReadonlyMap<ControlId, Mapping>
  readonly filing: Filing
  readonly fresh: boolean
}

/** What a control says stands in the filing as well. */
const agrees = (said: Parsed, filing: Filing): boolean =>
  said !== undefined &&
  said.length > 0 &&
  said.every(([path, value]) => knownValue(filing, path, fieldOf(path) as FieldId)?.value === value)

/** What the value asks of one control, and what keeps it from being written. */
function weigh(draft: Draft & { mapping: Mapped; def: FieldFacts }, setting: Setting): Draft {
  const { control, label, mapping, def } = draft
  const { filing, files = {} } = setting
  const goal = goalFor({ def, path: mapping.path, control, label, filing, files })
  if ('leave' in goal) {
    const left = { reason: goal.leave, ...(goal.detail === undefined ? {} : { detail: goal.detail }) }
    return { ...draft, left, ...(goal.display === undefined ? {} : { display: goal.display }) }
  }
  const aimed = { ...draft, target: goal.target, display: goal.display, covers: goal.covers }
  const said = isEmpty(control) ? [] : parseControl({ def, path: mapping.path, control, label, filing })
  // A box of text that names the choice in other words: 网站应用服务 for 网站.
  const named = goal.target.kind === 'text' && def.enum !== undefined && agrees(said, filing)
  if (named || holds(control, goal.target, def)) return { ...aimed, left: { reason: 'equal' } }
  const state = leftByState(control)
  if (state) {
    // The page has decided; what it says in words of its own is not known to be another answer.
    const unread = state.reason === 'read-only' && said === undefined
    return { ...aimed, left: unread ? { ...state, detail: UNREAD } : state }
  }
  if (setting.overrides?.includes(control.id)) return aimed
  if (control.flags.includes('userEdited')) return { ...aimed, left: { reason: 'user-edited' } }
  if (mapping.status === 'likely' && !setting.allowLikely && !isSameEither(mapping, filing))
    return { ...aimed, left: { reason: 'unsure' } }
  return isEmpty(control) || isDefault(control, setting.fresh, setting.today)
    ? aimed
    : { ...aimed, left: { reason: 'conflict' } }
}

function draftOf(control: Control, label: string, setting: Setting): Draft {
  const mapping = setting.mappings.get(control.id)
  const bare = { control, label, covers: [] }
  const forbidden = leftToUser(control, mapping)
  if (forbidden || !mapping || mapping.status === 'refused')
    return { ...bare, left: forbidden ?? { reason: 'unmapped' } }
  const def = fieldDef(mapping.field)
  if (!def) return { ...bare, mapping, left: { reason: 'unmapped', detail: 'no-field' } }
  const personal = leftByField(def)
  return personal ? { ...bare, mapping, def, left: personal } : weigh({ ...bare, mapping, def }, setting)
}

/** 省 → 市 → 区: the longest row of lists that fill one another. */
const DEEPEST_CHAIN = 3

/**
 * A list that its forerunner has yet to fill, a box that it has yet to open: what they offer now says nothing of what
 * they will offer. Such an item is planned for a later wave and judged again then.
 */
function later(draft: Ready, { before }: Sequence<Ready>, setting: Setting): Ready {
  const { control, left } = draft
  const opens = left?.reason === 'read-only' && control.flags.includes('disabled') && isEmpty(control)
  const refills = left?.reason === 'no-option' && left.detail === undefined && !control.flags.includes('userEdited')
  if (!opens && !refills) return draft
  if (!before(draft).some((other) => other.left === undefined)) return draft
  const { options: _, ...closed } = control
  const then = {
    ...closed,
    flags: control.flags.filter((flag) => flag !== 'disabled'),
    value: { text: '', values: [] },
  }
  const { left: __, ...open } = draft
  const weighed = weigh({ ...open, control: then, mapping: draft.mapping as Mapped }, setting)
  return { ...open, ...weighed, control }
}

/** Kinds whose emptied state the user can reach by writing or pressing the same thing again. */
const REVERSIBLE: ReadonlySet<Control['kind']> = new Set([
  'text',
  'textarea',
  'number',
  'tags',
  'checkbox',
  'switch',
  'checkboxGroup',
  'date',
])

/** Whether the page's own control can show again what it shows now. Where the page does not tell: no. */
function undoable(control: Control): boolean {
  if (control.kind === 'upload') return false
  if (!isEmpty(control)) return true
  if (control.clearable !== undefined) return control.clearable
  if (control.kind === 'select') return control.options?.some(isPlaceholder) === true
  return REVERSIBLE.has(control.kind)
}

function itemOf(draft: Draft, wave: number, blockedBy?: Draft): PlanItem {
  const { control, mapping, left, target, display } = draft
  const stays = left ?? (blockedBy ? { reason: 'depends' as const, detail: blockedBy.label } : undefined)
  return {
    control: control.id,
    ...(mapping ? { field: mapping.field, path: mapping.path } : {}),
    ...(draft.covers.length > 0 ? { covers: draft.covers } : {}),
    label: draft.label,
    action: stays ? 'leave' : 'write',
    ...(stays ? { reason: stays.reason } : {}),
    ...(stays?.detail === undefined ? {} : { detail: stays.detail }),
    old: isEmpty(control) ? '' : shownText(control),
    ...(display === undefined ? {} : { new: display }),
    ...(target ? { target } : {}),
    ...(stays ? {} : { driver: control.kind }),
    wave,
    undoable: undoable(control),
  }
}

/** A short name of a plan's content, for telling plans apart; made of values, so it never goes to a page. */
function idOf(text: string): string {
  // Two 32-bit FNV-1a walks with different beginnings and primes: as far apart as one of 64 bits, without big integers.
  let [a, b] = [0x811c9dc5, 0x9747b28c]
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    a = Math.imul(a ^ code, 0x01000193)
    b = Math.imul(b ^ code, 0x85ebca6b) ^ (b >>> 13)
  }
  return `plan-${(a >>> 0).toString(36)}${(b >>> 0).toString(36)}`
}

/** What filling `scan` from `filing` would do, where the wordbooks that its fields take are at hand (`bringWords`). */
export function planned(scan: Scan, filing: Filing, options: PlanOptions = {}): FillPlan {
  return atOnce(planning(scan, filing, options))
}

/** `planned` in steps, for who works inside a page. */
export function* planning(scan: Scan, filing: Filing, options: PlanOptions = {}): Steps<FillPlan> {
  const labels = labelsOf(scan)
  yield
  const mappings = new Map(scan.mappings.map((mapping) => [mapping.control, mapping]))
  const setting: Setting = { ...options, mappings, filing, fresh: options.fresh ?? isFresh(scan) }
  const alone = yield* each(scan.controls, (control) => draftOf(control, labels.get(control.id) ?? '', setting), 8)
  const others = othersOn(alone)
  const drafts = alone.map((draft): Draft => {
    const left = besideOther(draft, others)
    return left ? { ...draft, left } : draft
  })
  let ready = drafts
    .filter((draft) => draft.mapping !== undefined && draft.def !== undefined)
    .map(
      (draft): Ready => ({
        ...draft,
        field: (draft.mapping as Mapped).field,
        path: (draft.mapping as Mapped).path,
        def: draft.def as FieldFacts,
      }),
    )
  let sequence = sequenceOf(ready)
  for (let level = 0; level < DEEPEST_CHAIN; level += 1) {
    yield
    const before = ready
    ready = ready.map((draft) => later(draft, sequence, setting))
    if (ready.every((draft, at) => draft === before[at])) break
    sequence = sequenceOf(ready)
  }
  yield
  const waves = sequence.waves((draft) => draft.left === undefined)
  const byControl = new Map(ready.map((draft) => [draft.control.id, draft]))
  const items = yield* each(
    drafts,
    (draft) => {
      const self = byControl.get(draft.control.id)
      if (!self) return itemOf(draft, 0)
      const blocker = sequence.before(self).find((other) => blocks(itemOf(other, 0)))
      return itemOf(self, waves.get(self) ?? 0, blocker)
    },
    16,
  )
  const asked = new Set(ready.flatMap((draft) => [draft.path, ...draft.covers]))
  const unused = leavesOf(filing).flatMap(({ path, field }) => (field && !asked.has(path) ? [path] : []))
  yield
  const rows = rowSteps(scan, filing, labels)
  return { id: idOf(JSON.stringify([scan.url, items])), items, unused, ...(rows.length > 0 ? { rows } : {}) }
}
