/**
 * Point 13 of the first five minutes: documents, profile, preview, fill, undo, findings and corrections by the keyboard alone.
 * No mouse and no `click()` in the panel; the focus is seen at every stop and never lost, and what comes about is said aloud.
 */
import { fileURLToPath } from 'node:url'
import type { ElementHandle, Page } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { samples } from '../../extension/profiles/samples.ts'
import { Keys } from './keys.ts'
import { changes, held } from './page-truth.ts'
import { until } from './panel-driver.ts'
import { BROWSERS, HOST, openStage, type Stage } from './stage.ts'

const LICENCE = fileURLToPath(new URL('../documents/samples/d041_licence_clean.jpg', import.meta.url))
const ODD = '办事大厅回执栏'
const COMPANY = '绍兴极客骏驰物联网科技股份有限公司'
const MOBILE = '13757512206'

/** Every day in one browser; both when there is time. */
const browsers = process.env.BA_DEEP === '1' ? BROWSERS : (['chromium'] as const)

describe.each(browsers)('%s', (name) => {
  let stage: Stage
  let page: Page
  let panel: Page
  let keys: Keys
  const flaws: string[] = []
  let count = 0

  beforeAll(async () => {
    stage = await openStage(name)
    await open('/form?popup=0&step=2')
  })
  afterAll(() => stage?.close())

  /** The panel beside a page, the focus nowhere yet. Firefox sends keys only to the window in front: there both are tabs of one. */
  async function open(path: string): Promise<void> {
    done()
    await panel?.close()
    if (name === 'chromium') {
      const opened = await stage.open(path)
      page = opened.page
      panel = opened.panel.page
    } else {
      page = await stage.launched.openPage(stage.launched.url(HOST, path))
      const tab = await stage.launched.tabIdOf(page)
      await stage.launched.triggerAction(page)
      await withoutSideBar()
      panel = await stage.launched.openExtensionPage(`sidepanel.html?tab=${tab}`)
    }
    await panel.bringToFront()
    keys = new Keys(panel, focused)
    await keys.press('Tab')
    if ((await panel.evaluate(() => document.querySelector('main')?.lang)) !== 'zh-CN') await keys.use('中文')
  }

  /** Firefox: the side bar comes, loads, takes the focus of the window; only then can it be shut for good. */
  async function withoutSideBar(): Promise<void> {
    const { inBrowserWindow } = stage.launched as { inBrowserWindow?: (body: string) => Promise<unknown> }
    await until('the side bar', async () => inBrowserWindow?.('return window.SidebarController.isOpen'))
    await new Promise((loaded) => setTimeout(loaded, 1500))
    await inBrowserWindow?.('window.SidebarController.hide()')
  }

  /** Firefox: the side bar that the button opened takes the focus of the window, even a while after; it is shut, the focus given back. */
  async function focused(): Promise<void> {
    const { inBrowserWindow } = stage.launched as { inBrowserWindow?: (body: string) => Promise<unknown> }
    if (!inBrowserWindow) return
    await until('the focus in the panel', async () => {
      if (await panel.evaluate(() => document.hasFocus())) return true
      await inBrowserWindow('window.SidebarController.hide(); window.focus(); window.gBrowser.selectedBrowser.focus()')
      return panel.evaluate(() => document.hasFocus())
    })
  }

  function done(): void {
    flaws.push(...(keys?.flaws ?? []))
    count += keys?.count ?? 0
  }

  /** While a page behind another tab is written to it must be in front, as it is beside a side bar. */
  async function withPage<T>(run: () => Promise<T>): Promise<T> {
    if (name === 'firefox') await page.bringToFront()
    const got = await run()
    await panel.bringToFront()
    return got
  }

  const shown = (text: string, timeout = 60_000) =>
    until(`“${text}”`, () => panel.evaluate((wanted) => document.body.innerText.includes(wanted), text), timeout)
  const said = () => panel.evaluate(() => document.querySelector('[data-said]')?.textContent ?? '')

  test('a picture is chosen, read, corrected and put into a profile', async () => {
    await keys.tab('证件')
    await keys.to('拖入、粘贴或选择')
    await choosePicture()
    await until('the licence', async () => (await panel.$('[data-document="business-licence"]')) !== null, 120_000)
    await keys.kept('choosing a picture')
    await keys.to('采用“名称”')
    await keys.press('Tab')
    expect((await keys.at()).name).toBe('名称')
    await keys.type(COMPANY)
    await keys.use('新建资料')
    await shown('编辑资料')
    expect((await keys.kept('opening the profile form')).name).toContain('编辑资料')
  }, 240_000)

  /** Enter opens the browser's own dialog. Firefox's cannot be answered by a test: seen to be opened, then answered for it. */
  async function choosePicture(): Promise<void> {
    if (name === 'chromium') {
      const asked = panel.waitForFileChooser({ timeout: 20_000 })
      // The browser is told to hand the dialog over before the key is pressed.
      await new Promise((ready) => setTimeout(ready, 500))
      await keys.press('Enter')
      await (await asked).accept([LICENCE])
      return
    }
    const input = (await panel.$('[data-drop=documents] input')) as ElementHandle<HTMLInputElement>
    await focused()
    const opened = input.evaluate(
      (it) =>
        new Promise<boolean>((told) => {
          it.addEventListener('click', (event) => told(event.isTrusted))
          setTimeout(told, 10_000, false)
        }),
    )
    await keys.press('Enter')
    expect(await opened).toBe(true)
    await input.uploadFile(LICENCE)
  }

  test('the profile is completed and saved', async () => {
    await keys.to('负责人姓名')
    await keys.type('向建磊')
    await keys.to('手机号')
    await keys.type(MOBILE)
    await keys.to('网站名称')
    await keys.type('极客骏驰物联网')
    await keys.use('保存')
    await shown('正在使用')
    expect((await keys.kept('saving')).name).toContain('资料')
    expect(await panel.evaluate(() => document.querySelector('.client')?.textContent)).toContain(COMPANY)
  })

  test('the preview is looked through, one value left out and taken in again, and filled', async () => {
    const before = await held(page)
    await keys.tab('填写')
    await shown('将填写')
    const first = await keys.to('填写“')
    await keys.press(' ')
    const ticked = () => panel.evaluate(() => (document.activeElement as HTMLInputElement).checked)
    expect(await ticked()).toBe(false)
    await keys.press(' ')
    expect([first.tag, await ticked()]).toEqual(['input', true])
    await keys.use('为什么这样对应')
    await keys.to('复制: ')
    await until('the button to fill', () =>
      panel.evaluate(() => document.querySelector<HTMLButtonElement>('.footer .primary')?.disabled === false),
    )
    await keys.use('填写 ')
    await withPage(() => shown('填写结果', 120_000))
    expect((await keys.kept('filling')).name).toContain('填写结果')
    expect(await said()).toMatch(/\d+ 项已填好并核对/)
    const after = await held(page)
    expect([after.subject?.name, after.principal?.mobile]).toEqual([COMPANY, MOBILE])
    expect(changes(before, after).length).toBeGreaterThan(4)
  })

  test('one value is taken back, then all', async () => {
    await keys.use('撤销这一项: ')
    await withPage(() => shown('已撤销这一项'))
    await keys.kept('undoing one')
    await keys.use('撤销这次填写')
    await withPage(() => shown('撤销结果'))
    expect((await keys.kept('undoing')).name).toContain('撤销结果')
    expect(await said()).toMatch(/撤销完成：\d+ 项已恢复/)
    expect((await held(page)).principal?.mobile).toBeUndefined()
  })

  test('a finding is gone to, mended in the profile, and another one set aside with a reason', async () => {
    await keys.tab('检查')
    await shown('条规则')
    await keys.to('为什么')
    await keys.press('Enter')
    await keys.use('到资料里改')
    // It is loaded when it is first asked for; whoever tabs on meanwhile goes once round the window.
    await until('the form', async () => (await panel.$('form.quick-edit')) !== null)
    await keys.to('取消')
    await keys.press('Enter')
    expect((await keys.kept('closing the form')).name).toContain('到资料里改')
    await keys.use('不适用于我')
    await keys.to('为什么不适用')
    await keys.press('Tab')
    await keys.press('Enter')
    await shown('请写明理由')
    await keys.to('为什么不适用', { backwards: true })
    await keys.type('主管部门已经同意')
    await keys.use('标为不适用')
    await shown('您说明不适用的')
    await keys.kept('setting a finding aside')
    await keys.use('您说明不适用的')
    await keys.use('重新计入')
    await keys.kept('taking it up again')
    await keys.use('到页面上改')
    const at = await withPage(() =>
      until('the field on the page', () =>
        page.evaluate(
          () => document.activeElement?.matches('input, textarea, [role]') && document.activeElement.tagName,
        ),
      ),
    )
    expect(at).toBeTruthy()
  })

  test('a wrong match is corrected by pointing at the field', async () => {
    await open('/odd-words')
    await keys.tab('资料')
    await keys.use(`用这份资料: ${samples[0]!.zh.name}`)
    await keys.kept('choosing a profile')
    await keys.tab('填写')
    await shown('预览')
    await keys.use('不填写', { tag: 'summary' })
    await keys.use(`这是哪一项？ ${ODD}`)
    await keys.to('搜索字段')
    await keys.type('通信地址')
    await keys.to('字段（')
    await keys.choose('通讯地址')
    await keys.use('就用这一项')
    await until('the correction', () =>
      panel.evaluate((label) => {
        const card = [...document.querySelectorAll<HTMLElement>('.card[data-field="subject.contactAddress"]')]
        return card.some((it) => it.innerText.startsWith(label) || it.innerText.includes(label))
      }, ODD),
    )
    const after = await keys.kept('correcting')
    expect(after.name).toContain(ODD)
  })

  test('at every stop the focus had a name, was seen and was never lost', () => {
    done()
    console.log(`${name}: ${count} keys`)
    expect([...new Set(flaws)]).toEqual([])
  })
})
