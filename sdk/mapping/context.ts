/** What the page as a whole says: whose each control's section is, and whether this is a filing form at all. Pure. */
import type { Control, PageScan } from '../types.ts'
import type { Tag } from './lexicon.ts'
import { type Holder, withPersons } from './persons.ts'
import { headingSays } from './said.ts'
import { resolvePersons, type Setting, settingOf } from './whose.ts'
import { readWords } from './words.ts'

/** Meanings of which a form for something else has one or two, a filing form many. */
const TELLING: readonly Tag[] = [
  'subject',
  'principal',
  'owner',
  'website',
  'app',
  'domain',
  'nature',
  'superior',
  'preApproval',
  'emergency',
  'resource',
]
const ENOUGH = 3
const LABELLING = 0.4

interface Beneath {
  controls: number
  subject: boolean
  subjectSection: boolean
}

const pathOf = (region: string, scope: readonly string[], depth: number): string =>
  JSON.stringify([region, ...scope.slice(0, depth + 1)])

/** What stands under each heading, by its path. */
const beneath = (
  controls: readonly Control[],
  holders: readonly (Holder | undefined)[],
): { paths: ReadonlyMap<string, Beneath>; sizes: ReadonlyMap<string, number> } => {
  const paths = new Map<string, Beneath>()
  const sizes = new Map<string, number>()
  for (const [at, { region, scope, flags }] of controls.entries()) {
    if (!flags.includes('search')) sizes.set(region, (sizes.get(region) ?? 0) + 1)
    let inner = false
    for (let depth = scope.length - 1; depth >= 0; depth--) {
      const path = pathOf(region, scope, depth)
      const found = paths.get(path) ?? { controls: 0, subject: false, subjectSection: false }
      paths.set(path, found)
      if (!flags.includes('search')) found.controls++
      if (holders[at] === 'subject') found.subject = true
      if (inner) found.subjectSection = true
      const said = headingSays(scope[depth]!)
      if (said === 'subject' || said === 'principal') inner = true
    }
  }
  return { paths, sizes }
}

/**
 * Settings of the controls, in their order. A heading over the whole form is its name: 网站备案 over the fields of the
 * subject makes nobody the owner of a website.
 */
export const settingsOf = (
  { controls, step }: Pick<PageScan, 'controls' | 'step'>,
  holders: readonly (Holder | undefined)[],
): Setting[] => {
  const { paths, sizes } = beneath(controls, holders)
  const settings = controls.map(({ region, scope }: Control): Setting => {
    if (scope.length === 0) return settingOf(step ? [step] : [])
    const under = (depth: number): Beneath => paths.get(pathOf(region, scope, depth))!
    const setting = settingOf(scope, (depth) => {
      const { controls: size, subject, subjectSection } = under(depth)
      return subjectSection || (subject && size === sizes.get(region))
    })
    const doubtful = setting.service && under(scope.length - 1).subject
    return doubtful ? { ...setting, doubtful } : setting
  })
  return withPersons(controls, holders, resolvePersons(settings))
}

/**
 * Whether the page speaks of a filing: it says so, or asks for several things that only filings have together. On any other
 * page a fitting label is no more than likely: companies and people have names everywhere.
 */
export const isFilingForm = ({ title, step, controls, evidence }: PageScan): boolean => {
  const met = new Set<Tag>()
  const hear = (text: string): boolean => {
    const { main } = readWords(text)
    for (const tag of TELLING) if (main.has(tag)) met.add(tag)
    return main.has('filing') || met.size >= ENOUGH
  }
  if (hear(title) || (step !== undefined && hear(step))) return true
  if (controls.some(({ scope }) => scope.some(hear))) return true
  return evidence.some(({ source, weight, text }) => source !== 'options' && weight >= LABELLING && hear(text))
}
