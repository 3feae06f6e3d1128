import { panelStyle } from '@beian-assist/sdk/panel'
import { render } from 'preact'
import { CameraPage } from '../../camera/CameraPage.tsx'
import { text } from '../../messages/index.ts'
import { spokenLocale } from '../../settings/spoken-locale.ts'

const locale = await spokenLocale()
const sheet = new CSSStyleSheet()
sheet.replaceSync(panelStyle)
document.adoptedStyleSheets = [sheet]
document.documentElement.lang = locale
document.title = text(locale, 'camera.title')
render(<CameraPage locale={locale} />, document.querySelector('#page')!)
