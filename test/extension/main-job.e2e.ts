/** The whole main job in the real extension, in both browsers: look, fill, read back, undo, fill again, check. */
import type { Page } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { samples } from '../../extension/profiles/samples.ts'
import { closePopup, doOwnPart, nextStep, pageLog } from './applicant.ts'
import { changes, differences, held, partsOf } from './page-truth.ts'
import type { PanelDriver } from './panel-driver.ts'
import { BROWSERS, openStage, type Stage } from './stage.ts'

const SAMPLE = samples[0]!
/** Aim: 2 s a page on two cores of one's own, from the press to the result. */
const FILL_MS = 2000
const BUSY = 5
/** Says that a control of the page cannot show its old, empty state again. */
const NO_WAY_BACK = '这一项不能恢复为空'

describe.each(BROWSERS)('%s', (name) => {
  let stage: Stage
  let page: Page
  let panel: PanelDriver
  let filled = 0

  beforeAll(async () => {
    stage = await openStage(name)
    ;({ page, panel } = await stage.open('/form'))
  })
  afterAll(() => stage?.close())

  test('says that the page is covered while the pop-up stands over it, and fills nothing', async () => {
    const before = await held(page)
    await panel.choose(SAMPLE.zh.name)
    await panel.press('填写')
    await panel.press('查看')
    await panel.waitFor('挡住')
    expect(changes(before, await held(page))).toEqual([])
    await page.bringToFront()
    await closePopup(page)
  })

  test.each([
    [1, 'verify the type'],
    [2, 'subject and principal'],
    [3, 'website and owner'],
  ])('step %i, %s: filled as the profile says, undone, filled again', async (step) => {
    if (step > 1) {
      await doOwnPart(page, step - 1)
      await nextStep(page, step)
    }
    const before = await held(page)
    await panel.look()
    const warned = (await panel.cards()).filter((card) => card.text.includes(NO_WAY_BACK)).map((card) => card.label)

    const { receipts, took } = await panel.timedFill()
    expect(receipts.filter((row) => row.status === 'failed').map((row) => row.text)).toEqual([])
    expect(took).toBeLessThan(FILL_MS * BUSY)
    expect(await differences(page, SAMPLE.filing)).toEqual([])
    const done = receipts.filter((row) => row.status === 'done')

    const undone = await panel.undo()
    const stuck = undone.filter((row) => row.status !== 'restored')
    const open = await partsOf(page, changes(before, await held(page)))
    console.log(
      `${name}, step ${step}: ${done.length} filled in ${took.toFixed(0)} ms; ${undone.length - stuck.length} taken back, ` +
        `${stuck.length} named as without a way back: ${stuck.map((row) => row.text).join('、')}`,
    )
    expect(open.length).toBeLessThanOrEqual(stuck.length)
    // Controls that came up during the fill are named by their receipts, all others before anything is written.
    const named = [...warned, ...done.filter((row) => row.text.includes(NO_WAY_BACK)).map((row) => row.label)]
    for (const row of stuck) {
      const isNamed = named.some((label) => label.startsWith(row.label))
      expect(isNamed, row.label).toBe(true)
    }

    await panel.look()
    const again = await panel.fill()
    expect(again.filter((row) => row.status === 'failed').map((row) => row.text)).toEqual([])
    expect(await differences(page, SAMPLE.filing)).toEqual([])
    filled += done.length
  })

  test('has filled at least 25 fields and touched nothing that is the user’s', async () => {
    console.log(`${name}: ${filled} fields filled and read back over three steps`)
    expect(filled).toBeGreaterThanOrEqual(25)
    const { submissions, submitEvents, consents, searches, searchInputs, logins, codeRequests, navigations } =
      await pageLog(page)
    const touched = { submissions, submitEvents, consents, searches, searchInputs, logins, codeRequests }
    expect(Object.entries(touched).filter(([, entries]) => entries.length > 0)).toEqual([])
    expect(navigations.length).toBe(2)
  })

  test('finds nothing to complain of in what stands on the page and in the profile', async () => {
    expect((await panel.findings()).filter((row) => row.severity !== 'info')).toEqual([])
  })

  test('no request left the browser but the page’s own, which the server saw', async () => {
    expect(stage.server.requests().some((request) => request.path.startsWith('/beacon'))).toBe(true)
    expect(stage.foreign()).toEqual([])
  })
})
