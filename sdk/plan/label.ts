/** The label of a control as a person would name it, taken from its evidence. */
import type { ControlId, Evidence, EvidenceSource, PageScan } from '../types.ts'
import { isPlaceholder, plain } from './normal.ts'

/** Sources that hold a text written for people, in the order in which they are believed. */
const SPOKEN: readonly EvidenceSource[] = ['label', 'formItem', 'aria', 'table', 'legend', 'geometry', 'placeholder']
const LONGEST = 60
const TICKED: ReadonlySet<string> = new Set(['checkbox', 'checkboxGroup', 'switch'])

function tidy(text: string): string {
  const said = plain(text).replace(/^[*＊\s]+|[*＊:：\s]+$/g, '')
  return [...said].length > LONGEST ? `${[...said].slice(0, LONGEST).join('')}…` : said
}

function rank(evidence: Evidence): number {
  return SPOKEN.indexOf(evidence.source)
}

/** Text that only happens to stand near counts for less than what the control says of itself. */
const NEAR_ENOUGH = 0.5
const isLoose = ({ source, weight }: Evidence): boolean => source === 'geometry' && weight < NEAR_ENOUGH

/** Labels by control; '' where the page names nothing. */
export function labelsOf(scan: PageScan): ReadonlyMap<ControlId, string> {
  const best = new Map<ControlId, Evidence>()
  for (const evidence of scan.evidence) {
    if (rank(evidence) < 0 || tidy(evidence.text) === '') continue
    const other = best.get(evidence.control)
    const better =
      !other || rank(evidence) < rank(other) || (rank(evidence) === rank(other) && evidence.weight > other.weight)
    if (better) best.set(evidence.control, evidence)
  }
  const labels = new Map<ControlId, string>()
  for (const control of scan.controls) {
    const found = best.get(control.id)
    const own = control.placeholder || (TICKED.has(control.kind) ? control.options?.join('、') : '') || ''
    const text = !found || (isLoose(found) && own !== '') ? own || (found?.text ?? '') : found.text
    const shown = tidy(text).replace(/^请(?:输入|选择|填写|上传)(?:您的|你的)?/, '')
    labels.set(control.id, shown === '' && !isPlaceholder(text) ? tidy(text) : shown)
  }
  return labels
}
