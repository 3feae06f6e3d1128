/** "Use this field as …": taught once, right on the next visit, forgotten when the user says so. */
import type { Page } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { samples } from '../../extension/profiles/samples.ts'
import { type PanelDriver, until } from './panel-driver.ts'
import { BROWSERS, openStage, type Stage } from './stage.ts'

const SAMPLE = samples[0]!
const ODD = '办事大厅回执栏'
const ADDRESS = SAMPLE.filing.subject?.contactAddress

const fieldOfCard = async (panel: PanelDriver, label: string): Promise<string | undefined> =>
  (await panel.cards()).find((card) => card.label.startsWith(label))?.field

async function teach(panel: PanelDriver, label: string, query: string, field: string): Promise<void> {
  await until('the card', async () => {
    // What is left to the user is folded away, and again whenever the panel looks anew.
    await panel.page
      .$eval('.group-other:not([open]) > summary', (summary) => (summary as HTMLElement).click())
      .catch(() => 0)
    return panel.page.evaluate((name) => {
      const button = [...document.querySelectorAll<HTMLElement>('.card-tools button')].find((one) =>
        new RegExp(`^(?:对应错了？|这是哪一项？) ${name}$`).test(one.ariaLabel ?? ''),
      )
      if (button?.checkVisibility() !== true) return undefined
      button.click()
      return true
    }, label)
  })
  const search = await until('the search', () =>
    panel.page.$('.correct input[type=search]').then((it) => it ?? undefined),
  )
  await search.type(query)
  await until('the field in the list', () =>
    panel.page.evaluate((id) => document.querySelector(`.correct option[value="${id}"]`) !== null, field),
  )
  await panel.page.select('.correct select', field)
  await panel.press('就用这一项')
}

const values = (page: Page): Promise<Record<string, string | boolean>> =>
  page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll('input')].map((input) => [
        input.name,
        input.type === 'checkbox' ? input.checked : input.value,
      ]),
    ),
  )

describe.each(BROWSERS)('%s', (name) => {
  let stage: Stage
  let page: Page
  let panel: PanelDriver
  beforeAll(async () => {
    stage = await openStage(name)
    ;({ page, panel } = await stage.open('/odd-words'))
    await panel.choose(SAMPLE.zh.name)
  })
  afterAll(() => stage?.close())

  /** The next visit, the toolbar button pressed as on the first one: Firefox gives access until the page is left. */
  async function visitAgain(): Promise<void> {
    await page.reload()
    await stage.launched.triggerAction(page)
    await panel.press('填写')
    await panel.press('查看')
  }

  test('a field that nobody could know is left, until the user points out what it is', async () => {
    await panel.look()
    expect(await fieldOfCard(panel, ODD)).toBeUndefined()
    await teach(panel, ODD, '通信地址', 'subject.contactAddress')
    await until('the corrected card', async () => (await fieldOfCard(panel, ODD)) === 'subject.contactAddress')
    const reasons = await panel.page.$$eval('.why', (all) => all.map((why) => why.textContent ?? ''))
    expect(reasons.filter((why) => why.includes('您上次指定'))).toHaveLength(1)
  })

  test('on the next visit it is right from the start, and is filled', async () => {
    await visitAgain()
    await until('the corrected card', async () => (await fieldOfCard(panel, ODD)) === 'subject.contactAddress')
    const receipts = await panel.fill()
    expect(receipts.filter(({ status }) => status === 'failed')).toEqual([])
    const held = await values(page)
    expect([held.slip, held.unit, held.head]).toEqual([
      ADDRESS,
      SAMPLE.filing.subject?.name,
      SAMPLE.filing.principal?.name,
    ])
    expect([held.check, held.agree]).toEqual([false, false])
  })

  test('a consent box cannot be corrected, and a box cannot be made to hold a name', async () => {
    await panel.press('重新查看这一页')
    await panel.waitFor('预览')
    const names = await panel.page.evaluate(() =>
      [...document.querySelectorAll('button')].map((button) => button.getAttribute('aria-label') ?? ''),
    )
    expect(names.filter((label) => /^更正“.*同意/.test(label))).toEqual([])
    await teach(panel, '大厅核对栏', '单位名称', 'subject.name')
    await panel.waitFor('预览')
    expect(await fieldOfCard(panel, '大厅核对栏')).toBeUndefined()
    expect((await values(page)).check).toBe(false)
  })

  test('the context menu’s “use this field as …” opens the choice at that field', async () => {
    await page.bringToFront()
    await page.focus('#b')
    const tabId = await stage.launched.tabIdOf(page)
    // The browser's own menu cannot be opened by a test: its word to the panel is said here.
    await panel.page.evaluate((id) => {
      const channel = new BroadcastChannel('beian-assist/acts')
      channel.postMessage({ t: 'act', act: 'use-as', tabId: id })
    }, tabId)
    await until('the choice', () =>
      panel.page.evaluate(() => document.querySelector('.card .correct')?.closest('.card')?.textContent ?? undefined),
    ).then((card) => expect(card).toContain(ODD))
    await panel.press('取消')
  })

  test('all corrections are listed without any value; forgotten, the page is as it was', async () => {
    await panel.press('资料')
    await panel.press('您更正过的对应')
    const list = await panel.page.$eval('.corrections', (part) => part.textContent ?? '')
    expect(list).toContain(ODD)
    for (const value of [ADDRESS, SAMPLE.filing.subject?.name, SAMPLE.filing.principal?.name])
      expect(list).not.toContain(value)
    await panel.press(`忘掉“${ODD}”的更正`)
    await panel.press('忘掉“大厅核对栏”的更正')
    await until('an empty list', () =>
      panel.page.evaluate(() => document.querySelectorAll('[data-correction]').length === 0),
    )
    await visitAgain()
    await panel.waitFor('预览')
    expect(await fieldOfCard(panel, ODD)).toBeUndefined()
  })
})
