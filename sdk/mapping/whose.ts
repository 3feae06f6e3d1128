/** Whose a control is: what its label and the headings around it say. */
import type { Whose } from './concepts.ts'
import { withoutNames } from './organisation-name.ts'
import { headingSays, isService, type Said } from './said.ts'
import { readWords } from './words.ts'

export interface Setting {
  /** Whose section the control stands in. */
  readonly said?: Said
  /** Kind of service that an outer heading names. */
  readonly service?: 'website' | 'app' | 'service'
  /** The innermost heading that says anything speaks of what no filing asks for: 开票信息, 收货地址. */
  readonly foreign?: boolean
  /** The innermost heading is in words that no filing uses. */
  readonly strange?: boolean
  /** The name of the form says the service (网站备案), not a section of it. */
  readonly form?: boolean
  /** The heading speaks of a service, what stands under it also of the subject. */
  readonly doubtful?: boolean
  /** The person that the block asks for where a label does not say whose. */
  readonly person?: 'principal' | 'owner'
  /** The block does not tell for certain which person. */
  readonly unsure?: boolean
  /** The person has been named: what follows without a name is that person's too. */
  readonly heard?: boolean
  /** The page speaks of the other kind of service only. */
  readonly absent?: 'website' | 'app'
}

/** Unknown characters from which on a heading speaks of something else. */
const STRANGE = 2

/**
 * Reads headings from the outermost to the innermost: a person under a website is its owner. `isName` tells headings that
 * name more than one section.
 */
export const settingOf = (headings: readonly string[], isName: (depth: number) => boolean = () => false): Setting => {
  let said: Said | undefined
  let service: Setting['service']
  let named = false
  let foreign = false
  let strange = false
  for (const [depth, heading] of headings.entries()) {
    const words = readWords(withoutNames(heading))
    const meant = headingSays(heading)
    // 网站备案申请表 over all sections is the name of the form, not of one section.
    const form = (words.main.has('filing') && depth < headings.length - 1) || isName(depth)
    const found = form && meant && isService(meant) ? undefined : meant
    if (words.foreign.length > 0) {
      foreign = true
      continue
    }
    if (!found) {
      if (meant || words.main.has('filing')) strange = false
      else if (words.residue >= STRANGE) strange = true
      continue
    }
    foreign = false
    strange = false
    if (isService(found)) {
      service = found === 'service' && service ? service : found
      said = service
      named = words.main.has('filing')
    } else if (found === 'person') {
      said = said === 'subject' || said === 'principal' ? 'principal' : service ? 'owner' : 'person'
    } else {
      if (found === 'owner') {
        if (words.main.has('app')) service = 'app'
        else if (words.main.has('website')) service = 'website'
      } else service = undefined
      said = found
    }
  }
  return {
    ...(said ? { said } : {}),
    ...(service ? { service } : {}),
    ...(service && named ? { form: true } : {}),
    ...(foreign ? { foreign } : {}),
    ...(strange ? { strange } : {}),
  }
}

/**
 * 负责人 alone, on a page of several sections, is the person of what stands before it: of the subject, or of the service.
 * Settings of one page in document order.
 */
export const resolvePersons = (settings: readonly Setting[]): Setting[] => {
  let before: Said | undefined
  let service: Setting['service']
  return settings.map((setting) => {
    const { said } = setting
    if (said === 'person' && before) {
      if (before === 'subject' || before === 'principal') return { ...setting, said: 'principal' }
      return service ? { ...setting, said: 'owner', service } : setting
    }
    if (said && said !== 'person' && said !== 'legalRep') {
      before = said
      service = setting.service
    }
    return setting
  })
}

/** How well a section suits a field when the label does not say whose it is. */
const BY_SECTION: Readonly<Record<Whose, Readonly<Partial<Record<Said | 'none', number>>>>> = {
  subject: {
    subject: 1,
    none: 0.8,
    person: 0.3,
    principal: 0.25,
    service: 0.25,
    website: 0.2,
    app: 0.2,
    owner: 0.08,
    legalRep: 0.3,
  },
  principal: {
    principal: 1,
    person: 0.9,
    subject: 0.7,
    none: 0.5,
    service: 0.15,
    website: 0.15,
    app: 0.15,
    owner: 0.05,
    legalRep: 0.3,
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
  subject: { subject: 1, legalRep: 1 },
  principal: { principal: 1, person: 0.95, subject: 0.5, legalRep: 0.35 },
  owner: { owner: 1, website: 0.9, app: 0.9, service: 0.9, person: 0.95 },
  website: { website: 1, service: 0.95 },
  app: { app: 1, service: 0.95 },
  order: { subject: 0.9, website: 0.8, app: 0.8, service: 0.9 },
  paper: { subject: 1, principal: 1, owner: 1, person: 1, website: 1, app: 1, service: 1 },
}

const CONTRADICTED = 0.08
const OTHER_PERSON = 0.05
/** 负责人 of a block that tells which person; and what follows in the block without a word of whose. */
const BARE = 0.95
const HEARD = 0.9
/** Names and numbers of people and companies are asked for everywhere: under a heading of another world they are another's. */
const PRIVATE: ReadonlySet<Whose> = new Set(['subject', 'principal', 'owner'])
const STRANGE_PLACE = 0.5
const ABSENT = 0.4

/** 0…1: how well label and section suit a field of `whose`. */
export const whoseFit = (whose: Whose, label: Said | undefined, section: Setting): number => {
  const other = section.absent === whose ? ABSENT : 1
  const bySection = (said: Said | undefined): number =>
    (BY_SECTION[whose][said ?? 'none'] ?? CONTRADICTED) *
    other *
    (section.strange && PRIVATE.has(whose) ? STRANGE_PLACE : 1)
  const { person } = section
  if (person && (whose === 'principal' || whose === 'owner') && (!label || label === 'person')) {
    if (whose !== person) return OTHER_PERSON
    return label ? BARE : Math.max(bySection(section.said), section.heard && !section.strange ? HEARD : 0)
  }
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

/** Papers of a person: whose they are is said by the same words. */
const OF_PERSON: Readonly<Record<'principal' | 'owner', Readonly<Partial<Record<Said | 'none', number>>>>> = {
  principal: {
    principal: 1,
    subject: 1,
    person: 0.95,
    none: 0.95,
    legalRep: 0.4,
    website: 0.15,
    app: 0.15,
    service: 0.15,
  },
  owner: { owner: 1, website: 0.95, app: 0.95, service: 0.95, person: 0.86, none: 0.86, subject: 0.2, legalRep: 0.2 },
}

/** 0…1: how well label and section suit a paper of the principal or of an owner. */
export const paperFit = (
  of: 'principal' | 'owner',
  label: Said | undefined,
  { said, strange, person }: Setting,
): number => {
  if (person && label === 'person') return of === person ? BARE : CONTRADICTED
  const place = said && said !== 'paper' && said !== 'order' ? said : 'none'
  const meant = label && label !== 'person' ? label : place === 'none' ? (label ?? 'none') : place
  return (OF_PERSON[of][meant] ?? CONTRADICTED) * (strange && !label ? STRANGE_PLACE : 1)
}
