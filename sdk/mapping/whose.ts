/** Whose a control is: what its label and the headings around it say. */
import type { Whose } from './concepts.ts'
import type { Tag } from './lexicon.ts'
import { readWords } from './words.ts'

/** A person of which it is not said which one; a service of which it is not said which kind. */
export type Said = Whose | 'person' | 'service'

/** Whom some meanings name, if anyone. */
export const saidBy = (tags: ReadonlySet<Tag>): Said | undefined => {
  const service = tags.has('website') || tags.has('app') || tags.has('service')
  if (tags.has('owner')) return 'owner'
  if (tags.has('principal')) return 'principal'
  if (tags.has('person')) return service ? 'owner' : tags.has('subject') ? 'principal' : 'person'
  if (tags.has('legalRep')) return 'principal'
  if (tags.has('subject')) return 'subject'
  if (tags.has('app')) return tags.has('website') ? 'service' : 'app'
  if (tags.has('website')) return 'website'
  if (tags.has('service')) return 'service'
  return undefined
}

export interface Setting {
  /** Whose section the control stands in. */
  readonly said?: Said
  /** Kind of service that an outer heading names. */
  readonly service?: 'website' | 'app' | 'service'
}

const isService = (said: Said): said is 'website' | 'app' | 'service' =>
  said === 'website' || said === 'app' || said === 'service'

/** Reads headings from the outermost to the innermost: a person under a website is its owner. */
export const settingOf = (headings: readonly string[]): Setting => {
  let said: Said | undefined
  let service: Setting['service']
  for (const heading of headings) {
    const found = saidBy(readWords(heading).main)
    if (!found) continue
    if (isService(found)) {
      service = found === 'service' && service ? service : found
      said = service
    } else if (found === 'person') {
      said = said === 'subject' || said === 'principal' ? 'principal' : service ? 'owner' : 'person'
    } else {
      if (found === 'owner') {
        const tags = readWords(heading).main
        if (tags.has('app')) service = 'app'
        else if (tags.has('website')) service = 'website'
      } else service = undefined
      said = found
    }
  }
  return { ...(said ? { said } : {}), ...(service ? { service } : {}) }
}

/** How well a section suits a field when the label does not say whose it is. */
const BY_SECTION: Readonly<Record<Whose, Readonly<Partial<Record<Said | 'none', number>>>>> = {
  subject: { subject: 1, none: 0.8, person: 0.3, principal: 0.25, service: 0.25, website: 0.2, app: 0.2, owner: 0.08 },
  principal: {
    principal: 1,
    person: 0.9,
    subject: 0.6,
    none: 0.6,
    service: 0.15,
    website: 0.15,
    app: 0.15,
    owner: 0.05,
  },
  owner: { owner: 1, website: 0.6, app: 0.6, service: 0.6, person: 0.5, none: 0.3, subject: 0.06, principal: 0.05 },
  website: {
    website: 1,
    service: 0.9,
    none: 0.75,
    subject: 0.35,
    owner: 0.25,
    app: 0.08,
    person: 0.1,
    principal: 0.08,
  },
  app: { app: 1, service: 0.6, none: 0.45, owner: 0.25, subject: 0.15, website: 0.08, person: 0.1, principal: 0.08 },
  order: { none: 1, service: 0.8, subject: 0.8, website: 0.6, app: 0.6, person: 0.2, principal: 0.2, owner: 0.2 },
  paper: { none: 1, subject: 1, principal: 1, owner: 1, website: 1, app: 1, service: 1, person: 1 },
}

/** The same when the label itself says it. */
const BY_LABEL: Readonly<Record<Whose, Readonly<Partial<Record<Said, number>>>>> = {
  subject: { subject: 1 },
  principal: { principal: 1, person: 0.95, subject: 0.5 },
  owner: { owner: 1, website: 0.9, app: 0.9, service: 0.9, person: 0.95 },
  website: { website: 1, service: 0.95 },
  app: { app: 1, service: 0.95 },
  order: { subject: 0.9, website: 0.8, app: 0.8, service: 0.9 },
  paper: { subject: 1, principal: 1, owner: 1, person: 1, website: 1, app: 1, service: 1 },
}

const CONTRADICTED = 0.08

/** 0…1: how well label and section suit a field of `whose`. */
export const whoseFit = (whose: Whose, label: Said | undefined, section: Setting): number => {
  const bySection = (said: Said | undefined): number => BY_SECTION[whose][said ?? 'none'] ?? CONTRADICTED
  if (!label) return bySection(section.said)
  const byLabel = BY_LABEL[whose][label] ?? CONTRADICTED
  if (byLabel <= CONTRADICTED) return byLabel
  if (label === 'person') {
    // 负责人 alone: the section says which one.
    if (section.service && whose === 'owner') return byLabel
    if (section.service && whose === 'principal') return 0.15
    if (section.said === 'subject') return whose === 'principal' ? byLabel : 0.1
    return byLabel * bySection(section.said)
  }
  if (label === 'service' && section.service === 'app') return whose === 'website' ? 0.1 : byLabel
  if (label === 'service' && section.service === 'website') return whose === 'app' ? 0.1 : byLabel
  // 网站负责人 in the section of an APP: owners of both kinds of service share their fields.
  return whose === 'principal' && label === 'subject' ? byLabel * bySection(section.said) : byLabel
}
