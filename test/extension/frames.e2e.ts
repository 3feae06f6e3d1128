/** A filing form inside frames of other origins, beside a frame that must get nothing. */
import type { Frame, Page } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { samples } from '../../extension/profiles/samples.ts'
import { type PanelDriver, until } from './panel-driver.ts'
import { BROWSERS, openStage, type Stage } from './stage.ts'

const SAMPLE = samples[0]!
const MIDDLE = 'middle.example.org'
const FORM = 'forms.example.net'
const HOSTILE = 'prizes.example.com'
const TRACKER = 'counter.example.com'

const frameOf = async (page: Page, host: string): Promise<Frame> =>
  until(`the frame of ${host}`, async () => page.frames().find((frame) => new URL(frame.url()).host === host))

const valuesIn = (frame: Frame): Promise<Record<string, string>> =>
  frame.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')].map((element) => [
        element.name,
        element.value,
      ]),
    ),
  )
const heardIn = (frame: Frame): Promise<string[]> =>
  frame.evaluate(() => (window as unknown as { __heard: string[] }).__heard)

const asked = (panel: PanelDriver): Promise<(string | undefined)[]> =>
  panel.page.evaluate(() => [...document.querySelectorAll<HTMLElement>('[data-frame]')].map((row) => row.dataset.frame))

/** With the mouse: the browser asks for a permission only then. */
async function allow(panel: PanelDriver, host: string): Promise<void> {
  await panel.press('页面里嵌有别的网站')
  const button = await panel.page.waitForSelector(`[data-frame="https://${host}"] button`, { visible: true })
  await panel.page.bringToFront()
  await button?.click()
}

describe.each(BROWSERS)('%s', (name) => {
  let stage: Stage
  let page: Page
  let panel: PanelDriver
  const EMPTY = { fzr: '', zjlx: '', zjhm: '', yddh: '', dzyx: '' }

  beforeAll(async () => {
    stage = await openStage(name, {
      hosts: [MIDDLE, FORM, HOSTILE, TRACKER],
      csp: "default-src 'self'; frame-src https:",
    })
    await stage.launched.grantHosts([MIDDLE, FORM])
    ;({ page, panel } = await stage.open('/framed'))
    await panel.choose(SAMPLE.zh.name)
  })
  afterAll(() => stage?.close())

  test('each visible frame is asked about by its own name; an unseen one is not offered', async () => {
    await panel.look()
    expect(await asked(panel)).toEqual([`https://${MIDDLE}`, `https://${HOSTILE}`])
    expect((await panel.cards()).map(({ field }) => field)).toEqual(['subject.name'])
  })

  test('a frame within the frame is asked about on its own, once the outer one is allowed', async () => {
    await allow(panel, MIDDLE)
    await until('the inner frame', async () => (await asked(panel)).includes(`https://${FORM}`))
    expect(await valuesIn(await frameOf(page, FORM))).toEqual(EMPTY)
    await allow(panel, FORM)
    await until('the form in the frame', async () => (await panel.cards()).length > 4)
    const cards = await panel.cards()
    expect(cards.filter(({ group }) => group === 'write').map(({ field }) => field)).toEqual([
      'subject.name',
      'principal.name',
      'principal.certType',
      'principal.certNumber',
      'principal.mobile',
      'principal.email',
    ])
    expect(await asked(panel)).toEqual([`https://${HOSTILE}`])
  })

  test('it is filled, read back and taken back; the frame beside it heard nothing', async () => {
    const receipts = await panel.fill()
    expect(receipts.map(({ status, field }) => [status, field])).toEqual(
      expect.arrayContaining([
        ['done', 'subject.name'],
        ['done', 'principal.name'],
      ]),
    )
    expect(receipts.filter(({ status }) => status === 'failed')).toEqual([])
    const { principal } = SAMPLE.filing
    const form = await frameOf(page, FORM)
    expect(await valuesIn(form)).toEqual({
      fzr: principal?.name,
      zjlx: '居民身份证',
      zjhm: principal?.certNumber,
      yddh: principal?.mobile,
      dzyx: principal?.email,
    })
    for (const host of [HOSTILE, TRACKER]) {
      const other = await frameOf(page, host)
      expect(await valuesIn(other)).toEqual(EMPTY)
      expect(await heardIn(other)).toEqual([])
    }
    const undone = await panel.undo()
    expect(undone.filter(({ status }) => status !== 'restored')).toEqual([])
    expect(await valuesIn(form)).toEqual(EMPTY)
  })

  test('a frame that the page hides after the look is not written', async () => {
    await panel.look()
    await page.evaluate(() => {
      document.querySelector<HTMLElement>('#good')!.style.setProperty('opacity', '0.01')
    })
    const receipts = await panel.fill()
    expect(receipts.filter(({ status }) => status === 'done').map(({ field }) => field)).toEqual(
      expect.not.arrayContaining(['principal.name', 'principal.mobile']),
    )
    expect(await valuesIn(await frameOf(page, FORM))).toEqual(EMPTY)
    await page.evaluate(() => {
      document.querySelector<HTMLElement>('#good')!.style.removeProperty('opacity')
    })
  })

  test('a frame that goes to another origin between look and fill gets nothing', async () => {
    await panel.look()
    await until('the form in the frame', async () => (await panel.cards()).length > 4)
    await page.evaluate((host) => {
      document.querySelector<HTMLIFrameElement>('#good')!.src = `https://${host}/framed-form/`
    }, TRACKER)
    await until('the other page', async () => {
      const there = page.frames().filter((frame) => new URL(frame.url()).host === TRACKER)
      // Its scripts run a moment after its address is there.
      const heard = await Promise.all(there.map((frame) => heardIn(frame).catch(() => undefined)))
      return there.length === 2 && !heard.includes(undefined)
    })
    const button = await panel.page.$('.footer .primary')
    if (await button?.evaluate((element) => !(element as HTMLButtonElement).disabled)) await panel.fill()
    for (const frame of page.frames().filter((each) => new URL(each.url()).host === TRACKER)) {
      expect(await valuesIn(frame)).toEqual(EMPTY)
      expect(await heardIn(frame)).toEqual([])
    }
    expect(stage.foreign()).toEqual([])
  })
})
