import type { Locale } from '@beian-assist/rules'
import { keepFocus, noticeCopies, panelStyle, speaker } from '@beian-assist/sdk/panel'
import { effect, signal } from '@preact/signals'
import { render } from 'preact'
import type { VaultModel } from '../panel/vault/vault-model.ts'
import { keepLocale } from '../settings/locale.ts'
import { style as tabStyle } from '../settings/page/style.ts'
import { ManagerContext } from './context.ts'
import { ManagerPage } from './ManagerPage.tsx'
import { managerText } from './messages/index.ts'
import { createManagerModel } from './model.ts'
import { style } from './style.ts'

export function mountManager(container: Element, vault: VaultModel, first: Locale): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(`${panelStyle}\n${tabStyle}\n${style}`)
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  const locale = signal(first)
  effect(() => {
    const now = locale.value
    document.documentElement.lang = now
    document.title = managerText(now, 'title.page')
    if (now !== first) void keepLocale(now)
  })
  const model = createManagerModel(vault, () =>
    import('../agency/pinyin/readings.ts').then((part) => part.pinyinReadings()),
  )
  render(
    <ManagerContext.Provider value={{ vault, locale, speak: speaker(locale), model }}>
      <ManagerPage />
    </ManagerContext.Provider>,
    container,
  )
  keepFocus(container)
  noticeCopies()
}
