import type { Filing, Finding } from '@beian-assist/rules'
import { valueAt } from '../../filing/path.ts'
import type { Scan } from '../../types.ts'

/** Kinds that hold something only when somebody entered it; a list or a day may stand there from the beginning. */
const ENTERED = /text|tags|upload/
const LOCKED = /readOnly|disabled/

/** No client is chosen, and nobody has entered anything into the page, also not before it was looked at. */
export const notBegun = (scan: Scan | undefined, filing: Filing | undefined): boolean =>
  scan !== undefined &&
  !filing &&
  scan.controls.every(
    ({ id, kind, flags, value }) =>
      !flags.includes('userEdited') &&
      ((value.text === '' && value.values.length === 0) ||
        !ENTERED.test(kind) ||
        LOCKED.test(flags.join()) ||
        !scan.mappings.some(({ status, control }) => control === id && status !== 'refused')),
  )

/** Without those that find only that nothing is there. */
export const ofValues = (findings: readonly Finding[], whole: Filing | undefined): readonly Finding[] =>
  findings.filter(
    ({ fields }) => fields.length === 0 || fields.some((path) => (valueAt(whole ?? {}, path) ?? '') !== ''),
  )
