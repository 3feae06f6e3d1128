import { scan } from '../filing/compare.ts'
import type { SourceId } from '../sources/index.ts'
import { withoutDenials } from '../words/denials.ts'
import { findWord } from '../words/find.ts'
import { closeName } from '../words/fold.ts'
import { wordInName } from '../words/name-words.ts'
import { withoutScopeDenials } from '../words/scope.ts'
import { withoutFalseFriends } from './false-friends.ts'
import { preApprovalItems } from './index.ts'
import type { KeywordPlace, PreApprovalItem } from './item.ts'

export interface KeywordHit {
  /** Code of `preApprovalTypes`. */
  readonly code: number
  readonly word: string
  readonly strength: 'strong' | 'review'
  readonly sources: readonly SourceId[]
}

/** Keywords by their first character: most texts hold none, which one pass over the text then tells. */
const byFirst = new Map<string, string[]>()
for (const word of preApprovalItems.flatMap((item) => item.keywords.flatMap(({ words }) => words))) {
  byFirst.set(word[0]!, [...(byFirst.get(word[0]!) ?? []), word])
}

function holdsAny(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    if (byFirst.get(text[at]!)?.some((word) => text.startsWith(word, at))) return true
  }
  return false
}

function prepared(text: string, place: KeywordPlace): string {
  // A scope is long, and plain words are looked for in it; names and remarks are short.
  if (place === 'scope') return withoutScopeDenials(text).toUpperCase()
  return closeName(place === 'content' ? withoutDenials(scan(text).replaceAll('\n', ';')) : text)
}

function hitOf(item: PreApprovalItem, text: string, place: KeywordPlace): KeywordHit | undefined {
  const find = place === 'scope' ? findWord : wordInName
  const left = withoutFalseFriends(item, text)
  for (const strength of ['strong', 'review'] as const) {
    for (const { words, where, strength: is, sources } of item.keywords) {
      if (is !== strength || !where.includes(place)) continue
      const word = find(left, words)
      if (word !== null) return { code: item.code, word, strength, sources }
    }
  }
  return undefined
}

/**
 * Every pre-approval item that a text may touch, each with its first keyword, strong ones before the others; what the
 * text denies does not count.
 */
export function keywordHits(text: string, place: KeywordPlace): readonly KeywordHit[] {
  const left = prepared(text, place)
  if (!holdsAny(left.toUpperCase())) return []
  return preApprovalItems.map((item) => hitOf(item, left, place)).filter((hit) => hit !== undefined)
}
