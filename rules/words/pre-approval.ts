import { preApprovalTypes } from '../filing/enums/pre-approval-types.ts'
import { websiteContentTypes } from '../filing/enums/website-content-types.ts'
import { findWord } from './find.ts'

/** Pre-approval item that says that none applies. */
export const NO_PRE_APPROVAL = 24

export interface PreApprovalHit {
  /** Code of `preApprovalTypes`. */
  readonly type: number
  readonly word: string
}

/** The first pre-approval item a keyword of which occurs in a name. */
export function preApprovalIn(name: string): PreApprovalHit | null {
  for (const { value, keywords } of preApprovalTypes) {
    const word = findWord(name, keywords)
    if (word !== null) return { type: value, word }
  }
  return null
}

// A business scope is long and general, so only plain words count there.
const SCOPE_KEYWORDS: readonly (readonly [type: number, words: readonly string[]])[] = [
  [14, ['校外培训', '文化课辅导']],
  [9, ['网络文化经营', '演出经纪', '音像制品']],
  [5, ['药品', '医疗器械']],
  [2, ['出版物', '图书']],
  [13, ['投资管理', '资产管理', '基金', '金融信息服务']],
  [10, ['广播电视节目', '影视']],
]

/** The same for a business scope, by stricter keywords. */
export function preApprovalInScope(scope: string): PreApprovalHit | null {
  for (const [type, words] of SCOPE_KEYWORDS) {
    const word = findWord(scope, words)
    if (word !== null) return { type, word }
  }
  return null
}

const implied: ReadonlyMap<number, readonly number[]> = new Map(
  websiteContentTypes.flatMap((type) => ('impliesPreApproval' in type ? [[type.value, type.impliesPreApproval]] : [])),
)

/** Items one of which a website content category asks for; empty for most. */
export function impliedPreApprovals(contentType: number): readonly number[] {
  return implied.get(contentType) ?? []
}

/** Label of an item. */
export function preApprovalLabel(type: number, locale: 'zh' | 'en'): string {
  const item = preApprovalTypes.find((one) => one.value === type)
  return item ? (locale === 'zh' ? item.labelZh : item.labelEn) : String(type)
}
