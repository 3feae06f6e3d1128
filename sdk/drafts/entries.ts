/** What of a form may be kept, and what of it stands there now. Pure. */
import { fieldDef } from '../filing/field-path.ts'
import { isDefault, isFresh } from '../plan/fresh.ts'
import { leftByField, leftByState, leftToUser } from '../plan/guard.ts'
import { isEmpty } from '../plan/holds.ts'
import { labelsOf } from '../plan/label.ts'
import { isMasked } from '../plan/text-value.ts'
import type { Control, Mapping, Scan } from '../types.ts'
import { type DraftEntry, LONGEST_TEXT } from './draft.ts'
import { draftKeys } from './keys.ts'

/** What the form asks of the user by hand: consents, codes, signatures, searches and files are none of it. */
export function isKept(control: Control, mapping: Mapping | undefined): boolean {
  if (control.kind === 'upload' || leftByState(control)) return false
  const left = leftToUser(control, mapping)
  if (left && left.reason !== 'unmapped') return false
  const def = mapping && mapping.status !== 'refused' ? fieldDef(mapping.field) : undefined
  return !def || !leftByField(def)
}

/** A list that waits for the one above it is disabled and empty: it belongs to the form all the same. */
const isWaiting = (control: Control): boolean => control.flags.includes('disabled') && isEmpty(control)

const open = (control: Control): Control => ({
  ...control,
  flags: control.flags.filter((flag) => flag !== 'disabled'),
})

export interface Standing extends DraftEntry {
  /** Nobody has written on the form yet: this is the page's own suggestion. */
  readonly preset?: true
}

/** By key what each control shows; undefined where it is empty. */
export type Shown = ReadonlyMap<string, Standing | undefined>

/** Nothing stands there that anybody wrote or chose. */
export const isOpen = (shown: Standing | undefined): boolean => shown === undefined || shown.preset === true

/** 138****5678 is not the number, and half of a long text is not the text. */
const isWhole = ({ value: { text, values } }: Control): boolean =>
  [text, ...values].every((part) => part.length <= LONGEST_TEXT && !isMasked(part))

function entryOf(key: string, label: string, control: Control, mapping: Mapping | undefined): DraftEntry {
  const { text, values, checked } = control.value
  return {
    key,
    label: label.slice(0, 200),
    kind: control.kind,
    text,
    values,
    ...(checked === undefined ? {} : { checked }),
    ...(mapping?.status === 'mapped' ? { field: mapping.field, path: mapping.path } : {}),
  }
}

export function shownOn(scan: Scan, today?: string): Shown {
  const keys = draftKeys(scan)
  const labels = labelsOf(scan)
  const mappings = new Map(scan.mappings.map((mapping) => [mapping.control, mapping]))
  const fresh = isFresh(scan)
  return new Map(
    scan.controls.flatMap((control): [string, Standing | undefined][] => {
      const mapping = mappings.get(control.id)
      if (!isKept(isWaiting(control) ? open(control) : control, mapping)) return []
      if (!isEmpty(control) && !isWhole(control)) return []
      const key = keys.get(control.id) ?? ''
      if (isEmpty(control)) return [[key, undefined]]
      const entry = entryOf(key, labels.get(control.id) ?? '', control, mapping)
      return [[key, isDefault(control, fresh, today) ? { ...entry, preset: true } : entry]]
    }),
  )
}

/** Something of a filing stands there: a page that only happens to have boxes is nobody's form. */
export function isFiling(scan: Scan): boolean {
  const mapped = new Set(scan.mappings.filter(({ status }) => status === 'mapped').map(({ control }) => control))
  return scan.controls.some((control) => mapped.has(control.id) && !isEmpty(control))
}
