/** The toolbar button while the panel is shut: on sites that the user allowed it says what a filing form still needs, elsewhere nothing. */
import type { ElementHandle, Page } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { samples } from '../../extension/profiles/samples.ts'
import { press } from '../browser/press.ts'
import { type PanelDriver, until } from './panel-driver.ts'
import { BROWSERS, HOST, openStage, type Stage } from './stage.ts'

const ELSEWHERE = 'elsewhere.example.com'

/** The extension's own interface, as its pages have it. */
declare const chrome: {
  action: { getBadgeText(of: object): Promise<string>; getTitle(of: object): Promise<string> }
  permissions: {
    getAll(): Promise<{ origins?: string[] }>
    remove(what: object): Promise<boolean>
  }
}

/** Every day in one browser; both when there is time. */
const browsers = process.env.BA_DEEP === '1' ? BROWSERS : (['chromium'] as const)

describe.each(browsers)('%s', (name) => {
  let stage: Stage
  let page: Page
  let panel: PanelDriver
  let tab: number
  /** A page of the extension to ask from, which does not look at pages. */
  let desk: Page

  beforeAll(async () => {
    stage = await openStage(name)
    desk = await stage.launched.openExtensionPage('report.html')
    ;({ page, panel } = await stage.open('/form?popup=0&step=2'))
    tab = await stage.launched.tabIdOf(page)
  })
  afterAll(() => stage?.close())

  const shown = (of = tab): Promise<{ text: string; title: string }> =>
    desk.evaluate(
      async (tabId) => ({
        text: await chrome.action.getBadgeText({ tabId }),
        title: await chrome.action.getTitle({ tabId }),
      }),
      of,
    )
  const says = (text: string) =>
    until(`“${text}” on the button`, async () => (await shown()).text === text, 30_000).catch(async (error: Error) => {
      throw new Error(`${error.message}; it says ${JSON.stringify(await shown())}`)
    })

  /** Required and empty, by the page's own marks and controls. */
  const empty = (): Promise<number> =>
    page.evaluate(
      () =>
        [...document.querySelectorAll<HTMLElement>('.el-form-item.is-required')].filter((item) => {
          if (!item.checkVisibility()) return false
          const inputs = [...item.querySelectorAll<HTMLInputElement>('input, textarea')]
          const chosen = item.querySelector('.el-select__selected-item:not(.is-transparent, .el-select__input-wrapper)')
          return !chosen && inputs.every((one) => (/radio|checkbox/.test(one.type) ? !one.checked : one.value === ''))
        }).length,
    )

  async function pressButton(words: string): Promise<void> {
    const button = await panel.page.evaluateHandle(
      (wanted) => [...document.querySelectorAll('button')].find((each) => each.textContent === wanted) ?? null,
      words,
    )
    await panel.page.bringToFront()
    expect(await press(panel.page, button as ElementHandle<Element>, 'center')).toBe(true)
  }

  test('nothing before the user allowed it: not on a provider’s site, not after the panel was there', async () => {
    await panel.choose(samples[1]!.zh.name)
    await panel.look()
    // What would be sent back is counted while the panel is open, and goes with it.
    await until('the number of the panel', async () => (await shown()).text !== '')
    await shut()
    await says('')
    page = await reopened('/form?popup=0&step=2')
    await new Promise((done) => setTimeout(done, 1500))
    expect((await shown()).text).toBe('')
    const { origins = [] } = await desk.evaluate(() => chrome.permissions.getAll())
    expect(origins.filter((each) => each.includes(HOST))).toEqual([])
  })

  /** Shuts the panel with the page in front. Beside the panel's tab, Firefox has the side bar that the button opened. */
  async function shut(): Promise<void> {
    await page.bringToFront()
    await panel.page.close()
    const { inBrowserWindow } = stage.launched as { inBrowserWindow?: (body: string) => Promise<unknown> }
    await inBrowserWindow?.('window.SidebarController.hide()')
  }

  /** The page anew, the panel shut. */
  async function reopened(path: string, host = HOST): Promise<Page> {
    await page.close()
    const next = await stage.launched.openPage(stage.launched.url(host, path))
    tab = await stage.launched.tabIdOf(next)
    return next
  }

  test('offered after a fill; allowed, it counts what is required and empty, in words too', async () => {
    await stage.launched.grantHosts([HOST])
    await page.close()
    ;({ page, panel } = await stage.open('/form?popup=0&step=2'))
    tab = await stage.launched.tabIdOf(page)
    await panel.choose(samples[0]!.zh.name)
    await panel.look()
    await panel.press('填写 ')
    await panel.waitFor('填写结果', 120_000)
    await panel.press('下次不打开面板')
    await pressButton('在这个网站显示')
    await panel.waitFor('已开启')
    await shut()
    // The page that is open already has it at once.
    const left = await empty()
    await says(left === 0 ? '✓' : String(left))

    page = await reopened('/form?popup=0&step=2')
    const blank = await empty()
    expect(blank).toBeGreaterThan(5)
    await says(String(blank))
    const { title } = await shown()
    expect(title).toContain(String(blank))
    expect(title).toMatch(/必填|required/)
  })

  test('while a panel looks at the page the button is the panel’s; shut again, it counts as before', async () => {
    await page.close()
    ;({ page, panel } = await stage.open('/form?popup=0&step=2'))
    tab = await stage.launched.tabIdOf(page)
    const blank = String(await empty())
    // Before a profile is chosen a panel has nothing to say of an empty page.
    await panel.choose(samples[1]!.zh.name)
    await panel.look()
    await until('the button to be the panel’s', async () => (await shown()).text !== blank)
    await shut()
    await says(blank)
  })

  test('it follows what the user types, and goes where there is no form', async () => {
    const before = await empty()
    const box = await page.evaluateHandle(() => {
      const items = [...document.querySelectorAll<HTMLElement>('.el-form-item.is-required')]
      const item = items.find((each) => /姓名/.test(each.innerText) && each.checkVisibility())
      return item?.querySelector<HTMLInputElement>('input[type=text]') ?? null
    })
    await page.bringToFront()
    await (box as ElementHandle<HTMLInputElement>).type('王小明')
    expect(await empty()).toBe(before - 1)
    await says(String(before - 1))
    await page.goto(stage.launched.url(HOST, '/no-form/'))
    await says('')
    expect((await shown()).title).not.toMatch(/必填|required/)
  })

  test('another site with the same form has none', async () => {
    page = await reopened('/form?popup=0&step=2', ELSEWHERE)
    await new Promise((done) => setTimeout(done, 1500))
    expect((await shown()).text).toBe('')
  })

  test('taken back in the browser’s own settings it is gone at once, and does not come again', async () => {
    page = await reopened('/form?popup=0&step=2')
    await says(String(await empty()))
    expect(await desk.evaluate((host) => chrome.permissions.remove({ origins: [`https://${host}/*`] }), HOST)).toBe(
      true,
    )
    await says('')
    await page.reload()
    await new Promise((done) => setTimeout(done, 1500))
    expect((await shown()).text).toBe('')
    expect(stage.foreign()).toEqual([])
  })
})
