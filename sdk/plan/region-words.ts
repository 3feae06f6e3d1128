/** How pages name one level of an address: 深圳市 or 深圳, 市辖区 or the municipality's own name. */
import { enums } from '@beian-assist/rules'

export interface Level {
  readonly code: string
  readonly name: string
}

const PEOPLES =
  '蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|高山|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|京|塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺|各'
const TAIL = new RegExp(`(?:(?:${PEOPLES})族?)*(?:自治州|自治县|自治旗)$`)
/** Second levels that name no place: what stands under them hangs from the province. */
const NAMELESS = /^(?:市辖区|县|省直辖县级行政区划|自治区直辖县级行政区划|省直辖县级行政单位|省直辖|自治区直辖)$/

const distinct = (words: readonly string[]): readonly string[] => [...new Set(words.filter((word) => word !== ''))]

/** Full and short name of a province. */
function provinceWords(level: Level): readonly string[] {
  const row = enums.provinces.find((province) => province.value === level.code)
  return distinct([level.name, ...(row ? [row.labelZh, row.short] : [])])
}

/** 延边朝鲜族自治州 → 延边, 深圳市 → 深圳; a name of one character is left whole. */
function shortName(name: string): string {
  const short = name.replace(TAIL, '').replace(/(?:市|地区|盟)$/, '')
  return [...short].length >= 2 ? short : name
}

/** Whether a second level is a mere drawer of the table. */
export function isNameless(name: string): boolean {
  return NAMELESS.test(name)
}

/** Wordings of the level at `at`, best first. `levels`: from the province down. */
export function wordsOfLevel(levels: readonly Level[], at: number): readonly string[] {
  const level = levels[at]
  const province = levels[0]
  if (!level || !province) return []
  if (at === 0) return provinceWords(level)
  if (at > 1) return distinct([level.name])
  if (!isNameless(level.name)) return distinct([level.name, shortName(level.name)])
  const drawer = level.name === '市辖区' || level.name === '县' ? [...provinceWords(province), '城区'] : ['省直辖县级行政单位', '省直辖', '直辖县级']
  return distinct([level.name, ...drawer])
}
