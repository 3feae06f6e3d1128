/** Pages and profiles on which the main job cannot simply run: each gets a clear word, and nothing is lost. */
import type { Page } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { samples } from '../../extension/profiles/samples.ts'
import { pageLog } from './applicant.ts'
import { changes, held } from './page-truth.ts'
import { BROWSERS, openStage, type Stage } from './stage.ts'
import { reload, saveProfile } from './vault-driver.ts'

const SAMPLE = samples[0]!
const TRADER = samples[2]!

describe.each(BROWSERS)('%s', (name) => {
  let stage: Stage
  beforeAll(async () => {
    stage = await openStage(name)
  })
  afterAll(() => stage?.close())

  test('a page without a form: says so and where to go', async () => {
    const { page, panel } = await stage.open('/no-form')
    await panel.press('查看')
    await panel.waitFor('没有')
    await expect.poll(() => panel.text(), { timeout: 20_000 }).toMatch(/没有.{0,12}(?:表单|可填写|备案)/)
    await page.close()
  })

  test('a profile with missing fields: they are named, the page keeps what it holds', async () => {
    const { page, panel } = await stage.open('/form?popup=0&step=2')
    await panel.choose(TRADER.zh.name)
    await panel.look()
    const missing = (await panel.cards()).filter((card) => card.group === 'missing')
    expect(missing.map((card) => card.field)).toEqual(
      expect.arrayContaining(['subject.superior', 'principal.officePhone']),
    )
    const receipts = await panel.fill()
    expect(receipts.filter((row) => row.status === 'failed').map((row) => row.text)).toEqual([])
    const state = await held(page)
    expect([state.subject?.superior, state.principal?.officePhone]).toEqual([undefined, undefined])
    expect(state.principal?.name).toBe(TRADER.filing.principal?.name)
    await page.close()
  })

  test('consent boxes, codes and the submit button stay the user’s and are named so', async () => {
    const { page, panel } = await stage.open('/form?popup=0&prefill=1&step=4')
    await panel.choose(SAMPLE.zh.name)
    await panel.look()
    const left = (await panel.cards()).filter((card) => card.group === 'left')
    expect(left.some((card) => /同意|承诺|已阅读/.test(card.label))).toBe(true)
    expect(left.every((card) => card.checked === undefined)).toBe(true)
    const before = await held(page)
    const button = await panel.page.$('.footer .primary')
    if (await button?.evaluate((element) => !(element as HTMLButtonElement).disabled)) await panel.fill()
    expect(changes(before, await held(page))).toEqual([])
    const { consents, submissions, submitEvents } = await pageLog(page)
    expect([consents, submissions, submitEvents]).toEqual([[], [], []])
    await page.close()
  })

  test('without a vault a profile lasts for the session: never on the disk, there again when the panel is', async () => {
    const { page, panel } = await stage.open('/no-form')
    await panel.press('资料')
    await panel.waitFor('关闭浏览器后不保留')
    await saveProfile(panel, { 'principal.name': '仅本次示例' })
    const lasting = () =>
      panel.page.evaluate(async () => {
        const { browser, chrome } = globalThis as unknown as Record<
          string,
          { storage: { local: { get(key: null): unknown } } }
        >
        return JSON.stringify(await (browser ?? chrome)!.storage.local.get(null))
      })
    expect(await lasting()).not.toContain('仅本次示例')
    await reload(panel)
    await panel.waitFor('仅本次示例')
    expect(await panel.page.evaluate(recordsHere)).toBe(0)
    await page.close()
  })

  test('a page that navigates away during the fill: says where it stopped, the profile is untouched', async () => {
    const { page, panel } = await stage.open('/navigates-away')
    await panel.choose(SAMPLE.zh.name)
    await panel.look()
    await panel.press('填写 ')
    await panel.waitFor('跳转')
    const text = await panel.text()
    expect(text).toMatch(/没有填写|没有完成/)
    // What the page did not take can be pasted by hand.
    const failed = (await panel.receipts()).filter((row) => row.status === 'failed')
    expect(failed.length).toBeGreaterThan(3)
    expect(failed.filter((row) => !row.text.includes('复制')).map((row) => row.label)).toEqual([])
    await leaveOf(page)
    await panel.choose(SAMPLE.zh.name)
    await panel.press('填写')
    await panel.press('查看')
    await panel.waitFor(SAMPLE.zh.name)
    expect(stage.foreign()).toEqual([])
    await page.close()
  })
})

/** How many records all databases of this origin hold. Runs in the page. */
async function recordsHere(): Promise<number> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  let count = 0
  for (const { name } of await indexedDB.databases()) {
    const database = await done(indexedDB.open(name!))
    for (const store of database.objectStoreNames)
      count += await done(database.transaction(store).objectStore(store).count())
    database.close()
  }
  return count
}

/** The page that it went to stands. */
const leaveOf = (page: Page): Promise<string> => page.evaluate(() => document.readyState)
