/** The settings tab, used as a person does. */
import type { Page } from 'puppeteer'
import type { Launched } from '../browser/launched.ts'
import { until } from './panel-driver.ts'

export class SettingsDriver {
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }

  /** Opens the tab in Chinese, whatever the browser's own language is. */
  static async open(launched: Launched): Promise<SettingsDriver> {
    const driver = new SettingsDriver(await launched.openExtensionPage('options.html'))
    await driver.section('language')
    await driver.press('input[value="zh-CN"]')
    await until('Chinese', () => driver.page.evaluate(() => document.querySelector('main')?.lang === 'zh-CN'))
    return driver
  }

  /** Opens the clients' tab in Chinese, with a new vault. */
  static async openClients(launched: Launched, passphrase: string): Promise<SettingsDriver> {
    const driver = new SettingsDriver(await launched.openExtensionPage('manager.html'))
    const lang = () => driver.page.evaluate(() => document.querySelector('main')?.lang)
    await until('the page', async () => (await lang()) !== undefined)
    if ((await lang()) !== 'zh-CN') await driver.press('button', '中文')
    await driver.waitFor('建立保险库')
    await driver.type({ 'input[name=passphrase]': passphrase, 'input[name=repeat]': passphrase })
    await driver.press('.vault button', '建立保险库')
    await driver.press('.vault button', '不用恢复码')
    await driver.waitFor('客户列表')
    return driver
  }

  async section(id: string): Promise<void> {
    await until(`section ${id}`, () =>
      this.page.evaluate((wanted) => {
        const link = document.querySelector<HTMLAnchorElement>(`.settings-nav a[href="#${wanted}"]`)
        if (link?.getAttribute('aria-current') !== 'page') link?.click()
        return document.querySelector(`[data-section="${wanted}"]`) !== null
      }, id),
    )
  }

  text(): Promise<string> {
    return this.page.evaluate(() => document.body.innerText)
  }

  waitFor(text: string, timeout = 60_000): Promise<boolean> {
    return until(`“${text}” in the settings`, async () => (await this.text()).includes(text), timeout)
  }

  async press(selector: string, words = ''): Promise<void> {
    await until(`${selector} “${words}”`, () =>
      this.page.evaluate(
        (wanted, text) => {
          const all = [...document.querySelectorAll<HTMLElement>(wanted)]
          const found = all.find((it) => (it.textContent ?? '').includes(text) && !(it as HTMLButtonElement).disabled)
          found?.click()
          return found !== undefined
        },
        selector,
        words,
      ),
    )
  }

  /** Opens a folded part. */
  async unfold(selector: string): Promise<void> {
    await until(selector, () =>
      this.page.evaluate((wanted) => {
        const part = document.querySelector<HTMLDetailsElement>(wanted)
        if (part) part.open = true
        return part?.open ?? false
      }, selector),
    )
  }

  async type(values: Readonly<Record<string, string>>): Promise<void> {
    for (const [selector, value] of Object.entries(values))
      await until(selector, () =>
        this.page.evaluate(
          (wanted, text) => {
            const input = document.querySelector<HTMLInputElement | HTMLSelectElement>(wanted)
            if (!input) return false
            input.value = text
            input.dispatchEvent(new InputEvent('input', { bubbles: true }))
            input.dispatchEvent(new Event('change', { bubbles: true }))
            return input.value === text
          },
          selector,
          value,
        ),
      )
  }

  async upload(selector: string, path: string): Promise<void> {
    const input = await this.page.waitForSelector(selector)
    await (input as import('puppeteer').ElementHandle<HTMLInputElement>).uploadFile(path)
  }

  /** Texts of all elements that a selector finds, with their data attributes. */
  rows(selector: string): Promise<Record<string, string>[]> {
    return this.page.evaluate(
      (wanted) =>
        [...document.querySelectorAll<HTMLElement>(wanted)].map((row) => ({
          ...(row.dataset as Record<string, string>),
          text: row.innerText,
        })),
      selector,
    )
  }
}
