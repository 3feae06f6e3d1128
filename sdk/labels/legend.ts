import type { Reader } from './evidence.ts'

/** Legend of the fieldset: the name of a radio group, the section of anything else. */
export const legend: Reader = () => (control) => {
  if (!control.legend) return []
  const choice = control.kind === 'radio' || control.kind === 'checkboxGroup' || control.kind === 'composite'
  return [{ text: control.legend, weight: choice ? 0.7 : 0.15 }]
}
