import type { Filing, Finding } from '@beian-assist/rules'
import { valueAt } from '../../filing/path.ts'
import type { ControlId, PlanItem } from '../../types.ts'

export interface Judged {
  readonly chosen: readonly ControlId[]
  /** The profile, and what the findings are about: the page laid over it. */
  readonly filing: Filing | undefined
  readonly whole: Filing | undefined
  readonly open: readonly Finding[]
}

/** What the check says against a value that would be written, errors first. Of what stands on the page instead it says nothing here. */
export function saidOf(item: PlanItem, { chosen, filing = {}, whole = {}, open }: Judged): readonly Finding[] {
  const { path } = item
  if (path === undefined || (item.action !== 'write' && !chosen.includes(item.control))) return []
  const isJudged = item.old === '' || JSON.stringify(valueAt(whole, path)) === JSON.stringify(valueAt(filing, path))
  if (!isJudged) return []
  const places = [path, ...(item.covers ?? [])]
  const stands = (place: string): string => JSON.stringify(valueAt(whole, place)) ?? ''
  // The first place is the one to mend; another one is as much meant only when it holds the same, such as one telephone twice.
  return open.filter(
    ({ fields: [first = '', ...others], severity }) =>
      severity !== 'info' &&
      [first, ...others.filter((other) => stands(other) === stands(first))].some((one) => places.includes(one)),
  )
}

/** How many of the chosen values would be sent back. */
export const rejected = (items: readonly PlanItem[], judged: Judged): number =>
  items.filter(
    (item) => judged.chosen.includes(item.control) && saidOf(item, judged).some(({ severity }) => severity === 'error'),
  ).length
