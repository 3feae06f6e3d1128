import { exampleFiling } from '../../catalogue/example.ts'
import { outcomes } from '../../engine/check.ts'
import type { Locale, Source } from '../../engine/report.ts'
import type { Examples, Rule } from '../../engine/rule.ts'
import { provinces } from '../../provinces/index.ts'
import { provinceLinks } from './links.ts'
import { cell } from './markdown.ts'

const claimed = (sources: readonly Source[]): string =>
  sources
    .filter(({ claim }) => claim !== undefined)
    .map(({ provider, date, claim }) => `${provider}${date === undefined ? '' : ` (${date})`}: ${cell(claim!)}`)
    .join('; ')

/** For each province in which sources differ on what a rule finds there: both claims. Found by running its examples. */
export function disputesOf(rule: Rule, { invalid }: Examples, locale: Locale): readonly string[] {
  const found = new Map<string, string>()
  for (const { code, facts } of provinces) {
    const open = facts.some(({ agreement }) => agreement === 'disputed')
    if (!open || rule.appliesTo.provinces?.includes(code) === false) continue
    for (const example of invalid) {
      if (found.has(code)) break
      const { filing, options } = exampleFiling({ ...example, set: { ...example.set, province: code } })
      for (const { sources, disputed } of outcomes([rule], filing, { ...options, locale })[0]!.findings) {
        // A rule that is disputed everywhere has a table of its own.
        const against = disputed?.filter((one) => !rule.disputed?.includes(one)) ?? []
        if (against.length === 0) continue
        const [colon, than] = locale === 'en' ? [': ', '; against: '] : ['：', '；不同说法：']
        found.set(code, `${provinceLinks([code], locale)}${colon}${claimed(sources)}${than}${claimed(against)}`)
      }
    }
  }
  return [...found.values()]
}
