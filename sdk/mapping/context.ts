/** What the page as a whole says: whose each control's section is, and whether this is a filing form at all. Pure. */
import type { Control, PageScan } from '../types.ts'
import type { Tag } from './lexicon.ts'
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

/** Settings of the controls, in their order. */
export const settingsOf = ({ controls, step }: PageScan): Setting[] =>
  resolvePersons(controls.map(({ scope }: Control) => settingOf(scope.length > 0 || !step ? scope : [step])))

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
