/** The number of blocking findings on the toolbar button of the tab, in words in its title: colour is not the only sign. */
import type { PanelStore } from '@beian-assist/sdk/panel'
import { effect } from '@preact/signals'
import browser from 'webextension-polyfill'
import { text } from '../messages/index.ts'
import { currentTab, onTabChange } from './tab.ts'

const COLOUR = '#b3161b'
/** A badge takes four characters. */
const MOST = 99

export function showBadge(store: PanelStore): void {
  let last: number | undefined

  /** What the page says of itself may then stand there again (`../badge`). */
  async function leave(): Promise<void> {
    const tabId = last
    last = undefined
    if (tabId === undefined) return
    await browser.action.setBadgeText({ tabId, text: '' })
    await browser.action.setTitle({ tabId, title: browser.i18n.getMessage('actionTitle') })
  }

  async function show(count: number, title: string): Promise<void> {
    const tabId = await currentTab()
    // Nothing to say takes back only what this panel said: another one may stand beside the same page.
    if (last !== tabId || count === 0) await leave()
    if (tabId === undefined || count === 0) return
    last = tabId
    await browser.action.setBadgeBackgroundColor({ tabId, color: COLOUR })
    await browser.action.setBadgeText({ tabId, text: count > MOST ? `${MOST}+` : String(count) })
    await browser.action.setTitle({ tabId, title })
  }

  effect(() => {
    const count = store.findings.value.open.filter(({ severity }) => severity === 'error').length
    const locale = store.locale.value
    const title = text(locale, 'badge.title', { count })
    // A tab that has been closed meanwhile has no button.
    show(count, title).catch(() => undefined)
  })
  onTabChange(async () => {
    if (last !== (await currentTab())) await leave().catch(() => undefined)
  })
  addEventListener('pagehide', () => {
    leave().catch(() => undefined)
  })
}
