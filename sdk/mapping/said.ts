/** What a label or heading says of whom it speaks. Pure. */
import type { Whose } from './concepts.ts'
import type { Tag } from './lexicon.ts'
import { withoutNames } from './organisation-name.ts'
import { readWords, type Words } from './words.ts'

/** A person of which it is not said which one; a service of which it is not said which kind; the person whom the law names. */
export type Said = Whose | 'person' | 'service' | 'legalRep'

const WHOSE: ReadonlySet<Tag> = new Set(['subject', 'website', 'app', 'service'])

/** Whom the words of a label or heading name. 网站主办者负责人: the word before the person says whose. */
export const saidIn = ({ words, tags }: Words): Said | undefined => {
  const said = saidBy(tags)
  if (said !== 'owner' || tags.has('owner') || !tags.has('subject')) return said
  const person = words.findIndex((word) => word.tags.includes('person'))
  const before = words.slice(0, person).findLast((word) => word.tags.some((tag) => WHOSE.has(tag)))
  return before?.tags.includes('subject') ? 'principal' : said
}

/** Whom some meanings name, if anyone. */
export const saidBy = (tags: ReadonlySet<Tag>): Said | undefined => {
  const service = tags.has('website') || tags.has('app') || tags.has('service')
  if (tags.has('owner')) return 'owner'
  if (tags.has('principal')) return 'principal'
  if (tags.has('person')) return service ? 'owner' : tags.has('subject') ? 'principal' : 'person'
  if (tags.has('legalRep')) return 'legalRep'
  // Business licences are held by the filing body, not by people or services.
  if (tags.has('subject') || (tags.has('licence') && !service)) return 'subject'
  if (tags.has('app')) return tags.has('website') ? 'service' : 'app'
  if (tags.has('website')) return 'website'
  if (tags.has('service')) return 'service'
  return undefined
}

export const isService = (said: Said): said is 'website' | 'app' | 'service' =>
  said === 'website' || said === 'app' || said === 'service'

const AND = /[、&＆,，+]|及其|以及|及|和|与|與|\band\b/i

/** 主办单位及负责人 names two things: the section is of the first one, the person is the one of that. */
const bothIn = (heading: string): Said | undefined => {
  const [first, ...others] = heading.split(AND).map((part) => readWords(part).main)
  const thing = first && others.length > 0 ? saidBy(first) : undefined
  if (!first || !thing || (thing !== 'subject' && !isService(thing))) return undefined
  const kinds = (['website', 'app', 'service'] as const).filter((tag) => first.has(tag))
  const person = others.some((tags) => {
    const said = saidBy(tags)
    if (said === 'principal') return thing === 'subject'
    return said === 'person' || (said === 'owner' && kinds.some((tag) => tags.has(tag)))
  })
  return person ? thing : undefined
}

/** Whom a heading names. 负责人（网站）: brackets may say which person is meant. */
export const headingSays = (said: string): Said | undefined => {
  const heading = withoutNames(said)
  const both = bothIn(heading)
  if (both) return both
  const words = readWords(heading)
  const plain = saidIn({ ...words, tags: words.main, words: words.words.filter(({ aside }) => !aside) })
  return plain === 'person' ? saidIn(words) : plain
}
