import type { Locale } from '../../engine/report.ts'
import { providers } from '../../providers/index.ts'
import { provinceName } from '../../provinces/lookup.ts'
import { link } from './markdown.ts'

const join = (items: readonly string[], locale: Locale) => items.join(locale === 'en' ? ', ' : '、')

/** Links to pages of provinces from a page one folder deep. */
export const provinceLinks = (codes: readonly string[], locale: Locale): string =>
  join(
    codes.map((code) => link(provinceName(code, locale), `../provinces/${code}.md`)),
    locale,
  )

/** Links to pages of providers from a page one folder deep. */
export function providerLinks(ids: readonly string[], locale: Locale): string {
  return join(
    ids.map((id) => {
      const provider = providers.find((one) => one.id === id)
      return provider ? link(locale === 'en' ? provider.en : provider.zh, `../providers/${id}.md`) : id
    }),
    locale,
  )
}
