import { plainName } from '../words/fold.ts'
import { legalForms } from '../words/legal-forms.ts'
import { places } from '../words/name.ts'

/** A registered name taken apart, from the whole to what makes it distinct. */
export interface UnitName {
  /** As registered: 杭州青禾示例科技有限公司. */
  readonly full: string
  /** Without the legal form: 杭州青禾示例科技. */
  readonly short: string
  /** Without the place and the words of the trade: 青禾示例. */
  readonly brand: string
}

const TRADE = /(?:科技|网络|技术|信息|服务|电子商务|贸易|商贸|文化|传媒|软件|咨询|管理|实业|发展|工程){1,6}$/
const AREA = /^(?:特别行政区|自治区|自治州|地区|省|市|州|盟|县|区)/

function withoutForm(name: string): string {
  const text = name.replace(/\([^()]*\)$/, '')
  const form = legalForms.find((one) => text.endsWith(one) && text.length > one.length)
  return (form === undefined ? text : text.slice(0, -form.length)).replace(/\(集团\)$/, '')
}

function withoutPlace(name: string): string {
  const place = places.find((one) => name.startsWith(one))
  const rest = place === undefined ? name : name.slice(place.length).replace(AREA, '')
  // What is left must still be a name: 大理示例 → 示例, but not 北京市.
  return rest.length >= 2 ? rest : name
}

/** Takes a unit's registered name apart. */
export function readUnitName(registered: string): UnitName {
  const full = plainName(registered)
  const short = withoutForm(full)
  const local = withoutPlace(short)
  const brand = local.replace(TRADE, '')
  return { full, short, brand: brand.length >= 2 ? brand : local }
}
