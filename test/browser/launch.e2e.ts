import { mkdir, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Server, startServer } from '../pages/server.ts'
import { launchChromium } from './chromium.ts'
import { launchFirefox } from './firefox.ts'
import type { Launched } from './launched.ts'

const HOST = 'beian.huaweicloud.com'
const dir = fileURLToPath(new URL('../.out/tiny-extension', import.meta.url))

/** The least extension that a toolbar click, a side panel and a page of its own need. */
async function writeTinyExtension(browser: 'chromium' | 'firefox'): Promise<string> {
  const target = `${dir}-${browser}`
  await mkdir(target, { recursive: true })
  const firefox = browser === 'firefox'
  const manifest = {
    manifest_version: 3,
    name: 'tiny',
    version: '1.0',
    permissions: ['activeTab', 'scripting', ...(firefox ? [] : ['sidePanel'])],
    action: {},
    background: firefox ? { scripts: ['background.js'] } : { service_worker: 'background.js' },
    ...(firefox
      ? {
          browser_specific_settings: { gecko: { id: 'tiny@test.example' } },
          sidebar_action: { default_panel: 'sidepanel.html', open_at_install: false },
        }
      : { side_panel: { default_path: 'sidepanel.html' } }),
  }
  await writeFile(`${target}/manifest.json`, JSON.stringify(manifest))
  await writeFile(`${target}/sidepanel.html`, '<!doctype html><title>panel</title><p id="panel">panel</p>')
  await writeFile(
    `${target}/background.js`,
    `const api = globalThis.browser ?? chrome
     api.action.onClicked.addListener((tab) => {
       api.sidePanel?.open({ tabId: tab.id })
       api.scripting.executeScript({ target: { tabId: tab.id }, func: () => { document.documentElement.dataset.clicked = 'yes' } })
     })
     api.runtime.onMessage.addListener(() => { fetch('https://leak.example.net/from-extension').catch(() => {}) })`,
  )
  return target
}

const launchers = { chromium: launchChromium, firefox: launchFirefox }

describe.each(['chromium', 'firefox'] as const)('%s', (name) => {
  let server: Server
  let launched: Launched

  beforeAll(async () => {
    server = await startServer({ hosts: [HOST] })
    const extension = await writeTinyExtension(name)
    launched = await launchers[name]({ extension, hosts: [HOST], port: server.port, catchAll: true })
  })
  afterAll(async () => {
    await launched?.close()
    await server?.close()
  })

  test('opens a page of the test server and sees its requests', async () => {
    const page = await launched.openPage(launched.url(HOST, '/form?popup=0'))
    await page.waitForSelector('.el-form')
    await expect
      .poll(() => server.requests().map((it) => `${it.host}${it.path}`))
      .toContain(`${HOST}/beacon?page=first-filing`)
    expect(await page.evaluate(() => document.characterSet)).toBe('UTF-8')
    await page.close()
  })

  test('a request to a foreign host by the extension is seen', async () => {
    server.clear()
    const panel = await launched.openExtensionPage('sidepanel.html')
    await panel.evaluate(() => {
      const scope = globalThis as unknown as Record<
        'browser' | 'chrome',
        { runtime: { sendMessage(it: string): void } }
      >
      void (scope.browser ?? scope.chrome).runtime.sendMessage('leak')
    })
    await expect.poll(() => server.requests().map((it) => it.host), { timeout: 10_000 }).toContain('leak.example.net')
    await panel.close()
  })

  test('the toolbar button reaches the page in front', async () => {
    const page = await launched.openPage(launched.url(HOST, '/form?popup=0'))
    await launched.triggerAction(page)
    await expect
      .poll(() => page.evaluate(() => document.documentElement.dataset.clicked), { timeout: 10_000 })
      .toBe('yes')
    await page.close()
  })

  test('the panel opens in a tab for a given page, among others', async () => {
    const other = await launched.openPage(launched.url(HOST, '/form?popup=0&step=2'))
    const page = await launched.openPage(launched.url(HOST, '/form?popup=0'))
    // Of two tabs just opened the browser may still show the other one when the button is pressed: press again.
    const press = async () => {
      await launched.triggerAction(page)
      return page.evaluate(() => document.documentElement.dataset.clicked)
    }
    await expect.poll(press, { timeout: 15_000, interval: 700 }).toBe('yes')
    await other.bringToFront()
    const panel = await launched.openPanelInTab(page)
    expect(await panel.evaluate(() => location.href)).toMatch(/\/sidepanel\.html\?tab=\d+$/)
    // activeTab was granted for `page` alone: the script arrives there or nowhere.
    await panel.evaluate(async () => {
      const scope = globalThis as unknown as Record<
        'browser' | 'chrome',
        { scripting: { executeScript(it: object): unknown } }
      >
      const tabId = Number(new URLSearchParams(location.search).get('tab'))
      const func = () => {
        document.documentElement.dataset.reached = 'yes'
      }
      await (scope.browser ?? scope.chrome).scripting.executeScript({ target: { tabId }, func })
    })
    expect(await page.evaluate(() => document.documentElement.dataset.reached)).toBe('yes')
    await Promise.all([page.close(), other.close(), panel.close()])
  })
})
