import type { Quad } from '../image/geometry.ts'
import { amountIn } from './amount.ts'
import { closest } from './closest.ts'
import { companyTypes } from './company-types.ts'
import { type LicenceSlot, linesBelow } from './licence-layout.ts'
import { isoDate } from './numbers.ts'
import type { Placed } from './page.ts'
import { repairAddress } from './place-repair.ts'
import { cleanAddress, cleanName, digitsOf, tidy } from './text.ts'

/** What a licence's name of the unit ends with. */
export const unitEnd =
  /(公司|企业|合伙|中心|店|部|厂|行|社|场|所|院|馆|室|站|坊|楼|户|校|园|城|庄|吧|铺|摊|处|局|会|屋|堂|阁|轩|服务|合伙\))[)）]?$/

/** Date written with 年 and 月 anywhere in a text, ISO; null when there is none. */
export function dateIn(text: string): string | null {
  const found = text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .match(/(.{4})[年牛午](.{1,2})[月用](.{1,2})[日曰目口]?/)
  if (!found) return null
  const [y, m, d] = found.slice(1).map((p) => Number(digitsOf(p)))
  return isoDate(y!, m!, d!)
}

/** Business scope begins so; it is longer than any other value and must not be taken for one. */
const scopeStart = /^[^\p{Script=Han}]?.{0,2}(一般|许可|前置|后置)?(项目|经营项目)[:：;]/u

/** Places of values told by what they say: for licences whose coloured labels are too pale to read. */
export function byContent(lines: readonly Placed[]): Map<LicenceSlot, readonly Quad[]> {
  const found = new Map<LicenceSlot, readonly Quad[]>()
  const text = (p: Placed) => tidy(p.line.text)
  const ordered = [...lines].sort((a, b) => a.cy - b.cy)
  const type = ordered.find((p) => isType(text(p)))
  const scope = ordered.find((p) => scopeStart.test(text(p)))
  const column = type ?? scope
  if (type) found.set('类型', [type.line.quad])
  if (type) {
    const name = ordered
      .filter((p) => sameColumn(p, type) && p.cy < type.cy && p.line.chars.length >= 4 && unitEnd.test(text(p)))
      .at(-1)
    if (name) found.set('名称', [name.line.quad])
    const person = ordered.find(
      (p) => sameColumn(p, type) && p.cy > type.cy + type.h * 0.8 && (!scope || p.cy < scope.cy - scope.h * 0.8),
    )
    if (person && isName(text(person))) found.set('法定代表人', [person.line.quad])
  }
  const right = ordered.filter((p) => !column || p.box.x0 > column.box.x0 + column.h * 4)
  const capital = right.find((p) => /万?[元圆][整正]?$/.test(text(p)) && amountIn(text(p)))
  if (capital) found.set('注册资本', [capital.line.quad])
  // The date of issue stands at the foot, in a row of its own; the founding date stands beside the other values.
  const foot = scope ?? type
  const date = right.find((p) => dateIn(text(p)) !== null && !/[至到]/.test(text(p)) && (!foot || p.cy < foot.cy))
  if (date && foot) found.set('成立日期', [date.line.quad])
  const address = ordered.find((p) => p.line.chars.length >= 6 && beginsWithPlace(text(p)))
  if (address) {
    const start = { x: address.box.x0, cy: address.cy, h: address.h }
    const more = linesBelow(lines, start, (p) => scopeStart.test(text(p)))
    found.set(
      '住所',
      [address, ...more].map((p) => p.line.quad),
    )
  }
  return found
}

const sameColumn = (a: Placed, b: Placed) => Math.abs(a.box.x0 - b.box.x0) < b.h * 1.5

const isType = (text: string) =>
  text.length >= 4 && closest(text.replace(/[〈《【[]/g, '(').replace(/[〉》】\]]/g, ')'), companyTypes, 2) !== null

const isName = (text: string) => {
  const name = cleanName(text)
  return [...name].length >= 2 && [...name].length <= (name.includes('·') ? 25 : 4)
}

/** A province and what lies in it; a unit's name starts with a place too, but with no address behind it. */
function beginsWithPlace(text: string): boolean {
  const flat = cleanAddress(text)
  return !unitEnd.test(flat.replace(/[室楼园城]$/, '')) && /[省市区县旗州盟]/.test(flat) && repairAddress(flat).found
}
