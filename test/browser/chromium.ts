import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import puppeteer, { type Page } from 'puppeteer'
import { findBrowser, greets, type Launched, type LaunchOptions, noExtension } from './launched.ts'

const candidates = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

interface DeveloperPrivate {
  addHostPermission(id: string, pattern: string): Promise<void>
}

export interface LaunchedChromium extends Launched {
  /** The native side panel opened by `triggerAction`, as a page. */
  nativePanel(path?: string): Promise<Page>
  /** Runs code in the extension's service worker. */
  inWorker<T>(code: () => T | Promise<T>): Promise<T>
}

/** Starts Chromium with its network cut down to the test server. Throws when the browser or the extension does not start. */
export async function launchChromium(options: LaunchOptions): Promise<LaunchedChromium> {
  const { extension, hosts, port, headless = true, userDataDir, catchAll = false, timeout = 30_000 } = options
  // With and without the server's port, so that addresses may look as on the real site.
  const mapped = hosts.flatMap((it) => [`MAP ${it}:443 127.0.0.1:${port}`, `MAP ${it}:${port} 127.0.0.1:${port}`])
  const isNew = !userDataDir || !existsSync(join(userDataDir, 'Default'))
  const rest = catchAll ? `MAP * 127.0.0.1:${port}` : 'MAP * ~NOTFOUND'
  const browser = await puppeteer.launch({
    executablePath: findBrowser('CHROME_PATH', candidates),
    headless,
    pipe: true,
    acceptInsecureCerts: true,
    // Before a test's own time is up, so that a call which is never answered is named.
    protocolTimeout: 90_000,
    defaultViewport: null,
    ...(extension && { enableExtensions: [resolve(extension)] }),
    ...(userDataDir && { userDataDir }),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--lang=zh-CN',
      '--window-size=1440,1000',
      `--host-resolver-rules=${mapped.join(',')},${rest},EXCLUDE 127.0.0.1`,
      ...(options.args ?? []),
    ],
  })
  try {
    const extensionId = extension ? await startedExtension() : ''
    if (extension && isNew && !options.welcome && greets(extension)) await closeWelcome()
    return { ...launchedWith(extensionId), extensionId, browser, close: () => browser.close() }
  } catch (error) {
    await browser.close()
    throw error
  }

  async function startedExtension(): Promise<string> {
    const target = await browser.waitForTarget(
      (it) => it.type() === 'service_worker' && it.url().startsWith('chrome-extension://'),
      { timeout },
    )
    return new URL(target.url()).host
  }

  async function closeWelcome(): Promise<void> {
    const target = await browser.waitForTarget((it) => it.url().endsWith('/welcome.html'), { timeout })
    await (await target.page())?.close()
  }

  function launchedWith(id: string) {
    const extensionUrl = (path: string) => (id ? `chrome-extension://${id}/${path.replace(/^\//, '')}` : noExtension())
    const openPage = async (url: string) => {
      const page = await browser.newPage()
      await page.goto(url)
      await page.bringToFront()
      return page
    }
    const inWorker = async <T>(code: () => T | Promise<T>): Promise<T> => {
      const isOurs = (it: { type(): string; url(): string }) => it.type() === 'service_worker' && it.url().includes(id)
      const worker = await (await browser.waitForTarget(isOurs, { timeout })).worker()
      if (!worker) throw new Error('the service worker went away')
      return (await worker.evaluate(code)) as T
    }
    const tabIdOf = async (page: Page) => {
      await page.bringToFront()
      // No permission is needed to learn the id of the tab in front.
      const found = await inWorker(() => chrome.tabs.query({ active: true, lastFocusedWindow: true }))
      const tabId = found[0]?.id
      if (tabId === undefined) throw new Error('no tab in front')
      return tabId
    }
    return {
      url: (host: string, path: string) => `https://${host}${path}`,
      openPage,
      extensionUrl,
      openExtensionPage: (path: string) => openPage(extensionUrl(path)),
      inWorker,
      tabIdOf,
      openPanelInTab: async (target: number | Page) => {
        const tabId = typeof target === 'number' ? target : await tabIdOf(target)
        return openPage(extensionUrl(`sidepanel.html?tab=${tabId}`))
      },
      grantHosts: async (wanted: readonly string[]) => {
        const page = await openPage('chrome://extensions/')
        await page.evaluate(
          async (own, patterns) => {
            const api = (globalThis as unknown as { chrome: { developerPrivate: DeveloperPrivate } }).chrome
            for (const pattern of patterns) await api.developerPrivate.addHostPermission(own, pattern)
          },
          id,
          wanted.map((host) => `https://${host}/*`),
        )
        await page.close()
      },
      triggerAction: async (page: Page) => {
        await page.bringToFront()
        const found = (await browser.extensions()).get(id)
        if (!found) return noExtension()
        await found.triggerAction(page)
      },
      nativePanel: async (path = 'sidepanel.html') => {
        const url = extensionUrl(path)
        const target = await browser.waitForTarget((it) => it.url().startsWith(url), { timeout })
        return target.asPage()
      },
    }
  }
}

/** The two calls that are made inside the service worker. */
declare const chrome: { tabs: { query(filter: object): Promise<{ id?: number }[]> } }
