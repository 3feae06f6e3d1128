/** Opens once, at install: what stays here, what is never done, practice, vault. */
import { keepFocus, panelStyle, speaker } from '@beian-assist/sdk/panel'
import { effect, signal } from '@preact/signals'
import { render } from 'preact'
import { text } from '../../messages/index.ts'
import { extensionVault } from '../../panel/extension-vault.ts'
import { keepLocale } from '../../settings/locale.ts'
import { spokenLocale } from '../../settings/spoken-locale.ts'
import { WelcomePage } from '../../welcome/WelcomePage.tsx'

const vault = await extensionVault()
const locale = signal(await spokenLocale())
const speak = speaker(locale)
const sheet = new CSSStyleSheet()
sheet.replaceSync(panelStyle)
document.adoptedStyleSheets = [sheet]
effect(() => {
  document.documentElement.lang = locale.value
  document.title = text(locale.value, 'welcome.title')
})
const page = document.querySelector('#page')!
render(
  <WelcomePage
    locale={locale}
    vault={vault}
    chooseLocale={async (chosen) => {
      await speak(chosen)
      await keepLocale(chosen)
    }}
  />,
  page,
)
keepFocus(page)
vault.open()
