/**
 * Which person a block of a form asks for, decided once for the block: the heading of the section says it, or what the block
 * asks for before. A name over everything (网站备案 as the page's heading) says nothing about persons. Pure.
 */
import type { Control } from '../types.ts'
import type { Tag } from './lexicon.ts'
import type { Said } from './said.ts'
import type { Setting } from './whose.ts'
import type { Words } from './words.ts'

/** What a control's own words say: whose it is, or of what kind of thing. */
export type Holder = 'subject' | 'service' | 'principal' | 'owner' | 'person'

/** Meanings that only one kind of thing has, where no word names the thing itself. */
const OF_SUBJECT: readonly Tag[] = ['uscc', 'nature', 'superior', 'businessScope', 'legalRep']
const OF_SERVICE: readonly Tag[] = ['domain', 'home', 'url', 'preApproval', 'language', 'packageName']
const REACHES: readonly Tag[] = ['email', 'phone', 'mobile']

/** Of whom a control speaks, by what its strongest words say. */
export const holderOf = (said: Said | undefined, words: Words | undefined): Holder | undefined => {
  if (said === 'subject' || said === 'legalRep') return 'subject'
  if (said === 'website' || said === 'app' || said === 'service') return 'service'
  if (said === 'principal' || said === 'owner' || said === 'person') return said
  if (!words) return undefined
  const has = (tag: Tag): boolean => words.main.has(tag)
  if (OF_SUBJECT.some(has) || (has('contact') && has('address') && !REACHES.some(has))) return 'subject'
  return OF_SERVICE.some(has) && !has('email') ? 'service' : undefined
}

interface Place {
  /** Of whom the labels of the block speak, and those of the whole form. */
  readonly block: ReadonlySet<Holder>
  readonly region: ReadonlySet<Holder>
}

interface Decision {
  readonly person: 'principal' | 'owner'
  readonly unsure?: true
  readonly heard?: true
}

const blockOf = ({ region, scope, repeats }: Control): string => JSON.stringify([region, scope, repeats ?? []])

const collect = (
  controls: readonly Control[],
  holders: readonly (Holder | undefined)[],
  key: (control: Control) => string,
): Map<string, Set<Holder>> => {
  const sets = new Map<string, Set<Holder>>()
  for (const [at, control] of controls.entries()) {
    const set = sets.get(key(control)) ?? new Set<Holder>()
    sets.set(key(control), set)
    const holder = holders[at]
    if (holder) set.add(holder)
  }
  return sets
}

/** The only person that a place can mean which speaks of the subject alone, or of a service alone. */
const onlyPerson = (holders: ReadonlySet<Holder>): 'principal' | 'owner' | undefined => {
  const subject = holders.has('subject') || holders.has('principal')
  const service = holders.has('service') || holders.has('owner')
  return subject === service ? undefined : subject ? 'principal' : 'owner'
}

/** 负责人 without a word of whose: of what was asked before, else of the only thing that the block, or the form, speaks of. */
const bare = (before: Holder | undefined, { block, region }: Place, principal: boolean): Decision => {
  if (before === 'subject' || before === 'principal') return { person: 'principal' }
  if (before === 'owner') return { person: 'owner' }
  const only = onlyPerson(block)
  if (only) return { person: only }
  // 主办单位名称, 网站名称, 负责人: of either one, unless the principal has been asked for already.
  if (before === 'service')
    return principal || !block.has('subject') ? { person: 'owner' } : { person: 'owner', unsure: true }
  const near = onlyPerson(region)
  return near ? { person: near } : { person: 'principal', unsure: true }
}

/**
 * The settings of the controls, in their order, with the person that each one's block asks for. Holders are those of the
 * controls that count; what the user does himself and what nobody sees says nothing.
 */
export const withPersons = (
  controls: readonly Control[],
  holders: readonly (Holder | undefined)[],
  settings: readonly Setting[],
): Setting[] => {
  const blocks = collect(controls, holders, blockOf)
  const regions = collect(controls, holders, ({ region }) => region)
  let key: string | undefined
  let before: Holder | undefined
  let principal = false
  let current: Decision | undefined
  return controls.map((control, at): Setting => {
    const setting = settings[at]!
    const { said } = setting
    const own = blockOf(control)
    const place: Place = { block: blocks.get(own)!, region: regions.get(control.region)! }
    if (own !== key) {
      key = own
      principal = place.block.has('principal')
      before = said === 'subject' ? 'subject' : setting.service && !setting.form ? 'service' : undefined
      current = { ...bare(before, place, principal), ...(said === 'person' ? { heard: true as const } : {}) }
    }
    if (said === 'principal' || said === 'owner') return { ...setting, person: said }
    if (said === 'legalRep') return setting
    const holder = holders[at]
    if (holder === 'principal' || holder === 'owner') current = { person: holder, heard: true }
    else if (holder === 'person') current = { ...bare(before, place, principal), heard: true }
    else if (holder) current = bare(holder, place, principal)
    if (holder && holder !== 'person') before = holder
    if (holder === 'person' && current?.person === 'principal' && !current.unsure) principal = true
    if (setting.doubtful && current?.person === 'owner') current = { ...current, unsure: true }
    return { ...setting, ...current }
  })
}
