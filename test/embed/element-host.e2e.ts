/** What a host may ask for beyond the panel itself. */
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'puppeteer'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { BeianAssistElement } from '../../sdk/element/index.ts'
import { createStage, FILLED, type Stage } from './element-stage.ts'

const pictures = fileURLToPath(new URL('../.out/embed/', import.meta.url))
let stage: Stage
let page: Page

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true })
  stage = await createStage()
})
afterAll(() => stage?.close())
afterEach(() => stage.page()?.close())

async function open(path: string): Promise<void> {
  await stage.open(path, false)
  page = stage.page()
}

/** What every control says of itself, and the words that it points at. */
const told = () =>
  page.$$eval('#filing input', (inputs) =>
    inputs.map((input) => ({
      invalid: input.getAttribute('aria-invalid'),
      described: input.getAttribute('aria-describedby'),
      words: (input.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent ?? '')
        .join(' '),
    })),
  )
const UNTOUCHED = [
  { invalid: 'false', described: null, words: '' },
  { invalid: null, described: 'hint', words: '11 位手机号' },
  { invalid: null, described: null, words: '' },
]

describe('findings at the own controls of a form', () => {
  it('are not said there unless the host asks', async () => {
    await open('/told.html')
    await stage.saw('finding')
    await stage.press('检查')
    expect(await told()).toEqual(UNTOUCHED)
  })

  it('are said beside what the host says, follow the typing, and go without a trace', async () => {
    await open('/told.html')
    await stage.saw('ready')
    const before = await page.$eval('body', (body) => body.querySelectorAll('*').length)
    await page.$eval('beian-assist', (element) => element.setAttribute('describe-fields', ''))
    await page.waitForFunction(() => document.querySelector('[name=email]')?.hasAttribute('aria-invalid'))
    const [person, mobile, email] = await told()
    expect(person).toEqual(UNTOUCHED[0])
    expect(mobile).toMatchObject({ invalid: 'true', described: expect.stringMatching(/^hint \S+$/) })
    expect(mobile!.words).toMatch(/^11 位手机号 .*手机/)
    expect(email!.words).toMatch(/邮/)
    // To the engine they are its own words, not an answer of the page.
    const scan = await page.$eval('beian-assist', (element) => (element as BeianAssistElement).assist!.scan())
    expect(scan.controls.map(({ value }) => value.error)).toEqual([undefined, undefined, undefined])
    expect(scan.evidence.filter(({ text }) => text.includes(mobile!.words.slice(10)))).toEqual([])
    // The host adds to what it says while ours stands.
    await page.$eval('[name=email]', (input) =>
      input.setAttribute('aria-describedby', `${input.getAttribute('aria-describedby')} own`),
    )
    await page.focus('[name=mobile]')
    await page.keyboard.press('End')
    await page.keyboard.type('8')
    await page.waitForFunction(() => !document.querySelector('[name=mobile]')?.hasAttribute('aria-invalid'))
    expect((await told())[1]).toEqual(UNTOUCHED[1])
    await page.$eval('beian-assist', (element) => (element as BeianAssistElement).destroy())
    expect(await told()).toEqual([...UNTOUCHED.slice(0, 2), { invalid: null, described: 'own', words: '' }])
    expect(await page.$eval('body', (body) => body.querySelectorAll('*').length)).toBe(before)
    expect(stage.reports).toEqual([])
  })
})

it('served in parts it fetches what is needed when it is needed, and does the same', async () => {
  await open('/parts.html')
  await stage.saw('ready')
  const fetched = () =>
    page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => name.replace(/.*\/|-[\w-]{8}\.js$/g, '')),
    )
  expect(await fetched()).not.toContain('hands')
  await stage.press('填写 3')
  await stage.saw('fill')
  expect(await stage.values()).toEqual(FILLED)
  expect(await fetched()).toContain('hands')
  // Nothing asks for a place, and nobody reads English.
  expect(await fetched()).not.toContain('region')
  expect(await fetched()).not.toContain('en')
  expect(stage.reports).toEqual([])
})

it('texts of the panel can be the host’s own, one by one', async () => {
  await open('/form.html')
  await stage.saw('ready')
  const header = () =>
    page.$eval('beian-assist', (element) => element.shadowRoot!.querySelector('.header')!.textContent)
  expect(await header()).toContain('备案助手')
  await page.$eval('beian-assist', (element) => {
    ;(element as BeianAssistElement).texts = {
      'zh-CN': { 'app.name': '某云备案帮手' },
      en: { 'app.name': 'Some Cloud’s helper' },
    }
  })
  await page.waitForFunction(() =>
    document.querySelector('beian-assist')?.shadowRoot?.querySelector('.header')?.textContent?.includes('某云备案帮手'),
  )
  await stage.press('English')
  await page.waitForFunction(() =>
    document
      .querySelector('beian-assist')
      ?.shadowRoot?.querySelector('.header')
      ?.textContent?.includes('Some Cloud’s helper'),
  )
  // What was not given stays as it is.
  await stage.press('Check')
})

describe('a page that runs from right to left', () => {
  it.each([1000, 320])('holds the panel at %i px without anything sticking out', async (width) => {
    await open('/rtl.html')
    await page.setViewport({ width, height: 800 })
    if (width < 400) await page.$eval('beian-assist', (element) => element.removeAttribute('dock'))
    await stage.saw('finding')
    await stage.press('填写')
    const out = await page.$eval('beian-assist', (element) => {
      const panel = element.shadowRoot!.querySelector('.panel')!
      const box = panel.getBoundingClientRect()
      const beyond = [...panel.querySelectorAll('*')].filter((each) => {
        const { left, right, width } = each.getBoundingClientRect()
        return width > 1 && (left < box.left - 1 || right > box.right + 1)
      })
      return {
        beyond: beyond.map(({ className }) => className),
        inside: box.left >= 0 && box.right <= innerWidth,
        direction: getComputedStyle(panel).direction,
        scrolls: document.documentElement.scrollWidth > innerWidth,
      }
    })
    await page.screenshot({ path: `${pictures}rtl-${width}.png` })
    expect(out).toEqual({ beyond: [], inside: true, direction: 'ltr', scrolls: false })
  })
})
