import type { Page } from 'puppeteer'
import type { Launched } from '../browser/launched.ts'
import { isFirefox } from './paint.ts'
import { until } from './panel-driver.ts'

/** The tab of the extension that the panel has just opened. Firefox hands it to no test: the same address in a tab of the test's own. */
export async function openedTab(launched: Launched, path: string): Promise<Page> {
  if (!isFirefox(launched)) {
    const target = await launched.browser.waitForTarget((it) => it.url().includes(path))
    return (await target.page())!
  }
  const url = await until(`a tab of ${path}`, () =>
    launched.inBrowserWindow(
      `for (const { gBrowser } of Services.wm.getEnumerator('navigator:browser')) {
         const found = gBrowser.tabs.find((it) => it.linkedBrowser.currentURI.spec.includes(${JSON.stringify(path)}))
         const url = found?.linkedBrowser.currentURI.spec
         if (found) gBrowser.removeTab(found)
         if (url) return url
       }`,
    ),
  )
  const at = new URL(url as string)
  return launched.openExtensionPage(`${at.pathname}${at.hash}`)
}
