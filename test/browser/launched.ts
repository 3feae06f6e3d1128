import { existsSync } from 'node:fs'
import type { Browser, Page } from 'puppeteer'

export interface LaunchOptions {
  /** Folder of a built extension. */
  extension?: string
  /** Default true. With false an X display is needed (`xvfb-run`). */
  headless?: boolean
  /** Host names served by the test server: `beian.huaweicloud.com`, `*.example.com` (Chromium only). All others fail to resolve. */
  hosts: readonly string[]
  /** Port of the test server. */
  port: number
  /** Keeps the profile between launches. */
  userDataDir?: string
  /** Chromium: foreign hosts go to the test server too, which records them. Firefox always does so, by CONNECT. */
  catchAll?: boolean
  args?: readonly string[]
  /** Seconds are 1000: how long the extension may take to start. */
  timeout?: number
}

export interface Launched {
  browser: Browser
  /** Address of a page of the test server as this browser reaches it. */
  url(host: string, path: string): string
  /** Opens an address in a new tab, in front; resolves when it has loaded. */
  openPage(url: string): Promise<Page>
  /** chrome-extension or moz-extension host; '' without an extension. */
  extensionId: string
  /** Address of a file of the extension. */
  extensionUrl(path: string): string
  /** Opens a page of the extension in a tab and waits for it. */
  openExtensionPage(path: string): Promise<Page>
  /** The tab id that the extension knows a page by. Leaves that page in front. */
  tabIdOf(page: Page): Promise<number>
  /** Opens `sidepanel.html?tab=ID` in a tab of its own. */
  openPanelInTab(target: number | Page): Promise<Page>
  /** Clicks the toolbar button with this page in front, as the user would: grants activeTab, opens the native panel. */
  triggerAction(page: Page): Promise<void>
  close(): Promise<void>
}

/** First existing path, an environment variable before all. Throws with advice when there is none. */
export function findBrowser(variable: string, candidates: readonly string[]): string {
  const named = process.env[variable]
  const found = named ?? candidates.find((it) => existsSync(it))
  if (!found || !existsSync(found)) throw new Error(`No browser at ${named ?? candidates.join(', ')}: set ${variable}`)
  return found
}

export const noExtension = (): never => {
  throw new Error('launched without an extension')
}
