/** Forms far longer than any wave: every control is filled, and every one taken back. */
import type { Filing } from '@beian-assist/rules'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTheatre, type Stage, type Theatre } from './stage.ts'

const SITES = 60
const texts = ['网站名称', '网站首页地址', '网站备注', '负责人姓名', '负责人手机号码', '应急联系电话', '电子邮箱']

const section = (n: number): string =>
  `<section><h3>网站${n + 1}信息</h3>${texts.map((text, at) => `<p><label for="s${n}t${at}">${text}</label><input id="s${n}t${at}"></p>`).join('')}</section>`
const form = (sections: number): string =>
  `<!doctype html><meta charset="utf-8"><title>ICP备案</title><form>${Array.from({ length: sections }, (_, n) => section(n)).join('')}</form>`

const filing = {
  websites: Array.from({ length: SITES }, (_, n) => ({
    name: `示例站点${n}`,
    homepageUrl: `www.example${n}.com`,
    remark: `第${n}个网站`,
    owner: {
      name: '郑示例',
      mobile: '18688889999',
      emergencyPhone: '13700001234',
      email: `owner${n}@example.com`,
    },
  })),
} as unknown as Filing

let theatre: Theatre
beforeAll(async () => {
  theatre = await openTheatre([])
})
afterAll(() => theatre?.close())

const show = async (html: string): Promise<Stage> => {
  const page = await theatre.browser.newPage()
  await page.setContent(html)
  return theatre.join(page, 'page')
}

const valuesOf = ({ page }: Stage): Promise<string[]> =>
  page.$$eval('input', (inputs) => inputs.map((input) => (input as HTMLInputElement).value))

test('420 controls are filled, each with its own site’s value, and all taken back', async () => {
  const stage = await show(form(SITES))
  const { receipts, transaction, fault } = await stage.call('fill', filing, {})
  expect(fault).toBe('')
  expect(receipts.filter(({ status }) => status !== 'done')).toEqual([])
  const values = await valuesOf(stage)
  expect(values).toHaveLength(SITES * texts.length)
  for (let n = 0; n < SITES; n += 1)
    expect(values.slice(n * texts.length, n * texts.length + 3)).toEqual([
      `示例站点${n}`,
      `www.example${n}.com`,
      `第${n}个网站`,
    ])
  const taken = await stage.call('undo', transaction)
  expect(taken.filter(({ status }) => status !== 'restored')).toEqual([])
  expect(new Set(await valuesOf(stage))).toEqual(new Set(['']))
  await stage.close()
})

test('of a page of 2,100 controls 2,000 are looked at', async () => {
  const stage = await show(form(300))
  expect((await stage.call('look')).controls).toBe(2000)
  await stage.close()
})
