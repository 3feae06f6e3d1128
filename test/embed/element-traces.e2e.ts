import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'puppeteer'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { BeianAssistElement } from '../../sdk/element/index.ts'
import { createStage, FILLED, type Stage } from './element-stage.ts'

declare global {
  var end: AbortController
  var axe: { run(where: Element): Promise<AxeResults> }
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
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

describe('<beian-assist> and the page around it', () => {
  it('keeps the page out, apart from the tokens and parts that it offers', async () => {
    await open('/form.html')
    await stage.saw('ready')
    await stage.press('填写 3')
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
    await stage.saw('ready')
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
    await stage.saw('ready')
    await page.evaluate(() => {
      window.heard = []
      for (const type of ['input', 'change', 'keydown']) document.addEventListener(type, () => window.heard.push(type))
    })
    await stage.press('资料')
    await stage.press('新建')
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
    await stage.saw('ready')
    await stage.press('填写 3')
    await stage.saw('fill')
    const before = await page.evaluate(() => window.census())
    expect(before.listeners.length).toBeGreaterThan(5)
    expect(before.observers.length).toBeGreaterThan(0)
    await page.evaluate(() => document.querySelector('beian-assist')!.remove())
    await stage.until(() => window.census().observers.length === 0)
    expect(await page.evaluate(() => window.census())).toEqual({ listeners: [], observers: [] })
    expect(await page.evaluate(() => document.documentElement.children.length)).toBe(2)
    expect(await stage.values()).toEqual(FILLED)
  })

  it('ends with the signal of its host, and starts no more', async () => {
    await open('/form.html')
    await stage.saw('ready')
    await page.$eval('beian-assist', (element) => {
      const end = new AbortController()
      ;(element as BeianAssistElement).signal = end.signal
      window.end = end
    })
    await page.waitForFunction(() => document.querySelector('beian-assist')?.shadowRoot?.querySelector('.panel'))
    await page.evaluate(() => {
      window.end.abort()
      document.querySelector('beian-assist')!.setAttribute('provider', 'aliyun')
    })
    await stage.until(() => window.census().observers.length === 0)
    // Those of the page's own script on the element.
    const left = await page.evaluate(() => window.census().listeners)
    const own = ['ready', 'change', 'finding', 'fill-preview', 'fill', 'undo-preview', 'undo', 'error']
    expect(left).toEqual(own)
    expect(await page.$eval('beian-assist', (element) => element.shadowRoot!.childElementCount)).toBe(0)
    expect(await page.$eval('beian-assist', (element) => (element as BeianAssistElement).assist)).toBeUndefined()
  })

  it.each(['light', 'dark'])('has no fault that axe finds, in %s, in what it adds to the page', async (theme) => {
    await open('/form.html')
    await stage.saw('ready')
    await page.$eval('beian-assist', (element, wanted) => element.setAttribute('theme', wanted), theme)
    await stage.press('填写 3')
    await stage.saw('fill')
    await page.evaluate(axeSource)
    // The colours are ours here, not those of a host.
    await page.$eval('link[rel="stylesheet"]', (link) => link.remove())
    const violations = await page.evaluate(async () => {
      const { violations } = await window.axe.run(document.querySelector('beian-assist')!)
      return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 120))])
    })
    expect(violations).toEqual([])
  })

  it('makes no global but its one', async () => {
    const globals = async () => {
      await stage.until(() => true) // The browser driver makes some of its own.
      return page.evaluate(() => Object.getOwnPropertyNames(window))
    }
    await open('/plain.css')
    const none = await globals()
    await page.close()
    await open('/bare.html')
    await stage.until(() => customElements.get('beian-assist') !== undefined)
    expect((await globals()).filter((name) => !none.includes(name))).toEqual([])
    await page.close()
    await open('/iife.html')
    expect((await globals()).filter((name) => !none.includes(name))).toEqual(['BeianAssist'])
  })

  it('comes and goes a thousand times without growing', async () => {
    // Without the census, which holds on to every listener.
    await open('/bare.html', false)
    await stage.until(() => customElements.get('beian-assist') !== undefined)
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
      // The last one may still be in the middle of its look at the page.
      await new Promise((done) => setTimeout(done, 1500))
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
