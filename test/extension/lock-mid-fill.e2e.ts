/** The vault is locked in the middle of a fill: the panel says at once what stands on the page and what does not, without a value. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { samples } from '../../extension/profiles/samples.ts'
import { changes, held } from './page-truth.ts'
import { until } from './panel-driver.ts'
import { BROWSERS, openStage, type Stage } from './stage.ts'
import { createVault, unlock } from './vault-driver.ts'

const SAMPLE = samples[0]!

/** Everyday in the quicker browser. */
describe.each(process.env.BA_DEEP === '1' ? BROWSERS : (['chromium'] as const))('%s', (name) => {
  let stage: Stage
  beforeAll(async () => {
    stage = await openStage(name)
  })
  afterAll(() => stage?.close())

  test('what was filled and what was not, while it is locked and after it is opened again', async () => {
    const { page, panel } = await stage.open('/form?popup=0&step=2')
    await createVault(panel)
    const before = await held(page)
    await panel.choose(SAMPLE.zh.name)
    await panel.look()
    // A slow page: the lock falls into the middle of the fill, however quick the fill or slow the test.
    if (name === 'chromium') await page.emulateCPUThrottling(6)
    await panel.press('填写 ')
    // Several, for one choice changes more than one value, and on a busy machine what is written is read back late.
    await until('the first values on the page', async () => changes(before, await held(page)).length > 4)
    await panel.press('锁定')
    if (name === 'chromium') await page.emulateCPUThrottling(null)

    await panel.inChinese()
    await panel.waitFor('面板关闭或保险库锁定之前')
    const rows = await panel.receipts()
    const done = rows.filter(({ status }) => status === 'done')
    expect(done.length).toBeGreaterThanOrEqual(2)
    expect(rows.filter(({ status }) => status === 'failed').length).toBeGreaterThanOrEqual(1)
    // Everything that changed on the page is on the list, and no value of it is.
    expect(changes(before, await held(page)).length).toBeGreaterThanOrEqual(done.length)
    const text = await panel.text()
    for (const value of [SAMPLE.zh.name, SAMPLE.filing.subject?.certNumber, SAMPLE.filing.subject?.certAddress])
      expect(text).not.toContain(value)

    await unlock(panel)
    await panel.press('填写')
    await panel.waitFor('面板关闭或保险库锁定之前')
    await panel.choose(SAMPLE.zh.name)
    await panel.waitFor('面板关闭或保险库锁定之前')
    const undone = await panel.undo()
    expect(undone.length).toBeGreaterThanOrEqual(done.length)
    await page.close()
  })
})
