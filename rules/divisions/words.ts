import { provinces } from '../filing/enums/provinces.ts'
import type { Division } from './tree.ts'

const PEOPLES =
  '蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|高山|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|京|塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺|各'
const TAIL = new RegExp(`(?:(?:${PEOPLES})族?){0,5}(?:自治州|自治县|自治旗)$`)

/** Second levels that name no place: what stands under them hangs from the province. */
const NAMELESS = /^(?:市辖区|县|(?:省|自治区)直辖(?:县级行政(?:区划|单位))?)$/

/** Whether a second level is a mere drawer of the table (市辖区, 省直辖县级行政区划). */
export function isDrawer(name: string): boolean {
  return NAMELESS.test(name)
}

const distinct = (words: readonly string[]): readonly string[] => [...new Set(words.filter((word) => word !== ''))]

/** Full and short name of a province. */
function provinceWords(level: Division): readonly string[] {
  const row = provinces.find((province) => province.value === level.code)
  return distinct([level.name, ...(row ? [row.labelZh, row.short] : [])])
}

/** 延边朝鲜族自治州 → 延边, 深圳市 → 深圳; a name that would be left with one character stays whole. */
function shortName(name: string): string {
  const short = name.replace(TAIL, '').replace(/(?:市|地区|盟)$/, '')
  return [...short].length >= 2 ? short : name
}

/**
 * How people and pages write one level of an address, best first: 深圳市, 深圳; for the drawers of the table also the
 * municipality's own name. `levels` go from the province down, `at` is a place in them; districts have one wording.
 */
export function divisionWords(levels: readonly Division[], at: number): readonly string[] {
  const level = levels[at]
  const province = levels[0]
  if (!level || !province) return []
  if (at === 0) return provinceWords(level)
  if (at > 1) return [level.name]
  if (!isDrawer(level.name)) return distinct([level.name, shortName(level.name)])
  const inMunicipality = level.name === '市辖区' || level.name === '县'
  return distinct([
    level.name,
    ...(inMunicipality ? [...provinceWords(province), '城区'] : ['省直辖县级行政单位', '省直辖', '直辖县级']),
  ])
}
