import type { Driver } from './driver.ts'
import { text } from './text.ts'

/** Line breaks are kept; everything else is that of a text field. */
export const textarea: Driver = { ...text, id: 'textarea', kinds: ['textarea'] }
