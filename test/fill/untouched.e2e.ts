/** What must stay as it is: fields that nobody sees, and what the user types while the form is filled. */
import type { Page } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { World } from '../../sdk/drivers/driver.ts'
import { enterprise } from '../kits/samples.ts'
import { decoyPage, decoys, nearDecoys } from './decoys.ts'
import { openTheatre, type Theatre } from './stage.ts'

let theatre: Theatre
beforeAll(async () => {
  theatre = await openTheatre([])
})
afterAll(() => theatre?.close())

async function open(html: string): Promise<Page> {
  const page = await theatre.browser.newPage()
  await page.setViewport({ width: 1280, height: 900 })
  await page.setContent(html)
  return page
}

const values = (page: Page, attribute: string): Promise<Record<string, string>> =>
  page.evaluate(
    (name) =>
      Object.fromEntries(
        [...document.querySelectorAll(`[${name}]`)].map((each, at) => [
          each.getAttribute(name) || String(at),
          (each as HTMLInputElement).value,
        ]),
      ),
    attribute,
  )

/** Texts before lists, and a page that takes its time for each change. */
function slowPage(): string {
  const row = (label: string, control: string) => `<p><label>${label} ${control}</label></p>`
  const list = (name: string, options: readonly string[]) =>
    `<select name="${name}">${['请选择', ...options].map((text) => `<option>${text}</option>`).join('')}</select>`
  return `<!doctype html><meta charset="utf-8"><h1>ICP备案 主办单位信息</h1><form>${[
    row('备注', '<textarea name="remark"></textarea>'),
    row('主办单位名称', '<input name="unit">'),
    row('主办单位性质', list('nature', ['企业', '个人', '事业单位', '社会团体'])),
    row('主办单位证件类型', list('certType', ['营业执照(个人或企业)', '组织机构代码证'])),
    row('主办单位证件号码', '<input name="certNumber">'),
    row('负责人证件类型', list('idType', ['居民身份证', '护照'])),
    row('负责人姓名', '<input name="person">'),
    row('负责人手机号码', '<input name="mobile">'),
  ].join('')}</form><script>
    for (const type of ['input', 'change'])
      addEventListener(type, () => { for (const end = performance.now() + 60; performance.now() < end; ); }, true)
  </script>`
}

describe.each<World>(['page', 'isolated'])('in the %s world', (world) => {
  test.each([
    ['a page', decoys, false],
    ['a form that scrolls by itself', [...decoys, ...nearDecoys], true],
  ] as const)(
    'in %s hidden fields are not touched, the fields between them are filled',
    async (_where, hidden, scrolls) => {
      expect(hidden.length).toBeGreaterThanOrEqual(30)
      const page = await open(decoyPage(hidden, scrolls))
      const stage = await theatre.join(page, world)
      await stage.call('fill', enterprise.filing, {})
      const real = await values(page, 'data-real')
      expect(real).toMatchObject({
        'subject.name': enterprise.filing.subject?.name,
        'subject.certNumber': enterprise.filing.subject?.certNumber,
        'principal.mobile': enterprise.filing.principal?.mobile,
        'principal.email': enterprise.filing.principal?.email,
      })
      const held = await values(page, 'data-decoy')
      expect(Object.values(held).filter((value) => value !== '')).toEqual([])
      expect(await page.evaluate(() => (window as unknown as { touched: string[] }).touched)).toEqual([])
      await page.close()
    },
  )

  test('what the user types before and during a fill stays', async () => {
    const words = '正在输入一段说明，'.repeat(6)
    const page = await open(decoyPage())
    const stage = await theatre.join(page, world)
    await page.type('[data-real="subject.name"]', '用户自己写的名称')
    const filling = stage.call('fill', enterprise.filing, {})
    // Longer than the fill: every key goes where the caret stood, whatever is written meanwhile.
    await page.type('[data-real="subject.remark"]', words, { delay: 25 })
    const { receipts, transaction } = await filling
    const typed = await values(page, 'data-real')
    expect(typed['subject.name']).toBe('用户自己写的名称')
    expect(typed['subject.remark']).toContain(words)
    expect(typed['principal.mobile']).toBe(enterprise.filing.principal?.mobile)
    expect(receipts.find(({ field }) => field === 'subject.name')).toMatchObject({ status: 'kept' })
    // Nor is it taken away when the fill is undone.
    await page.type('[data-real="principal.email"]', 'x')
    await stage.call('undo', transaction)
    const undone = await values(page, 'data-real')
    expect(undone['subject.name']).toBe('用户自己写的名称')
    expect(undone['subject.remark']).toContain(words)
    expect(undone['principal.email']).toContain('x')
    expect(undone['principal.mobile']).toBe('')
    await page.close()
  })

  test('who goes to a list by the Tab key during a fill chooses there', async () => {
    const page = await open(slowPage())
    const stage = await theatre.join(page, world)
    const filling = stage.call('fill', enterprise.filing, {})
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('[name=remark]')!.value !== '')
    await page.click('[name=person]')
    await page.keyboard.down('Shift')
    await page.keyboard.press('Tab')
    await page.keyboard.up('Shift')
    await page.keyboard.press('ArrowDown', { delay: 60 })
    await page.keyboard.press('ArrowDown', { delay: 60 })
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('idType')
    await filling
    const held = await values(page, 'name')
    expect(held.idType).toBe('护照')
    expect(held.mobile).toBe(enterprise.filing.principal?.mobile)
    await page.close()
  })

  test('who goes to another field during a fill keeps the caret there, whatever is chosen meanwhile', async () => {
    const page = await open(slowPage())
    const stage = await theatre.join(page, world)
    const filling = stage.call('fill', enterprise.filing, {})
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('[name=remark]')!.value !== '')
    await page.click('[name=remark]')
    await page.keyboard.press('End')
    await page.keyboard.type('ZZZZZZZZZZ', { delay: 25 })
    const { receipts } = await filling
    const held = await values(page, 'name')
    expect(held.remark).toMatch(/Z{10}/)
    const others = Object.entries(held).filter(([name, value]) => name !== 'remark' && value.includes('Z'))
    expect(others).toEqual([])
    // What he was not in is filled all the same.
    expect(receipts.filter(({ status, label }) => status === 'failed' && label !== '备注')).toEqual([])
    expect(held.nature).not.toBe('')
    await page.close()
  })
})
