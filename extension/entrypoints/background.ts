import browser from 'webextension-polyfill'
import { defineBackground } from 'wxt/utils/define-background'
import { serveActs } from '../acts/serve-acts.ts'
import { serveBadge } from '../badge/serve-badge.ts'
import { serveReminders } from '../reminders/notify.ts'

interface SidePanelApi {
  open(options: { tabId: number }): Promise<void>
}

/** Chromium's side panel and Firefox's side bar are two APIs; the polyfill covers neither `sidePanel` nor its gesture rule. */
const sidePanel = (globalThis as { chrome?: { sidePanel?: SidePanelApi } }).chrome?.sidePanel

export default defineBackground(() => {
  serveReminders()
  serveBadge()
  serveActs(openPanel)
  browser.action.onClicked.addListener((tab) => openPanel(tab.id))
  browser.runtime.onInstalled.addListener(({ reason }) => {
    // Once, and never on an update.
    if (reason === 'install') browser.tabs.create({ url: '/welcome.html' }).catch(() => undefined)
  })
})

/** No await before the call: it would lose the user's gesture, and with it the panel. The same gesture grants `activeTab`. */
function openPanel(tabId: number | undefined): void {
  if (sidePanel) {
    if (tabId !== undefined) sidePanel.open({ tabId }).catch(() => undefined)
  } else {
    browser.sidebarAction.open().catch(() => undefined)
  }
  announce(tabId)
}

/** Tells an open panel that this tab may now be looked at. A closed panel finds out by itself when it opens. */
function announce(tabId: number | undefined): void {
  const channel = new BroadcastChannel('beian-assist/tabs')
  channel.postMessage({ v: 1, t: 'granted', tabId })
  channel.close()
}
