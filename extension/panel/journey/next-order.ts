/** What a further order begins with, from the filing that has been approved. Pure. */
import type { Filing } from '@beian-assist/rules'

export const NEXT_ORDERS = ['addService', 'change', 'addAccess'] as const
export type NextOrder = (typeof NEXT_ORDERS)[number]

/** A filing of its own: the approved one keeps its number, its day and its history. */
export function nextOrder(approved: Filing, type: NextOrder): Filing {
  const { status: _, approvedOn: __, sms: ___, verification: ____, changed: _____, ...data } = structuredClone(approved)
  if (type !== 'addService') return { ...data, type }
  // What is on file is no part of the order; who answers for the services mostly stays.
  const { websites, apps, resource: ______, ...subject } = data
  const isApp = !websites?.length && (apps?.length ?? 0) > 0
  const service = { owner: structuredClone((isApp ? apps : websites)?.at(-1)?.owner ?? {}) }
  return { ...subject, type, ...(isApp ? { apps: [service] } : { websites: [service] }) }
}
