/** A filing form of any length in plain HTML, Chromium to show it in, and the engine in its page. */
import type { Browser, Page } from 'puppeteer'
import type { World } from '../../sdk/drivers/driver.ts'
import { openTheatre, type Stage, type Theatre } from '../fill/stage.ts'

const texts = [
  '网站名称',
  '网站首页地址',
  '网站备注',
  '负责人姓名',
  '负责人证件号码',
  '负责人手机号码',
  '应急联系电话',
  '电子邮箱',
]
const services = ['网站', '小程序', '快应用']

/** `count` controls in sections of ten: eight text fields, a list and a group of radios each. */
export function filingPage(count: number): string {
  const section = (n: number): string => {
    const rows = texts.map(
      (text, at) =>
        `<div class="item"><label for="s${n}t${at}">${text}</label><div><input id="s${n}t${at}" placeholder="请输入" data-text="${text}"></div></div>`,
    )
    const options = services.map((text) => `<option>${text}</option>`).join('')
    const radios = ['居民身份证', '护照']
      .map((text) => `<label class="r"><input type="radio" name="s${n}r">${text}</label>`)
      .join('')
    return `<section><h3>网站${n + 1}信息</h3>${rows.join('')}<div class="item"><label>服务类型</label><div><select><option value="">请选择</option>${options}</select></div></div><div class="item"><label>负责人证件类型</label><div>${radios}</div></div></section>`
  }
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>ICP备案 - 网站信息</title><style>
body{font:14px/1.6 sans-serif;margin:24px}section{border:1px solid #ddd;padding:16px;margin:16px 0;width:760px}.item{display:flex;margin:10px 0}.item>label{width:160px;text-align:right;padding-right:12px}input:not([type]),select{width:320px;height:30px;border:1px solid #bbb}
</style></head><body><h1>ICP备案</h1><form>${Array.from({ length: count / 10 }, (_, n) => section(n)).join('')}</form></body></html>`
}

/** The same questions as offices asked them in 2005: one table, no labels, names without a meaning. */
export function legacyPage(count: number): string {
  const section = (n: number): string => {
    const cell = (at: number): string =>
      `<td align="right"><font>${texts[at]}：</font></td><td><input name="a${n}_${at}" size="20"><font color="red">*</font></td>`
    const rows = [0, 2, 4, 6].map((at) => `<tr>${cell(at)}${cell(at + 1)}</tr>`).join('')
    const options = services.map((text) => `<option>${text}</option>`).join('')
    return `<tr><td colspan="4" bgcolor="#eee"><b>网站${n + 1}信息</b></td></tr>${rows}<tr><td>服务类型：</td><td><select name="b${n}"><option>请选择</option>${options}</select></td><td>负责人证件类型：</td><td><input type="radio" name="r${n}">居民身份证<input type="radio" name="r${n}">护照</td></tr>`
  }
  return `<html><head><meta charset="utf-8"><title>ICP备案</title></head><body><h1>ICP备案</h1><form><table width="900" border="1">${Array.from({ length: count / 10 }, (_, n) => section(n)).join('')}</table></form></body></html>`
}

/** The form beside a list of 8,000 elements that have nothing to do with it. */
export const besideMuch = (count: number): string =>
  filingPage(count).replace(
    '<form>',
    `<div style="float:right;width:200px">${Array.from({ length: 2000 }, (_, at) => `<div class="row n${at % 7}"><span>文字${at}</span><i></i><a href="#x${at}">链接</a></div>`).join('')}</div><form>`,
  )

export interface Bench {
  readonly browser: Browser
  open(count: number, world?: World): Promise<{ page: Page; stage: Stage }>
  /** Any document, the engine beside it once `ready` holds in the page. */
  show(html: string, ready?: () => boolean): Promise<{ page: Page; stage: Stage }>
  close(): Promise<void>
}

export async function openBench(): Promise<Bench> {
  const theatre: Theatre = await openTheatre([])
  const open = async (html: string, world: World, ready?: () => boolean): Promise<{ page: Page; stage: Stage }> => {
    const page = await theatre.browser.newPage()
    await page.setViewport({ width: 1280, height: 900 })
    await page.setContent(html)
    if (ready) await page.waitForFunction(ready)
    return { page, stage: await theatre.join(page, world) }
  }
  return {
    browser: theatre.browser,
    open: (count, world = 'page') => open(filingPage(count), world),
    show: (html, ready) => open(html, 'page', ready),
    close: () => theatre.close(),
  }
}

export const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}
