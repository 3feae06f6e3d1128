import type { Locale } from '@beian-assist/rules'
import { keepFocus, noticeCopies, panelStyle, speaker } from '@beian-assist/sdk/panel'
import { effect, signal } from '@preact/signals'
import { render } from 'preact'
import type { VaultModel } from '../../panel/vault/vault-model.ts'
import { keepLocale } from '../locale.ts'
import { settingsText } from '../messages/index.ts'
import { SettingsContext } from './context.ts'
import { SettingsPage } from './SettingsPage.tsx'
import { style } from './style.ts'

export function mountSettings(container: Element, vault: VaultModel, first: Locale): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(`${panelStyle}\n${style}`)
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  const locale = signal(first)
  effect(() => {
    const now = locale.value
    document.documentElement.lang = now
    document.title = settingsText(now, 'title.page')
    if (now !== first) void keepLocale(now)
  })
  render(
    <SettingsContext.Provider value={{ vault, locale, speak: speaker(locale) }}>
      <SettingsPage />
    </SettingsContext.Provider>,
    container,
  )
  keepFocus(container)
  noticeCopies()
}
