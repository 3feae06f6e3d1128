/** The whole main job in the real extension, in both browsers: look, fill, read back, check, undo. */
import type { Filing } from '@beian-assist/rules'
import type { Page } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { samples } from '../../extension/profiles/sample-data.ts'
import { leavesOf } from '../../sdk/filing/leaves.ts'
import { valueAt } from '../../sdk/filing/path.ts'
import { toFiling } from '../pages/first-filing/canonical.ts'
import type { Model } from '../pages/first-filing/model.ts'
import { closePopup, doOwnPart, model, nextStep, pageLog } from './applicant.ts'
import type { PanelDriver, ReceiptRow } from './panel-driver.ts'
import { BROWSERS, openStage, type Stage } from './stage.ts'

const SAMPLE = samples[0]!

const held = async (page: Page): Promise<Filing> => toFiling((await model(page)) as unknown as Model)

/** Places where the page's own state differs from the profile. */
async function differences(page: Page, profile: Filing): Promise<string[]> {
  return leavesOf(await held(page)).flatMap(({ path, value }) => {
    const wanted = valueAt(profile, path)
    return path.startsWith('materials') || JSON.stringify(wanted) === JSON.stringify(value)
      ? []
      : [`${path}: page ${JSON.stringify(value)}, profile ${JSON.stringify(wanted)}`]
  })
}

describe.each(BROWSERS)('%s', (name) => {
  let stage: Stage
  let page: Page
  let panel: PanelDriver
  const receipts: ReceiptRow[] = []

  beforeAll(async () => {
    stage = await openStage(name)
    ;({ page, panel } = await stage.open('/form'))
  })
  afterAll(() => stage?.close())

  test('says that the page is covered while the pop-up stands over it', async () => {
    await panel.choose(SAMPLE.zh.name)
    await panel.press('填写')
    await panel.press('查看')
    await panel.waitFor('遮挡')
    await page.bringToFront()
    await closePopup(page)
  })

  test.each([
    [1, 'verify the type'],
    [2, 'subject and principal'],
    [3, 'website and owner'],
  ])('fills step %i: %s', async (step) => {
    if (step > 1) {
      await doOwnPart(page, step - 1)
      await nextStep(page, step)
    }
    const rows = await panel.fillPage()
    receipts.push(...rows)
    expect(rows.filter((row) => row.status === 'failed').map((row) => row.text)).toEqual([])
    expect(await differences(page, SAMPLE.filing)).toEqual([])
  })

  test('has filled at least 25 fields and touched nothing that is the user’s', async () => {
    const done = receipts.filter((row) => row.status === 'done')
    console.log(`${name}: ${done.length} fields filled and read back over three steps`)
    expect(done.length).toBeGreaterThanOrEqual(25)
    const log = await pageLog(page)
    expect([log.submissions, log.consents, log.searches]).toEqual([[], [], []])
    expect(stage.foreign()).toEqual([])
  })

  test('takes back what can be taken back and names the rest', async () => {
    const before = await held(page)
    await panel.press('撤销')
    await panel.waitFor('已撤销', 60_000)
    const undone = await panel.undone()
    const after = await held(page)
    const kept = undone.filter((row) => row.status !== 'restored').map((row) => row.text)
    console.log(`${name}: ${undone.length} undone, ${kept.length} of them named as not restorable\n${kept.join('\n')}`)
    expect(leavesOf(after).length).toBeLessThan(leavesOf(before).length)
    const standing = leavesOf(after).filter(({ path }) => path.startsWith('websites'))
    expect(standing.length).toBeLessThanOrEqual(kept.length + 3)
  })
})
