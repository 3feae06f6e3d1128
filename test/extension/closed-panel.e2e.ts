/** The panel is closed in the middle of a fill. On reopening it tells what it wrote, and can take it back. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { samples } from '../../extension/profiles/samples.ts'
import { changes, held, partsOf } from './page-truth.ts'
import { PanelDriver, until } from './panel-driver.ts'
import { BROWSERS, openStage, type Stage } from './stage.ts'

const SAMPLE = samples[0]!
const NO_WAY_BACK = '不能恢复为空'

describe.each(BROWSERS)('%s', (name) => {
  let stage: Stage
  beforeAll(async () => {
    stage = await openStage(name)
  })
  afterAll(() => stage?.close())

  test('what was written before it closed is listed, nothing more is written, and undo takes it back', async () => {
    const { page, panel } = await stage.open('/form?popup=0&step=2')
    const before = await held(page)
    const tab = await stage.launched.tabIdOf(page)
    await panel.choose(SAMPLE.zh.name)
    await panel.look()
    await panel.press('填写 ')
    // Several, for one choice changes more than one value, and on a busy machine what is written is read back late.
    await until('the first values on the page', async () => changes(before, await held(page)).length > 4)
    await panel.page.close()

    // What was under way is finished or left; then the page stands still.
    let last = ''
    await until('a page at rest', async () => {
      const now = JSON.stringify(await held(page))
      const still = now === last
      last = now
      await new Promise((resolve) => setTimeout(resolve, 700))
      return still
    })
    const stopped = changes(before, await held(page))
    expect(stopped.length).toBeGreaterThan(2)

    await stage.launched.triggerAction(page)
    const again = new PanelDriver(await stage.launched.openPanelInTab(tab))
    await again.inChinese()
    // It looks by itself, and says so before anything is pressed.
    await again.waitFor('面板关闭或保险库锁定之前')
    const listed = (await again.receipts()).filter(({ status }) => status === 'done')
    expect(listed.length).toBeGreaterThanOrEqual(2)
    expect(listed.map(({ field }) => field)).toContain('subject.nature')
    // Nothing stands on the page that is not on the list.
    expect((await partsOf(page, stopped)).length).toBeLessThanOrEqual(listed.length)

    const undone = await again.undo()
    const stuck = undone.filter(({ status }) => status !== 'restored')
    for (const row of stuck) expect(row.text).toContain(NO_WAY_BACK)
    const left = await partsOf(page, changes(before, await held(page)))
    expect(left.length, JSON.stringify(left)).toBeLessThanOrEqual(stuck.length)
    await again.page.close()
    await page.close()
  })
})
