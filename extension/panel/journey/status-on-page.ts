/** The state of the order as the page in front says it, so that it can be offered. Pure. */
import { journey, type StateId } from '@beian-assist/rules'
import type { PageScan } from '@beian-assist/sdk'

/** What stands before a state: `订单状态：初审中`. */
const STATUS = /(?:状态|狀態|进度|进展|阶段|环节|\b(?:status|state|stage|progress))$/i
/** In a list the state stands beside the order's number. */
const ORDER_NUMBER = /^(?=(?:.*\d){4})[A-Za-z0-9_-]{6,64}$/

/**
 * What stands behind a label for it, or beside an order's number; else the heading of the page. A page that says several is a
 * list of orders, or shows the way that an order takes: then nothing is offered.
 */
export function statusOnPage(scan: Pick<PageScan, 'told' | 'step' | 'title'> | undefined): StateId | undefined {
  const said = (scan?.told ?? []).flatMap(({ label = '', text }) => {
    const isOfOrder = STATUS.test(label) || ORDER_NUMBER.test(label)
    return (isOfOrder && journey.stateOfText(text)) || []
  })
  const [state, ...others] = new Set(said)
  if (state) return others.length === 0 ? state : undefined
  return [scan?.step, scan?.title].map((words) => (words ? journey.stateOfText(words) : undefined)).find(Boolean)
}
