import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import puppeteer, { type Page } from 'puppeteer'
import { chromeScope } from './firefox-chrome.ts'
import { findBrowser, greets, type Launched, type LaunchOptions, noExtension } from './launched.ts'

const candidates = ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox']
/** Fixed, so that addresses of extension pages are known beforehand. */
const UUID = '6f0c3b3e-6c1f-4a52-9d2c-5b1d0c7f8a11'
const POLL_MS = 50

export interface LaunchedFirefox extends Launched {
  /** Runs a function body in the browser window's own scope; returns its JSON-able result. */
  inBrowserWindow(body: string): Promise<unknown>
}

/** Starts Firefox with its network cut down to the test server. Throws when the browser or the extension does not start. */
export async function launchFirefox(options: LaunchOptions): Promise<LaunchedFirefox> {
  const { extension, port, headless = true, userDataDir, timeout = 30_000 } = options
  const geckoId = extension ? await readGeckoId(extension) : ''
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findBrowser('FIREFOX_PATH', candidates),
    headless,
    acceptInsecureCerts: true,
    defaultViewport: null,
    ...(userDataDir && { userDataDir }),
    args: ['--remote-allow-system-access', '--width=1440', '--height=1000', ...(options.args ?? [])],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [geckoId]: UUID }),
      'extensions.webextOptionalPermissionPrompts': false,
      // Loaded for a test an add-on is a temporary one, whose storage Firefox would wipe at the end of each run.
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      'intl.accept_languages': 'zh-CN,zh',
      // All goes through the test server as a proxy: it answers for our hosts, records and refuses all others.
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': port,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': port,
      'network.proxy.no_proxies_on': '127.0.0.1,localhost',
      ...options.prefs,
    },
  })
  try {
    if (extension) await browser.installExtension(resolve(extension))
    if (extension && !options.welcome && greets(extension)) await closeWelcome()
    return launched()
  } catch (error) {
    await browser.close()
    throw error
  }

  async function closeWelcome(): Promise<void> {
    const close = `const tab = window.gBrowser.tabs.find((it) => it.linkedBrowser.currentURI.spec.endsWith('/welcome.html'))
      if (tab) window.gBrowser.removeTab(tab)
      return tab !== undefined`
    const inBrowserWindow = chromeScope(browser)
    for (const end = Date.now() + timeout; !(await inBrowserWindow(close)); await sleep(POLL_MS))
      if (Date.now() > end) throw new Error('the welcome page did not open')
  }

  function launched(): LaunchedFirefox {
    const inBrowserWindow = chromeScope(browser)
    const extensionUrl = (path: string) =>
      extension ? `moz-extension://${UUID}/${path.replace(/^\//, '')}` : noExtension()
    const openPage = async (url: string) => {
      const page = await browser.newPage()
      await page.goto(url)
      await page.bringToFront()
      return page
    }
    const openExtensionPage = async (path: string, type: 'tab' | 'window' = 'tab') => {
      const page = await browser.newPage({ type })
      await goToExtension(page, extensionUrl(path))
      return page
    }
    /** `goto` never settles on moz-extension addresses: ask the page itself. */
    const goToExtension = async (page: Page, url: string) => {
      page.goto(url).catch(() => undefined)
      for (const end = Date.now() + timeout; ; await sleep(POLL_MS)) {
        const there = (it: string) => location.href === it && document.readyState === 'complete'
        if (await page.evaluate(there, url).catch(() => false)) return
        if (Date.now() > end) throw new Error(`${url} did not load`)
      }
    }
    const tabIdOf = async (page: Page) => {
      await page.bringToFront()
      const inFront = await inBrowserWindow(
        `const { WebExtensionPolicy, gBrowser } = window
         const policy = WebExtensionPolicy.getByID(${JSON.stringify(geckoId)})
         return policy.extension.tabManager.getWrapper(gBrowser.selectedTab).id`,
      )
      if (typeof inFront !== 'number') throw new Error('no tab in front')
      return inFront
    }
    return {
      browser,
      extensionId: extension ? UUID : '',
      url: (host, path) => `https://${host}${path}`,
      openPage,
      extensionUrl,
      openExtensionPage,
      tabIdOf,
      inBrowserWindow,
      openPanelInTab: async (target) => {
        const tabId = typeof target === 'number' ? target : await tabIdOf(target)
        // A window of its own: a page behind another tab is hidden, and its timers and frames are slowed down.
        return openExtensionPage(`sidepanel.html?tab=${tabId}`, 'window')
      },
      // Prompts are switched off above: what is asked for in a click is given.
      grantHosts: async () => undefined,
      triggerAction: async (page) => {
        await page.bringToFront()
        await inBrowserWindow(
          `const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs')
           const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(geckoId)})
           await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window)`,
        )
      },
      close: () => browser.close(),
    }
  }
}

async function readGeckoId(extension: string): Promise<string> {
  const manifest = JSON.parse(await readFile(join(extension, 'manifest.json'), 'utf8'))
  const id = manifest.browser_specific_settings?.gecko?.id
  if (typeof id !== 'string') throw new Error(`${extension} has no gecko id`)
  return id
}
