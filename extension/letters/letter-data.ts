/** What the letter's page shows, taken from the panel at the moment the letter is asked for. */
import { type Filing, type Locale, type Material, publisherName, sourceDate, sourceName } from '@beian-assist/rules'
import { pathName } from '@beian-assist/sdk/panel'
import { letterFor } from './kinds/index.ts'
import { type LetterWord, word } from './words/index.ts'
import { type Letter, writeLetter } from './write-letter.ts'

export interface LetterData {
  readonly locale: Locale
  readonly name: string
  readonly letter: Letter
  /** Names of the values left blank. */
  readonly blanks: readonly string[]
  readonly reasons: readonly string[]
  readonly how: string
  readonly notes: readonly string[]
  readonly sources: readonly string[]
}

/** Undefined for a paper that is not drafted, or is not asked for. */
export function letterData(material: Material, filing: Filing, locale: Locale): LetterData | undefined {
  const template = letterFor(material.anyOf)
  if (!template || material.need === 'undecided') return undefined
  const letter = writeLetter(template, filing, material.fields)
  if (letter.sheets.length === 0) return undefined
  const { reasons, how, notes } = material
  const cited = [...material.sources, ...(material.disputed ?? []), ...notes.flatMap(({ sources }) => sources)]
  const sources = cited.map((source) => {
    const called = `${publisherName(source.provider, locale)} ${sourceName(source, locale)}`
    const date = source.date ? sourceDate(source.date, locale) : ''
    return date === '' || called.includes(date) ? called : `${called} (${date})`
  })
  return {
    locale,
    name: word(locale, `name.${template.material}` as LetterWord),
    letter,
    blanks: [...new Set(letter.blanks.map((path) => pathName(path, locale)))],
    reasons,
    how,
    notes: notes.map(({ text }) => text),
    sources: [...new Set(sources)],
  }
}
