/** Pages with `<beian-assist>` in Chromium, under the strict policy and a host style that would wreck what it reaches. */
import { readdirSync } from 'node:fs'
import type { Page } from 'puppeteer'
import { launchChromium } from '../browser/chromium.ts'
import { countEverything } from './census.ts'
import { built, dist, fromReadme } from './project.ts'
import { serve } from './serve.ts'

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
export const FILING = {
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

export interface Seen {
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

export const FILLED = ['青禾示例科技有限公司', '李示例', '青禾示例官网']
export const EMPTY = ['', '', '']

/** The build in parts, as its folder is served. */
const partsIn = (folder: string): [path: string, file: string][] =>
  readdirSync(dist(`page/${folder}`))
    .filter((name) => name.endsWith('.js'))
    .map((name) => [`/page/${folder && `${folder}/`}${name}`, `file:${dist(`page/${folder && `${folder}/`}${name}`)}`])

export type Stage = Awaited<ReturnType<typeof createStage>>

export async function createStage() {
  built()
  const scripts = '<script type="module" src="/assist/beian-assist.element.js"></script>'
  const server = await serve({
    '/assist/beian-assist.element.js': `file:${dist('beian-assist.element.js')}`,
    '/assist/beian-assist.iife.js': `file:${dist('beian-assist.iife.js')}`,
    ...Object.fromEntries(['', 'parts'].flatMap(partsIn)),
    '/host.css': HOST_CSS,
    '/plain.css': '',
    '/app.js': APP,
    '/form': '',
    '/form.html': html(`${FORM}${scripts}<script type="module" src="/app.js"></script>`),
    '/late.html': html(`${FORM}<script type="module" src="/app.js"></script>${scripts}`),
    '/iife.html': html(`${FORM}<script src="/assist/beian-assist.iife.js"></script>`),
    '/bare.html': html(`<form id="filing"><label>主办单位名称 <input name="company"></label></form>${scripts}`),
    '/parts.html': html(
      `${FORM}<script type="module" src="/page/beian-assist.js"></script><script type="module" src="/app.js"></script>`,
    ),
    // Controls that already say something of themselves.
    '/told.html': html(
      `<form id="filing"><p id="hint">11 位手机号</p>
<label>负责人姓名 <input name="person" data-beian="principal.name" value="李示例" aria-invalid="false"></label>
<label>负责人手机号码 <input name="mobile" data-beian="principal.mobile" value="1380013800" aria-describedby="hint"></label>
<label>负责人电子邮件地址 <input name="email" data-beian="principal.email" value="li@"></label></form>
<beian-assist for="filing" provider="huawei" today="2026-11-24"></beian-assist>${scripts}<script type="module" src="/app.js"></script>`,
    ),
    '/rtl.html': html(`${FORM}${scripts}<script type="module" src="/app.js"></script>`).replace(
      '<html ',
      '<html dir="rtl" ',
    ),
    '/wrong.html': html(
      `${FORM.replace('principal.name', 'principal.nmae').replace('for="filing"', 'for="filling"')}<script type="module" src="/app.js"></script>${scripts}`,
    ),
  })
  const browser = await launchChromium({ hosts: [], port: server.port })
  let page: Page

  return {
    reports: server.reports,
    page: () => page,
    /** Opens a page; `counted`: with the census, which holds on to every listener. */
    async open(path: string, counted = true): Promise<void> {
      page = await browser.browser.newPage()
      if (counted) await countEverything(page)
      await page.goto(server.url(path))
    },
    until: (check: () => boolean): Promise<unknown> => page.waitForFunction(check, { timeout: 20_000 }),
    saw: (type: string): Promise<unknown> =>
      page.waitForFunction((wanted) => window.seen?.some((each) => each.type === wanted), { timeout: 20_000 }, type),
    values: () => page.$$eval('#filing input', (inputs) => inputs.map((input) => (input as HTMLInputElement).value)),
    /** Presses the panel's button that begins so. */
    async press(text: string): Promise<void> {
      // Found and pressed in one go: in between the panel may draw itself anew.
      const press = (wanted: string): boolean => {
        const buttons = document.querySelector('beian-assist')?.shadowRoot?.querySelectorAll('button') ?? []
        const button = [...buttons].find((each) => each.textContent?.startsWith(wanted) && !each.disabled)
        button?.click()
        return button !== undefined
      }
      await page.waitForFunction(press, { timeout: 20_000 }, text)
    },
    async close(): Promise<void> {
      await browser.close()
      server.close()
    },
  }
}
