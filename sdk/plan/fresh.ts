/** Telling a page's presets from somebody's answers. */
import type { Control, Scan } from '../types.ts'
import { dateOf } from './date-text.ts'
import { isEmpty } from './holds.ts'

const WRITTEN: ReadonlySet<string> = new Set(['text', 'textarea', 'tags', 'upload', 'cascader', 'composite'])
/** What an address box may hold before anybody writes in it. */
const PREFIX = /^(?:https?:\/\/(?:www\.)?|www\.)$/i

const fixed = (control: Control): boolean =>
  control.flags.some((flag) => flag === 'readOnly' || flag === 'disabled' || flag === 'hidden' || flag === 'search')

/**
 * Nobody has answered yet: no box that must be written in holds anything. Pages preset radios, selects and switches;
 * nobody presets a name. One written text makes the whole page a draft, whose choices are answers.
 */
export function isFresh(scan: Scan): boolean {
  const mapped = new Set(
    scan.mappings.filter((mapping) => mapping.status !== 'refused').map((mapping) => mapping.control),
  )
  return scan.controls.every(
    (control) => !mapped.has(control.id) || !WRITTEN.has(control.kind) || fixed(control) || isPreset(control),
  )
}

function isPreset(control: Control): boolean {
  return isEmpty(control) || PREFIX.test(control.value.text.trim())
}

/** What the control shows may be replaced: nobody chose it. */
export function isDefault(control: Control, fresh: boolean, today: string | undefined): boolean {
  if (isPreset(control)) return true
  if (!fresh) return false
  if (control.kind === 'date') return today !== undefined && dateOf(control.value.text) === today
  return ['select', 'combobox', 'radio', 'checkbox', 'checkboxGroup', 'switch', 'number'].includes(control.kind)
}
