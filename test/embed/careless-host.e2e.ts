/** Hosts that come too late, draw anew, mistype or change their mind: nothing is guessed at, and everything is said. */
import type { Page } from 'puppeteer'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import type { BeianAssistElement } from '../../sdk/element/index.ts'
import { createStage, EMPTY, FILING, FILLED, type Stage } from './element-stage.ts'

let stage: Stage
let page: Page
const faults: string[] = []

beforeAll(async () => {
  stage = await createStage()
})
afterAll(() => stage?.close())
afterEach(async () => {
  await stage.page()?.close()
  expect(faults.splice(0)).toEqual([])
})

async function open(path: string): Promise<void> {
  await stage.open(path, false)
  page = stage.page()
  page.on('pageerror', (error) => faults.push(String(error)))
  await stage.saw('ready')
}
const times = (type: string, count: number) =>
  page.waitForFunction(
    (name, wanted) => window.seen.filter(({ type }) => type === name).length >= wanted,
    {},
    type,
    count,
  )
const errors = () =>
  page.evaluate(() => window.seen.filter(({ type }) => type === 'error').map(({ detail }) => JSON.parse(detail)))
const fill = () =>
  page.$eval(
    'beian-assist',
    async (element, filing) => {
      const receipts = await (element as BeianAssistElement).assist!.fill(filing)
      return receipts.map(({ status }) => status)
    },
    FILING,
  )
const running = () => page.$eval('beian-assist', (element) => (element as BeianAssistElement).assist !== undefined)

it('a form that is drawn anew, or taken away and put back, is looked at where it stands', async () => {
  await open('/form.html')
  await page.$eval('#filing', (form) => form.replaceWith(form.cloneNode(true)))
  await times('ready', 2)
  expect(await fill()).toEqual(['done', 'done', 'done'])
  expect(await stage.values()).toEqual(FILLED)
  await page.evaluate(() => {
    window.form = document.querySelector('#filing')!
    window.form.remove()
  })
  await stage.saw('error')
  expect(await errors()).toEqual([{ code: 'no-form', text: 'filing' }])
  expect(await running()).toBe(false)
  await page.evaluate(() => document.body.append(window.form))
  await times('ready', 3)
})

it('a fill under way when the panel is taken away says what it wrote', async () => {
  await open('/form.html')
  const receipts = await page.$eval(
    'beian-assist',
    async (element, filing) => {
      const filling = (element as BeianAssistElement).assist!.fill(filing)
      await new Promise((done) => element.addEventListener('fill-preview', done, { once: true }))
      element.remove()
      return (await filling).flatMap((receipt) => (receipt.status === 'done' ? [receipt.now] : []))
    },
    FILING,
  )
  const values = await stage.values()
  expect(values.filter((value) => value !== '')).toEqual(receipts)
  const fills = await page.evaluate(() => window.seen.filter(({ type }) => type === 'fill').length)
  expect(fills).toBe(1)
})

it('a form that is not there yet is waited for; once it is ended, nothing but a form starts it again', async () => {
  await open('/form.html')
  await page.$eval('beian-assist', (element) => {
    element.removeAttribute('for')
    ;(element as BeianAssistElement).form = null
  })
  await stage.saw('error')
  expect(await running()).toBe(false)
  await page.$eval('beian-assist', (element) => {
    ;(element as BeianAssistElement).form = document.querySelector('#filing')
  })
  await times('ready', 2)
  const after = await page.$eval('beian-assist', async (element) => {
    const own = element as BeianAssistElement
    const { assist } = own
    own.destroy()
    own.destroy()
    own.setAttribute('provider', 'tencent')
    own.profiles = []
    await new Promise((done) => setTimeout(done, 50))
    const stays = own.assist === undefined
    const refused = await assist!.fill({}).catch((error: Error) => error.message)
    own.form = document.querySelector('#filing')
    return { stays, refused }
  })
  expect(after).toEqual({ stays: true, refused: 'aborted' })
  await times('ready', 3)
})

it('another language leaves the fill and what may be taken back', async () => {
  await open('/form.html')
  await fill()
  await page.$eval('beian-assist', (element) => element.setAttribute('locale', 'en'))
  await stage.press('Check')
  await page.$eval('beian-assist', (element) => (element as BeianAssistElement).assist!.undo())
  expect(await stage.values()).toEqual(EMPTY)
  expect(await page.evaluate(() => window.seen.filter(({ type }) => type === 'ready').length)).toBe(1)
})

it('says which provider it does not know, and which part of a filing it cannot take', async () => {
  await open('/form.html')
  const thrown = await page.$eval('beian-assist', (element) => {
    const own = element as BeianAssistElement
    own.setAttribute('provider', 'hauwei')
    own.profiles = [{ principal: { name: '李示例', mobile: 13_800_138_001 } }] as never
    try {
      own.profiles = { subject: { name: '青禾' } } as never
    } catch (error) {
      return String(error)
    }
    return ''
  })
  expect(thrown).toMatch(/array of filings/)
  await times('error', 2)
  expect(await errors()).toEqual(
    expect.arrayContaining([
      { code: 'unknown-provider', text: 'hauwei' },
      { code: 'bad-filing', text: 'profiles[0].principal.mobile: text' },
    ]),
  )
  await stage.press('填写 1')
})

declare global {
  var form: Element
}
