import type { Reading } from '../types.ts'

/** Nothing stands there; a box that can be ticked is never empty. */
export const isEmpty = (reading: Reading): boolean =>
  reading.checked === undefined && reading.text.trim() === '' && reading.values.every((value) => value.trim() === '')
