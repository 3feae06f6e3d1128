/**
 * Every screen in every state, in both languages: clean for axe, 320 pixels wide without scrolling sideways, in forced colours, in
 * the dark and with text twice as large, and nothing moves for whoever wants no motion. Everyday in Chromium;
 * `BA_BROWSER=firefox` sees the same in Firefox.
 */
import type { Page } from 'puppeteer'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { samples } from '../../extension/profiles/samples.ts'
import { journey } from '../../rules/index.ts'
import { openedTab } from './opened-tab.ts'
import { type Paint, paintIn } from './paint.ts'
import { type PanelDriver, until } from './panel-driver.ts'
import { type Flaw, look } from './screens.ts'
import { SettingsDriver } from './settings-driver.ts'
import { openStage, type Stage } from './stage.ts'
import { createVault, emptyDatabase, lock, reload, saveProfile, tryPassphrase } from './vault-driver.ts'

const SECTIONS = ['vault', 'sites', 'rules', 'privacy', 'shortcuts', 'language', 'glossary', 'about']
/** Everyday the pages of their own; every state of the panel, the vault and the settings when there is time. */
const DEEP = process.env.BA_DEEP === '1'
const all = <T>(list: readonly T[]): readonly T[] => (DEEP ? list : [])
const STATES = journey.states.map(({ id }) => id)

let stage: Stage
let page: Page
let panel: PanelDriver
let paint: Paint
const flaws: Flaw[] = []
const see = (name: string, at: Page = panel.page, languages = true) =>
  look(at, name, flaws, { deep: DEEP, paint, languages })

beforeAll(async () => {
  stage = await openStage(process.env.BA_BROWSER === 'firefox' ? 'firefox' : 'chromium')
  paint = paintIn(stage.launched)
  ;({ page, panel } = await stage.open('/form?popup=0&step=2'))
})
afterAll(() => stage?.close())
afterEach(() => {
  const found = flaws.splice(0)
  expect(found.map(({ screen, locale, rule, where }) => `${screen}, ${locale}: ${rule}: ${where}`)).toEqual([])
})

/** Opens everything that is folded, so that what is inside is looked at too. */
const unfold = (at: Page): Promise<void> =>
  at.evaluate(() => {
    for (const part of document.querySelectorAll('details')) part.open = true
  })

describe.each(all(['the panel']))('%s', () => {
  test('before a profile is chosen, and with nothing to read yet', async () => {
    await see('fill without a profile')
    for (const [tab, name] of [
      ['检查', 'check of an empty page'],
      ['证件', 'documents, none'],
      ['进度', 'progress, none'],
      ['资料', 'profiles, no vault'],
    ] as const) {
      await panel.press(tab)
      await unfold(panel.page)
      await see(name)
    }
  })

  test('a file that is no document', async () => {
    await panel.press('证件')
    const input = (await panel.page.waitForSelector('[data-drop=documents] input'))!
    await (input as import('puppeteer').ElementHandle<HTMLInputElement>).uploadFile(import.meta.filename)
    await panel.waitFor('不受影响')
    await see('documents, refused')
  })

  test('a pasted WHOIS answer, one that says nothing and one that is read', async () => {
    await panel.press('证件')
    const paste = async (text: string) => {
      await panel.page.evaluate((answer) => {
        const part = document.querySelector<HTMLDetailsElement>('[data-whois]')!
        part.open = true
        part.querySelector('textarea')!.value = answer
      }, text)
      await panel.press('读取')
    }
    await paste('No match.')
    await until('words about it', async () => (await panel.page.$('[data-whois] .attention')) !== null)
    await see('documents, WHOIS without an answer')
    await paste(
      'Domain Name: qinghe-example.com\nRegistrant: 青禾示例科技有限公司\nExpiration Time: 2027-03-01 10:00:00\n',
    )
    await until('the answer', async () => (await panel.page.$('.document')) !== null)
    await see('documents, WHOIS read')
  })

  test('the notes of an update', async () => {
    await panel.page.evaluate(async () => {
      const { browser, chrome } = globalThis as unknown as Record<
        string,
        { storage: { local: { set(v: object): unknown } } }
      >
      await (browser ?? chrome)!.storage.local.set({ 'notes-seen': { v: 1, version: '0.0.1' } })
    })
    await reload(panel)
    await until('the notes', async () => (await panel.page.$('[data-update]')) !== null)
    await unfold(panel.page)
    await see('notes of an update')
    await panel.press('知道了')
    await until('them to go', async () => (await panel.page.$('[data-update]')) === null)
  })

  test('preview, correction, edit, fill and undo', async () => {
    await panel.choose(samples[0]!.zh.name)
    await panel.look()
    await unfold(panel.page)
    await see('preview')
    await panel.press('对应错了？')
    await panel.press('改资料')
    await until('the forms', () =>
      panel.page.evaluate(
        () => document.querySelector('.correct') !== null && document.querySelector('.quick-edit') !== null,
      ),
    )
    await see('preview, correcting and editing')
    await panel.fill()
    await see('filled')
    await panel.undo()
    await see('undone')
  })

  test('findings, setting aside without and with a reason', async () => {
    await panel.choose(samples[1]!.zh.name)
    await panel.findings()
    await unfold(panel.page)
    await panel.press('不适用于我')
    await panel.press('标为不适用')
    await panel.waitFor('请写明理由')
    await see('findings, setting aside')
    await panel.page.evaluate(() => {
      const box = document.querySelector<HTMLTextAreaElement>('textarea[name=reason]')
      if (box) box.value = '主管部门已经同意'
    })
    await panel.press('标为不适用')
    await panel.waitFor('您说明不适用的')
    await unfold(panel.page)
    await see('findings, set aside')
  })

  test('a pasted answer about a domain that the filing does not name', async () => {
    await panel.press('证件')
    await unfold(panel.page)
    await panel.page.evaluate(() => {
      document.querySelector('textarea')!.value = 'Domain Name: not-of-this-filing.cn\nRegistrant: 甲示例有限公司\n'
      document.querySelector<HTMLButtonElement>('[data-whois] button')!.click()
    })
    await panel.waitFor('是哪个域名')
    await see('documents, whose domain')
    await panel.findings()
  })

  test('the report, on screen and on paper', async () => {
    await panel.press('打开可打印的报告')
    const report = await openedTab(stage.launched, '/report.html#')
    await until('the report', () => report.evaluate(() => document.body.innerText.includes('提交前检查报告')))
    await see('report', report, false)
    // Firefox shows a test no paper.
    if (stage.name === 'chromium') {
      await report.emulateMediaType('print')
      expect(await report.evaluate(() => document.querySelector('.no-print')?.checkVisibility())).toBe(false)
    }
    await report.close()
  })

  test('a drafted letter', async () => {
    await panel.page.bringToFront()
    await panel.press('证件')
    await panel.waitFor('起草')
    await see('documents, with a letter to draft')
    await panel.press('起草')
    const letter = await openedTab(stage.launched, '/letter.html#')
    await until('the letter', () => letter.evaluate(() => document.querySelector('.sheet') !== null))
    await see('letter', letter, false)
    await letter.close()
  })

  test('another client’s page', async () => {
    await panel.page.bringToFront()
    await page.close()
    ;({ page, panel } = await stage.open('/form?popup=0&prefill=1&step=2'))
    await panel.choose(samples[1]!.zh.name)
    await panel.look()
    await panel.waitFor('这个页面可能不是')
    await see('another client’s page')
  })

  test.each(STATES)('the journey: %s', async (id) => {
    await panel.press('进度')
    // An order that has come to its end has no next event: what every state has is itself and the way to another.
    await until('a state', async () => (await panel.page.$('[data-state]')) !== null)
    await panel.page.evaluate((state) => {
      const list = document.querySelector<HTMLSelectElement>('select[name=state]')!
      list.value = state
      list.form!.requestSubmit()
    }, id)
    await until(`the state ${id}`, async () => (await panel.page.$(`[data-state="${id}"]`)) !== null)
    if (id === 'awaitingSms') await panel.press('短信刚收到')
    if (id === 'awaitingVerification') await panel.press('二维码刚出现')
    if (id === 'providerRejected') {
      await panel.page.evaluate(() => {
        document.querySelector<HTMLTextAreaElement>('#ba-notice')!.value = '应急联系电话与其他主体负责人重复，请更换'
      })
      await panel.press('对照规则')
      await panel.waitFor('可能是这几条')
      expect(await panel.page.$$('.journey [data-rule]')).not.toEqual([])
    }
    await unfold(panel.page)
    await see(`journey, ${id}`)
  })

  test('pages without a form, and pages that are not to be looked at', async () => {
    await page.close()
    ;({ page, panel } = await stage.open('/no-form'))
    await panel.press('查看')
    await panel.waitFor('没有')
    await see('no form')
    await page.goto('about:blank')
    await panel.press('查看')
    await until('a refusal', async () => (await panel.page.$('.notice-problem')) !== null)
    await see('a page that is not to be looked at')
  })
})

describe.each(all(['the vault']))('%s', () => {
  test('made, with its parts open; a profile being edited; locked; a wrong passphrase', async () => {
    await createVault(panel)
    await unfold(panel.page)
    await see('vault, open')
    await saveProfile(panel, { 'principal.name': '林示例', 'principal.mobile': '123' })
    await panel.press('编辑')
    await panel.waitFor('编辑资料')
    await unfold(panel.page)
    await see('profile form with errors')
    await panel.press('取消')
    await panel.press('资料体检')
    await panel.waitFor('打开这一项')
    await see('check-up of all profiles')
    await panel.press('资料体检')
    await panel.press('删除')
    await panel.waitFor('真的删除')
    await see('deleting a profile')
    await lock(panel)
    await see('vault, locked')
    await tryPassphrase(panel, 'not the passphrase', '口令不对')
    await see('vault, wrong passphrase')
  })

  test('lost by the browser: what can be brought back', async () => {
    await emptyDatabase(panel)
    await reload(panel)
    await panel.waitFor('浏览器丢失了保险库')
    await see('vault, lost')
    await panel.press('放弃旧资料')
    await see('vault, starting over')
  })
})

describe('tabs of their own', () => {
  test.each(all(SECTIONS))('settings: %s', async (section) => {
    const settings = await SettingsDriver.open(stage.launched)
    for (const language of ['en', 'zh-CN'] as const) {
      await settings.section('language')
      await settings.press(`input[value="${language}"]`)
      await settings.section(section)
      if (section === 'privacy' && language === 'zh-CN') {
        await settings.press('button', '试一试')
        await until('a verdict', async () => (await settings.rows('[data-verdict]'))[0]?.verdict !== '')
        await settings.press('button', '列出来')
        await until('the list', async () => (await settings.rows('[data-stored]')).length > 0)
      }
      await unfold(settings.page)
      await see(`settings ${section}, ${language}`, settings.page, false)
    }
    await settings.page.close()
  })

  test.each(['welcome.html', 'camera.html', 'manager.html', 'practice.html', 'report.html', 'letter.html'])(
    '%s',
    async (path) => {
      const at = await stage.launched.openExtensionPage(path)
      await until('its heading', () => at.evaluate(() => document.querySelector('h1') !== null))
      if (path === 'camera.html')
        await until('what came of the camera', () => at.evaluate(() => document.querySelector('[role=alert]') !== null))
      await unfold(at)
      const switches = path === 'welcome.html' || path === 'manager.html' || path === 'practice.html'
      await see(path, at, switches)
      await at.close()
    },
  )
})
