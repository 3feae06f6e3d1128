import type { Reader } from './evidence.ts'

/** Headings around the control, innermost heaviest. Tells whose name or number it is, never what it is. */
export const scope: Reader = () => (control) =>
  control.scope.map((text, index) => ({ text, weight: 0.5 * 0.7 ** (control.scope.length - 1 - index) }))
