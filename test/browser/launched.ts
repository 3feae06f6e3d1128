import { existsSync } from 'node:fs'
import { join } from 'node:path'
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
  /** Firefox: further preferences. */
  prefs?: Readonly<Record<string, string | number | boolean>>
  /** Leaves the page open that greets a new user. Default: closed, as a user does who has read it. */
  welcome?: boolean
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
  /** Agrees beforehand to what the extension will ask for: the browser's own prompt cannot be pressed by a test. */
  grantHosts(hosts: readonly string[]): Promise<void>
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

/** Whether a build greets a new user at install. */
export const greets = (extension: string): boolean => existsSync(join(extension, 'welcome.html'))

export const noExtension = (): never => {
  throw new Error('launched without an extension')
}
