/** Findings as words for the controls that they are about. Pure. */
import type { Report } from '@beian-assist/rules'
import type { ControlId, Scan } from '../types.ts'
import { isEmpty } from '../verify/empty.ts'
import { controlsOf } from './controls-of.ts'
import type { PageReport } from './page-report.ts'

export interface ControlNote {
  readonly control: ControlId
  readonly text: string
  /** An error; other findings are hints. */
  readonly invalid: boolean
}

/**
 * One note a control. The panel's reports are about what would be submitted, a chosen filing included: an empty box that is
 * yet to be filled has done nothing wrong.
 */
export function controlNotes(report: Report | PageReport, scan: Scan): readonly ControlNote[] {
  const notes = new Map<ControlId, ControlNote>()
  const empty = new Set(scan.controls.filter(({ value }) => isEmpty(value)).map(({ id }) => id))
  // What a control only may ask for was not read from it either.
  const sure = new Set(scan.mappings.flatMap(({ status, control }) => (status === 'mapped' ? [control] : [])))
  for (const finding of report.findings) {
    const ofPage = 'controls' in finding
    for (const control of ofPage ? finding.controls : controlsOf(finding, scan)) {
      if (!sure.has(control) || (!ofPage && empty.has(control))) continue
      const before = notes.get(control)
      const said = `${finding.message} ${finding.fix}`.trim()
      notes.set(control, {
        control,
        text: before ? `${before.text} ${said}` : said,
        invalid: before?.invalid === true || finding.severity === 'error',
      })
    }
  }
  return [...notes.values()]
}
