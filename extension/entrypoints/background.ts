import browser from 'webextension-polyfill'
import { defineBackground } from 'wxt/utils/define-background'

interface SidePanelApi {
  open(options: { tabId: number }): Promise<void>
}

/** Chromium's side panel and Firefox's side bar are two APIs; the polyfill covers neither `sidePanel` nor its gesture rule. */
const sidePanel = (globalThis as { chrome?: { sidePanel?: SidePanelApi } }).chrome?.sidePanel

export default defineBackground(() => {
  browser.action.onClicked.addListener((tab) => {
    // No await before the call: it would lose the user's gesture, and with it the panel. The same click grants `activeTab`.
    if (sidePanel) {
      if (tab.id !== undefined) sidePanel.open({ tabId: tab.id }).catch(() => undefined)
    } else {
      browser.sidebarAction.open().catch(() => undefined)
    }
    announce(tab.id)
  })
})

/** Tells an open panel that this tab may now be looked at. A closed panel finds out by itself when it opens. */
function announce(tabId: number | undefined): void {
  const channel = new BroadcastChannel('beian-assist/tabs')
  channel.postMessage({ v: 1, t: 'granted', tabId })
  channel.close()
}
