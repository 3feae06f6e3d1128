import type { Page } from 'puppeteer'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { BeianAssistElement } from '../../sdk/element/index.ts'
import { launchChromium } from '../browser/chromium.ts'
import type { Launched } from '../browser/launched.ts'
import { countEverything } from './census.ts'
import { built, dist, fromReadme } from './project.ts'
import { type EmbedServer, serve } from './serve.ts'

const html = (body: string, head = '') => `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>ICP备案信息填写</title>${head}
<link rel="stylesheet" href="/host.css"></head><body><h1>ICP备案 主办单位信息</h1>${body}</body></html>`

/** A page whose own style would wreck whatever it reaches. */
const HOST_CSS = `
html { font-size: 5px; }
* { letter-spacing: 9px; text-transform: uppercase; line-height: 4 !important; }
button, .primary, .panel, .card { background: magenta; border-radius: 99px; font-size: 50px; }
beian-assist { --ba-accent: rgb(120, 20, 90); }
beian-assist::part(header) { border-top: 7px solid rgb(1, 2, 3); }
`
const FILING = {
  subject: { name: '青禾示例科技有限公司', nature: 4 },
  principal: { name: '李示例' },
  websites: [{ name: '青禾示例官网' }],
}
const APP = `
window.seen = []
const assist = document.querySelector('beian-assist')
for (const type of ['ready', 'change', 'finding', 'fill-preview', 'fill', 'undo-preview', 'undo', 'error'])
  assist.addEventListener(type, (event) => {
    window.seen.push({ type, cancelable: event.cancelable, bubbles: event.bubbles, detail: JSON.stringify(event.detail) })
    if (window.refuse === type) event.preventDefault()
  })
assist.profiles = [${JSON.stringify(FILING)}]
`
const FORM = fromReadme('element').replace(/<script.*$/s, '')

interface Seen {
  readonly type: string
  readonly cancelable: boolean
  readonly bubbles: boolean
  readonly detail: string
}
declare global {
  var seen: Seen[]
  var refuse: string
  var heard: string[]
}

let browser: Launched
let server: EmbedServer
let page: Page

beforeAll(async () => {
  built()
  const scripts = '<script type="module" src="/assist/beian-assist.element.js"></script>'
  server = await serve({
    '/assist/beian-assist.element.js': `file:${dist('beian-assist.element.js')}`,
    '/assist/beian-assist.iife.js': `file:${dist('beian-assist.iife.js')}`,
    '/host.css': HOST_CSS,
    '/plain.css': '',
    '/app.js': APP,
    '/form': '',
    '/form.html': html(`${FORM}${scripts}<script type="module" src="/app.js"></script>`),
    '/late.html': html(`${FORM}<script type="module" src="/app.js"></script>${scripts}`),
    '/iife.html': html(`${FORM}<script src="/assist/beian-assist.iife.js"></script>`),
    '/bare.html': html(`<form id="filing"><label>主办单位名称 <input name="company"></label></form>${scripts}`),
    '/wrong.html': html(
      `${FORM.replace('principal.name', 'principal.nmae').replace('for="filing"', 'for="filling"')}<script type="module" src="/app.js"></script>${scripts}`,
    ),
  })
  browser = await launchChromium({ hosts: [], port: server.port })
})
afterAll(async () => {
  await browser?.close()
  server?.close()
})
afterEach(async () => {
  await page?.close()
})

async function open(path: string): Promise<void> {
  page = await browser.browser.newPage()
  await countEverything(page)
  await page.goto(server.url(path))
}

const until = (check: () => boolean): Promise<unknown> => page.waitForFunction(check, { timeout: 20_000 })
const saw = (type: string): Promise<unknown> =>
  page.waitForFunction((wanted) => window.seen?.some((each) => each.type === wanted), { timeout: 20_000 }, type)
const values = () => page.$$eval('#filing input', (inputs) => inputs.map((input) => (input as HTMLInputElement).value))
const press = async (text: string): Promise<void> => {
  await page.waitForFunction(
    (wanted) => {
      const buttons = document.querySelector('beian-assist')?.shadowRoot?.querySelectorAll('button') ?? []
      return [...buttons].some((button) => button.textContent?.startsWith(wanted) && !button.disabled)
    },
    { timeout: 20_000 },
    text,
  )
  await page.evaluate((wanted) => {
    const buttons = document.querySelector('beian-assist')?.shadowRoot?.querySelectorAll('button') ?? []
    for (const button of buttons) if (button.textContent?.startsWith(wanted)) return button.click()
  }, text)
}
const FILLED = ['青禾示例科技有限公司', '李示例', '青禾示例官网']
const EMPTY = ['', '', '']

describe('<beian-assist> under a strict policy', () => {
  it('previews, fills, checks and takes back, without one report', async () => {
    await open('/form.html')
    await saw('ready')
    expect(await values()).toEqual(EMPTY)
    await press('填写 3')
    await saw('fill')
    expect(await values()).toEqual(FILLED)
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
    await saw('finding')
    expect(seen.every(({ bubbles }) => !bubbles)).toBe(true)
    await press('撤销')
    await saw('undo')
    expect(await values()).toEqual(EMPTY)
    expect(server.reports).toEqual([])
  })

  it('leaves the page as it is when the host says no, to a fill and to its undoing', async () => {
    await open('/form.html')
    await saw('ready')
    await page.evaluate(() => {
      window.refuse = 'fill-preview'
    })
    await press('填写 3')
    await saw('fill')
    expect(await values()).toEqual(EMPTY)
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
    expect(await values()).toEqual(FILLED)
    const refused = await page.$eval('beian-assist', (element) =>
      (element as BeianAssistElement).assist?.undo().then(
        () => 'undone',
        (error: Error) => error.message,
      ),
    )
    expect(refused).toBe('aborted')
    expect(await values()).toEqual(FILLED)
  })

  it('takes what the host said before the element was known', async () => {
    await open('/late.html')
    await saw('ready')
    await press('填写 3')
    await saw('fill')
    expect(await values()).toEqual(FILLED)
  })

  it('follows what is typed into the form, and nothing that is not', async () => {
    await open('/form.html')
    await saw('ready')
    const findings = () =>
      page.evaluate(() =>
        window.seen
          .filter(({ type }) => type === 'finding')
          .map(({ detail }) => JSON.parse(detail).findings.map(({ fields }: { fields: string[] }) => fields[0])),
      )
    const first = (await findings()).at(-1)
    await page.type('[name="site"]', '中国测试')
    await saw('change')
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
    await saw('error')
    const errors = () =>
      page.evaluate(() => window.seen.filter(({ type }) => type === 'error').map(({ detail }) => JSON.parse(detail)))
    expect(await errors()).toEqual([{ code: 'no-form', text: 'filling' }])
    await page.$eval('beian-assist', (element) => element.setAttribute('for', 'filing'))
    await saw('ready')
    expect(await errors()).toContainEqual({ code: 'unknown-field', text: 'principal.nmae' })
  })

  it('keeps the page out, apart from the tokens and parts that it offers', async () => {
    await open('/form.html')
    await saw('ready')
    await press('填写 3')
    const style = await page.$eval('beian-assist', (element) => {
      const inside = (selector: string) => getComputedStyle(element.shadowRoot!.querySelector(selector)!)
      const panel = inside('.panel')
      return {
        size: panel.fontSize,
        spacing: panel.letterSpacing,
        transform: panel.textTransform,
        tab: inside('.tab').backgroundColor,
        current: inside('.tab[aria-selected="true"]').borderBottomColor,
        header: inside('.header').borderTopWidth,
      }
    })
    expect(style).toEqual({
      size: '15px',
      spacing: 'normal',
      transform: 'none',
      tab: 'rgba(0, 0, 0, 0)',
      current: 'rgb(120, 20, 90)',
      header: '7px',
    })
  })

  it('lets its host choose light or dark', async () => {
    await open('/form.html')
    await saw('ready')
    const ground = (theme: string) =>
      page.$eval(
        'beian-assist',
        (element, wanted) => {
          element.setAttribute('theme', wanted)
          return getComputedStyle(element.shadowRoot!.querySelector('.panel')!).backgroundColor
        },
        theme,
      )
    expect(await ground('light')).toBe('rgb(246, 247, 249)')
    expect(await ground('dark')).toBe('rgb(21, 24, 30)')
  })

  it('keeps its own typing to itself', async () => {
    await open('/form.html')
    await saw('ready')
    await page.evaluate(() => {
      window.heard = []
      for (const type of ['input', 'change', 'keydown']) document.addEventListener(type, () => window.heard.push(type))
    })
    await press('资料')
    await press('新建')
    await page.waitForFunction(() =>
      document.querySelector('beian-assist')!.shadowRoot!.querySelector('input[type="text"]'),
    )
    await page.evaluate(() => {
      document.querySelector('beian-assist')!.shadowRoot!.querySelector<HTMLInputElement>('input[type="text"]')!.focus()
    })
    await page.keyboard.type('a1')
    const typed = await page.evaluate(
      () => (document.querySelector('beian-assist')!.shadowRoot!.activeElement as HTMLInputElement).value,
    )
    expect(typed).toBe('a1')
    expect(await page.evaluate(() => window.heard)).toEqual([])
  })

  it('leaves no listener and no observer behind', async () => {
    await open('/form.html')
    await saw('ready')
    await press('填写 3')
    await saw('fill')
    const before = await page.evaluate(() => window.census())
    expect(before.listeners.length).toBeGreaterThan(5)
    expect(before.observers.length).toBeGreaterThan(0)
    await page.evaluate(() => document.querySelector('beian-assist')!.remove())
    await until(() => window.census().observers.length === 0)
    expect(await page.evaluate(() => window.census())).toEqual({ listeners: [], observers: [] })
    expect(await page.evaluate(() => document.documentElement.children.length)).toBe(2)
    expect(await values()).toEqual(FILLED)
  })

  it('makes no global but its one', async () => {
    const globals = async () => {
      await until(() => true) // The browser driver makes some of its own.
      return page.evaluate(() => Object.getOwnPropertyNames(window))
    }
    await open('/plain.css')
    const none = await globals()
    await page.close()
    await open('/bare.html')
    await until(() => customElements.get('beian-assist') !== undefined)
    expect((await globals()).filter((name) => !none.includes(name))).toEqual([])
    await page.close()
    await open('/iife.html')
    expect((await globals()).filter((name) => !none.includes(name))).toEqual(['BeianAssist'])
  })

  it('comes and goes a thousand times without growing', async () => {
    // Without the census, which holds on to every listener.
    page = await browser.browser.newPage()
    await page.goto(server.url('/bare.html'))
    await until(() => customElements.get('beian-assist') !== undefined)
    const session = await page.createCDPSession()
    await session.send('Performance.enable')
    const cycles = (count: number) =>
      page.evaluate(async (times) => {
        for (let at = 0; at < times; at += 1) {
          const assist = document.createElement('beian-assist')
          assist.setAttribute('for', 'filing')
          document.body.append(assist)
          await Promise.resolve()
          await Promise.resolve()
          // Every tenth lives long enough to draw its panel.
          if (at % 10 === 0) await new Promise((done) => setTimeout(done, 5))
          assist.remove()
          await Promise.resolve()
        }
      }, count)
    const measure = async () => {
      await session.send('HeapProfiler.collectGarbage')
      const { metrics } = await session.send('Performance.getMetrics')
      const of = (name: string) => metrics.find((metric) => metric.name === name)!.value
      return { nodes: of('Nodes'), listeners: of('JSEventListeners'), heap: of('JSHeapUsedSize') }
    }
    await cycles(50)
    const before = await measure()
    await cycles(1000)
    const after = await measure()
    expect(after.nodes - before.nodes).toBeLessThan(100)
    expect(after.listeners - before.listeners).toBeLessThan(20)
    expect(after.heap - before.heap).toBeLessThan(1_000_000)
  })
})
