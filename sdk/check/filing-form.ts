/** Whether a page is a filing form, and what of it is still empty. Pure. */
import type { Control, Mapping } from '../types.ts'

/** Fewer fields than this are a search, a log-in, a line of an address. */
const ENOUGH = 3
/** What only a filing asks for. Names, numbers and addresses stand in many other forms too. */
const TELLING = /^(?:website|app|owner)\.|^subject\.(?:nature|certType)$|\.emergencyPhone$/

/** At least three fields of a filing, one of them such as only a filing has. */
export function isFilingForm(mappings: readonly Mapping[]): boolean {
  const fields = new Set(mappings.flatMap((mapping) => (mapping.status === 'mapped' ? [mapping.field] : [])))
  return fields.size >= ENOUGH && [...fields].some((field) => TELLING.test(field))
}

/** Controls that the page requires: those that can be filled at all. */
export const requiredControls = (controls: readonly Control[]): readonly Control[] =>
  controls.filter(({ required, flags }) => required && !flags.includes('hidden') && !flags.includes('disabled'))

/** A switch that is off says no. */
export const isBlank = ({ kind, value }: Control): boolean =>
  kind !== 'switch' && value.text === '' && value.checked !== true
