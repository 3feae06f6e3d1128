/** Which tab the panel works on: the one named in its own address (`?tab=ID`), else the active tab of its window. */
import browser from 'webextension-polyfill'

const fixed = (() => {
  const value = new URLSearchParams(location.search).get('tab')
  return value !== null && /^\d{1,10}$/.test(value) ? Number(value) : undefined
})()

export async function currentTab(): Promise<number | undefined> {
  if (fixed !== undefined) return fixed
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
  return tab?.id
}

/** Calls back when the panel may stand beside another page. Returns the stop function. */
export function onTabChange(listener: () => void): () => void {
  const channel = new BroadcastChannel('beian-assist/tabs')
  channel.onmessage = () => listener()
  // Another window's tabs are no business of this panel.
  const own = browser.windows.getCurrent()
  const activated = async ({ windowId }: { windowId: number }): Promise<void> => {
    if (windowId === (await own).id) listener()
  }
  if (fixed === undefined) browser.tabs.onActivated.addListener(activated)
  return () => {
    channel.close()
    browser.tabs.onActivated.removeListener(activated)
  }
}
