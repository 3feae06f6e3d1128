/** What hands do besides the straight way: tick conflicts, double-click, walk on during the fill, look again. */
import type { Page } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { samples } from '../../extension/profiles/samples.ts'
import { clickText } from './applicant.ts'
import { changes, differences, held } from './page-truth.ts'
import { type PanelDriver, until } from './panel-driver.ts'
import { BROWSERS, openStage, type Stage } from './stage.ts'

const SAMPLE = samples[0]!
const NAVIGATED = '页面已经跳转'

describe.each(BROWSERS)('%s', (name) => {
  let stage: Stage
  let page: Page
  let panel: PanelDriver
  beforeAll(async () => {
    stage = await openStage(name)
  })
  afterAll(() => stage?.close())

  const open = async (path: string): Promise<void> => {
    await page?.close().catch(() => undefined)
    ;({ page, panel } = await stage.open(path))
  }

  test('a ticked conflict is written over what stood there', async () => {
    await open('/form?popup=0&prefill=1&step=2')
    await panel.choose(SAMPLE.zh.name)
    await panel.look()
    const conflicts = (await panel.cards()).filter((card) => card.group === 'conflict')
    expect(conflicts.length).toBeGreaterThan(3)
    expect(conflicts.every((card) => card.checked === false)).toBe(true)
    await panel.page.evaluate(() => {
      for (const box of document.querySelectorAll<HTMLInputElement>('.group-conflict input[type=checkbox]')) box.click()
    })
    await until('every conflict to be ticked', async () =>
      (await panel.cards()).every((card) => card.checked !== false),
    )
    // The page is somebody else's by all that it shows: nothing is filled before the user says that it is not.
    await panel.waitFor('这个页面可能不是')
    const isOpen = () =>
      panel.page.evaluate(() => document.querySelector<HTMLButtonElement>('.footer .primary')?.disabled === false)
    expect(await isOpen()).toBe(false)
    await panel.press('仍要填写')
    await until('the fill to be open', isOpen)
    const receipts = await panel.fill()
    expect(receipts.filter((row) => row.status === 'failed').map((row) => row.text)).toEqual([])
    expect(
      (await differences(page, SAMPLE.filing)).filter((line) => !/^(?:websites|resource|apps)/.test(line)),
    ).toEqual([])
  })

  test('looking again shows no alarm, and what was unticked stays so', async () => {
    await open('/form?popup=0&step=2')
    await panel.choose(SAMPLE.zh.name)
    await panel.look()
    const before = (await panel.cards()).filter((card) => card.checked).length
    await panel.page.evaluate(() => {
      const boxes = document.querySelectorAll<HTMLInputElement>('.group-write input[type=checkbox]:checked')
      for (const box of [...boxes].slice(0, 4)) box.click()
    })
    await panel.look()
    expect(await panel.text()).not.toContain(NAVIGATED)
    expect((await panel.cards()).filter((card) => card.checked).length).toBe(before - 4)
  })

  test('a double click on “look” fills nothing', async () => {
    await open('/form?popup=0&step=2')
    await panel.choose(SAMPLE.zh.name)
    await panel.press('填写')
    const before = await held(page)
    const button = await panel.page.waitForSelector('.footer .primary')
    const box = (await button!.boundingBox())!
    for (const pause of [0, 120, 250, 400]) {
      await new Promise((done) => setTimeout(done, pause))
      await panel.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
    }
    await panel.waitFor('预览')
    await new Promise((done) => setTimeout(done, 1500))
    expect(changes(before, await held(page))).toEqual([])
  })

  test('going back a step during the fill ends it: nothing is written that no preview showed', async () => {
    await open('/form?popup=0&step=2')
    await panel.choose(SAMPLE.zh.name)
    await panel.look()
    await panel.press('填写 ')
    await until('the first values', async () => (await held(page)).principal?.name !== undefined, 20_000)
    await page.bringToFront()
    await clickText(page, '上一步')
    await until('the fill to end', async () => /填写结果|跳转/.test(await panel.text()), 60_000)
    await new Promise((done) => setTimeout(done, 1000))
    const state = await held(page)
    expect([state.province, state.resource?.type, state.websites?.[0]?.domains]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })

  test('a fill can be taken back after the page was looked at again', async () => {
    await open('/form?popup=0&step=2')
    await panel.choose(SAMPLE.zh.name)
    const before = await held(page)
    await panel.fillPage()
    await panel.look()
    const undone = await panel.undo()
    expect(undone.filter((row) => row.status === 'restored').length).toBeGreaterThan(8)
    expect((await held(page)).principal?.name).toBe(before.principal?.name)
  })
})
