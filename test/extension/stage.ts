/** A browser with the built extension, the provider's page in front and the panel beside it, as a user gets it. */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'puppeteer'
import { launchChromium } from '../browser/chromium.ts'
import { launchFirefox } from '../browser/firefox.ts'
import type { Launched } from '../browser/launched.ts'
import { type Server, startServer } from '../pages/server.ts'
import { PanelDriver } from './panel-driver.ts'

export const HOST = 'beian.huaweicloud.com'
export const BROWSERS = ['chromium', 'firefox'] as const
export type BrowserName = (typeof BROWSERS)[number]

/** `BA_OUTPUT` names another folder of builds, so that a test run is not disturbed by a build under its feet. */
export const built = process.env.BA_OUTPUT ?? fileURLToPath(new URL('../../.output/', import.meta.url))

export interface Stage {
  readonly name: BrowserName
  readonly server: Server
  readonly launched: Launched
  /** Opens an address, clicks the toolbar button and gives page and panel. Firefox's sidebar is no page for tests: the panel stands in a tab there. */
  open(path: string, host?: string): Promise<{ page: Page; panel: PanelDriver }>
  /** Requests that no page of ours made. */
  foreign(): string[]
  close(): Promise<void>
}

export interface StageOptions {
  readonly userDataDir?: string
  /** Further hosts of the test server. */
  readonly hosts?: readonly string[]
  readonly args?: readonly string[]
  readonly prefs?: Readonly<Record<string, string | number | boolean>>
  /** Content security policy of the pages. */
  readonly csp?: string
}

export async function openStage(name: BrowserName, more: StageOptions = {}): Promise<Stage> {
  const { hosts: others = [], csp, ...options } = more
  const hosts = [HOST, 'elsewhere.example.com', ...others]
  const server = await startServer({ hosts, ...(csp === undefined ? {} : { csp }) })
  const extension = join(built, name === 'chromium' ? 'chrome-mv3' : 'firefox-mv3')
  const setup = { extension, hosts, port: server.port, catchAll: true, ...options }
  if (name === 'chromium') {
    const launched = await launchChromium(setup)
    return stage(launched, async (page) => {
      const tab = await launched.tabIdOf(page)
      await launched.triggerAction(page)
      return launched.nativePanel().catch(() => launched.openPanelInTab(tab))
    })
  }
  const launched = await launchFirefox(setup)
  return stage(launched, async (page) => {
    const tab = await launched.tabIdOf(page)
    await launched.triggerAction(page)
    return launched.openPanelInTab(tab)
  })

  function stage(launched: Launched, panelFor: (page: Page) => Promise<Page>): Stage {
    let last: Page | undefined
    return {
      name,
      server,
      launched,
      open: async (path, host = HOST) => {
        // Firefox opens a new tab in the window that was used last: the panel's, as long as that stands.
        await last?.close().catch(() => undefined)
        const page = await launched.openPage(launched.url(host, path))
        const panel = await panelFor(page)
        last = panel
        return { page, panel: await new PanelDriver(panel).inChinese() }
      },
      foreign: () =>
        server
          .requests()
          .filter((request) => !hosts.includes(request.host) && !isBrowsersOwn(request.host))
          .map((request) => `${request.method} ${request.host}${request.path}`),
      close: async () => {
        await launched.close()
        await server.close()
      },
    }
  }
}

/** What the browsers ask for on their own account, extension or not. */
export const isBrowsersOwn = (host: string): boolean =>
  /(?:^|\.)(?:mozilla\.(?:com|org|net)|firefox\.com|google\.com|googleapis\.com|gstatic\.com|gvt1\.com)$/.test(host)
