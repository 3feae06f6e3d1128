import { panelStyle } from '@beian-assist/sdk/panel'
import { render } from 'preact'
import { text } from '../../messages/index.ts'
import { fetchOffered } from '../../report/hand-over.ts'
import { ReportPage } from '../../report/ReportPage.tsx'
import type { ReportData } from '../../report/report-data.ts'
import { spokenLocale } from '../../settings/spoken-locale.ts'

const data = await fetchOffered<ReportData>(location.hash.slice(1))
const locale = await spokenLocale(data?.locale)
const sheet = new CSSStyleSheet()
sheet.replaceSync(panelStyle)
document.adoptedStyleSheets = [sheet]
document.documentElement.lang = locale
document.title = text(locale, 'report.title')
render(<ReportPage data={data} locale={locale} />, document.querySelector('#page')!)
