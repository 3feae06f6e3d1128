import { panelStyle } from '@beian-assist/sdk/panel'
import { render } from 'preact'
import { LetterPage } from '../../letters/LetterPage.tsx'
import type { LetterData } from '../../letters/letter-data.ts'
import { word } from '../../letters/words/index.ts'
import { fetchOffered } from '../../report/hand-over.ts'
import { spokenLocale } from '../../settings/spoken-locale.ts'

const data = await fetchOffered<LetterData>(location.hash.slice(1))
const locale = await spokenLocale(data?.locale)
const sheet = new CSSStyleSheet()
sheet.replaceSync(panelStyle)
document.adoptedStyleSheets = [sheet]
document.documentElement.lang = locale
document.title = data ? data.letter.title : word(locale, 'draft')
render(<LetterPage data={data} locale={locale} />, document.querySelector('#page')!)
