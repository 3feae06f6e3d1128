import { preApprovalTypes } from '../filing/enums/pre-approval-types.ts'
import { websiteContentTypes } from '../filing/enums/website-content-types.ts'
import { withoutFalseFriends } from '../pre-approvals/false-friends.ts'
import { preApprovalItems } from '../pre-approvals/index.ts'
import type { PreApprovalItem } from '../pre-approvals/item.ts'
import { findWord } from './find.ts'
import { closeName } from './fold.ts'
import { wordInName } from './name-words.ts'
import { withoutScopeDenials } from './scope.ts'

/** Pre-approval item that says that none applies. */
export const NO_PRE_APPROVAL = 24
export const NEWS_APPROVAL = 1
export const FORUM_APPROVAL = 6
export const FINANCE_APPROVAL = 13
export const TUTORING_APPROVAL = 14

export interface PreApprovalHit {
  /** Code of `preApprovalTypes`. */
  readonly type: number
  readonly word: string
}

const items: ReadonlyMap<number, PreApprovalItem> = new Map(preApprovalItems.map((item) => [item.code, item]))

function plain(type: number, text: string): string {
  const item = items.get(type)
  return item === undefined ? text : withoutFalseFriends(item, text)
}

/** Every pre-approval item a keyword of which a name holds, each with the first such word. */
export function preApprovalsIn(name: string): readonly PreApprovalHit[] {
  const text = closeName(name)
  return preApprovalTypes.flatMap(({ value, keywords }) => {
    const word = wordInName(plain(value, text), keywords)
    return word === null ? [] : [{ type: value, word }]
  })
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

/** The same for a business scope, by stricter keywords; what the scope excludes does not count. */
export function preApprovalsInScope(scope: string): readonly PreApprovalHit[] {
  const text = withoutScopeDenials(scope)
  return SCOPE_KEYWORDS.flatMap(([type, words]) => {
    const word = findWord(plain(type, text), words)
    return word === null ? [] : [{ type, word }]
  })
}

const implied: ReadonlyMap<number, readonly number[]> = new Map(
  websiteContentTypes.flatMap((type) => ('impliesPreApproval' in type ? [[type.value, type.impliesPreApproval]] : [])),
)

/** Items one of which a website content category asks for; empty for most. */
export function impliedPreApprovals(contentType: number): readonly number[] {
  return implied.get(contentType) ?? []
}

/** The paper that satisfies an item, by its Chinese name; the item's own name when none is known. */
export function permitFor(type: number): string {
  return items.get(type)?.permits[0].zh ?? preApprovalLabel(type, 'zh')
}

/** Label of an item. */
export function preApprovalLabel(type: number, locale: 'zh' | 'en'): string {
  const item = preApprovalTypes.find((one) => one.value === type)
  // Builds for one language leave the other out.
  const english: string | undefined = locale === 'en' ? item?.labelEn : undefined
  return english ?? item?.labelZh ?? String(type)
}

/** The items named for a message: as the form writes them, and for readers of English with a translation beside it. */
export const preApprovalNames = (types: readonly number[]) => ({
  items: types.map((type) => preApprovalLabel(type, 'zh')),
  itemsEn: types.map((type) => `${preApprovalLabel(type, 'zh')} (${preApprovalLabel(type, 'en')})`),
})
