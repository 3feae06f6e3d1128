import type { Page } from 'puppeteer'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { BeianAssistElement } from '../../sdk/element/index.ts'
import { createStage, EMPTY, FILING, FILLED, type Stage } from './element-stage.ts'

let stage: Stage
let page: Page

beforeAll(async () => {
  stage = await createStage()
})
afterAll(() => stage?.close())
afterEach(() => stage.page()?.close())

async function open(path: string, counted = true): Promise<void> {
  await stage.open(path, counted)
  page = stage.page()
}

describe('<beian-assist> under a strict policy', () => {
  it('previews, fills, checks and takes back, without one report', async () => {
    await open('/form.html')
    await stage.saw('ready')
    expect(await stage.values()).toEqual(EMPTY)
    await stage.press('填写 3')
    await stage.saw('fill')
    expect(await stage.values()).toEqual(FILLED)
    const seen = await page.evaluate(() => window.seen)
    const preview = seen.find(({ type }) => type === 'fill-preview')!
    expect(preview.cancelable).toBe(true)
    expect(JSON.parse(preview.detail).writes.map(({ field }: { field: string }) => field)).toEqual([
      'subject.name',
      'principal.name',
      'website.name',
    ])
    const receipts = JSON.parse(seen.find(({ type }) => type === 'fill')!.detail).receipts as { status: string }[]
    expect(receipts.map(({ status }) => status)).toEqual(['done', 'done', 'done'])
    await stage.saw('finding')
    expect(seen.every(({ bubbles }) => !bubbles)).toBe(true)
    await stage.press('撤销这次')
    await stage.saw('undo')
    expect(await stage.values()).toEqual(EMPTY)
    expect(stage.reports).toEqual([])
  })

  it('leaves the page as it is when the host says no, to a fill and to its undoing', async () => {
    await open('/form.html')
    await stage.saw('ready')
    await page.evaluate(() => {
      window.refuse = 'fill-preview'
    })
    await stage.press('填写 3')
    await stage.saw('fill')
    expect(await stage.values()).toEqual(EMPTY)
    const receipts = await page.evaluate(() => JSON.parse(window.seen.find(({ type }) => type === 'fill')!.detail))
    expect(receipts.receipts[0]).toMatchObject({ status: 'failed', reason: 'aborted', restored: true })
    await page.evaluate(() => {
      window.refuse = 'undo-preview'
      window.seen = []
    })
    await page.$eval(
      'beian-assist',
      async (element, filing) => {
        const { assist } = element as BeianAssistElement
        await assist?.fill(filing)
      },
      FILING,
    )
    expect(await stage.values()).toEqual(FILLED)
    const refused = await page.$eval('beian-assist', (element) =>
      (element as BeianAssistElement).assist?.undo().then(
        () => 'undone',
        (error: Error) => error.message,
      ),
    )
    expect(refused).toBe('aborted')
    expect(await stage.values()).toEqual(FILLED)
  })

  it('takes what the host said before the element was known', async () => {
    await open('/late.html')
    await stage.saw('ready')
    await stage.press('填写 3')
    await stage.saw('fill')
    expect(await stage.values()).toEqual(FILLED)
  })

  it('follows what is typed into the form, and nothing that is not', async () => {
    await open('/form.html')
    await stage.saw('ready')
    const findings = () =>
      page.evaluate(() =>
        window.seen
          .filter(({ type }) => type === 'finding')
          .map(({ detail }) => JSON.parse(detail).findings.map(({ fields }: { fields: string[] }) => fields[0])),
      )
    const first = (await findings()).at(-1)
    await page.type('[name="site"]', '中国测试')
    await stage.saw('change')
    await page.waitForFunction(
      () => JSON.stringify(window.seen.findLast(({ type }) => type === 'finding')?.detail).includes('websites[0].name'),
      { timeout: 20_000 },
    )
    expect(first).not.toContain('websites[0].name')
    const changes = await page.evaluate(() => {
      const changes = window.seen.filter(({ type }) => type === 'change')
      return changes.map(({ detail }) => JSON.parse(detail).kind)
    })
    expect(new Set(changes)).toEqual(new Set(['value']))
  })

  it('says what it cannot follow, and guesses nothing', async () => {
    await open('/wrong.html')
    await stage.saw('error')
    const errors = () =>
      page.evaluate(() => window.seen.filter(({ type }) => type === 'error').map(({ detail }) => JSON.parse(detail)))
    expect(await errors()).toEqual([{ code: 'no-form', text: 'filling' }])
    await page.$eval('beian-assist', (element) => element.setAttribute('for', 'filing'))
    await stage.saw('ready')
    expect(await errors()).toContainEqual({ code: 'unknown-field', text: 'principal.nmae' })
  })
})
