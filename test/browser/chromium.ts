import { resolve } from 'node:path'
import puppeteer, { type Page } from 'puppeteer'
import { findBrowser, type Launched, type LaunchOptions, noExtension } from './launched.ts'

const candidates = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

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
  const rest = catchAll ? `MAP * 127.0.0.1:${port}` : 'MAP * ~NOTFOUND'
  const browser = await puppeteer.launch({
    executablePath: findBrowser('CHROME_PATH', candidates),
    headless,
    pipe: true,
    acceptInsecureCerts: true,
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
