import { halfWidth, scan } from '../filing/compare.ts'

const NUMBERED = /[0-9一二三四五六七八九十百零〇](?:号|室|层|楼|栋|幢|座|单元|组|弄|#|-)/
const LETTERED = /[A-Za-z](?:座|栋|幢|单元|室)/
const IN_VILLAGE = /[0-9一二三四五六七八九十]|组/

/** An address goes down to a door: a number with 号, 室, 层 …, a village with group or number, or a mailbox. */
export function hasDoorNumber(address: string): boolean {
  const text = halfWidth(scan(address))
  if (NUMBERED.test(text) || LETTERED.test(text) || text.includes('信箱')) return true
  const village = text.indexOf('村')
  return village >= 0 && IN_VILLAGE.test(text.slice(village))
}
