import type { KeywordPlace, PreApprovalItem } from './item.ts'

const PLACES: Readonly<Record<string, KeywordPlace>> = { n: 'name', s: 'scope', c: 'content' }

/**
 * Pre-approval items as the small build writes them: a line each, `code|permit|false friends|keywords…`, keywords as
 * `S` strong or `R` for review, the places, `:`, the words.
 */
export function unpackItems(text: string): readonly PreApprovalItem[] {
  return text.split('\n').map((line) => {
    const [code, permit, friends, ...groups] = line.split('|')
    return {
      code: Number(code),
      permits: [{ zh: permit }],
      falseFriends: friends ? friends.split(',') : [],
      keywords: groups.map((group) => {
        const at = group.indexOf(':')
        return {
          strength: group[0] === 'S' ? 'strong' : 'review',
          where: [...group.slice(1, at)].map((place) => PLACES[place]!),
          words: group.slice(at + 1).split(','),
        }
      }),
    } as unknown as PreApprovalItem
  })
}
