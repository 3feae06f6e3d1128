/** What is seldom used: keys, badge, context menu, camera, reminders, calendar file, the report on paper. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import ICAL from 'ical.js'
import type { ElementHandle, Page } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { en } from '../../extension/messages/en.ts'
import { zhCN } from '../../extension/messages/zh-CN.ts'
import { samples } from '../../extension/profiles/samples.ts'
import { press } from '../browser/press.ts'
import { downloadsGoTo } from './downloads.ts'
import { type PanelDriver, until } from './panel-driver.ts'
import { BROWSERS, openStage, type Stage } from './stage.ts'
import { createVault } from './vault-driver.ts'

const ID_CARD = fileURLToPath(new URL('../documents/samples/d001_front_clean.jpg', import.meta.url))
const TROUBLED = samples[1]!.zh.name

/** Every day in the browser whose own keys and menus a test can press; both when there is time. */
const browsers = process.env.BA_DEEP === '1' ? BROWSERS : (['firefox'] as const)

/** The extension's own interface, as its pages and its background have it. */
declare const chrome: {
  tabs: { query(filter: object): Promise<{ id?: number }[]> }
  commands: { onCommand: { dispatch(name: string, tab: object | undefined): void } }
  contextMenus: { onClicked: { dispatch(info: object, tab: object | undefined): void } }
  action: { getBadgeText(of: object): Promise<string>; getTitle(of: object): Promise<string> }
  permissions: { contains(what: object): Promise<boolean> }
  alarms: {
    getAll(): Promise<{ name: string; scheduledTime: number }[]>
    create(name: string, at: object): Promise<void>
  }
  storage: Record<'session' | 'local', { get(key: string): Promise<Record<string, unknown>> }>
}

/** Letter of each key with Alt and Shift, and what the manifest calls it. */
const KEYS = { 'fill-preview': 'P', 'next-finding': 'N', lock: 'L' } as const
const MENU = { 'copy-value': 'Copy the value for this field', 'use-as': 'Use this field as…' } as const

describe.each(browsers)('%s', (name) => {
  let stage: Stage
  let page: Page
  let panel: PanelDriver
  let tab: number
  let folder: string

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ba-rare-'))
    // A camera that shows an identity card: pictures one after the other are a film. Its sides must be even numbers.
    const film = join(folder, 'card.mjpeg')
    const card = await loadImage(ID_CARD)
    const frame = createCanvas(1280, 960)
    frame.getContext('2d').drawImage(card, 0, 0, 1280, 960)
    writeFileSync(film, Buffer.concat(Array.from({ length: 4 }, () => frame.toBuffer('image/jpeg', 92))))
    stage = await openStage(name, {
      args:
        name === 'chromium'
          ? [
              '--use-fake-device-for-media-stream',
              '--use-fake-ui-for-media-stream',
              `--use-file-for-fake-video-capture=${film}`,
            ]
          : [],
      prefs: { 'media.navigator.streams.fake': true, 'media.navigator.permission.disabled': true },
    })
    await downloadsGoTo(stage, folder)
    ;({ page, panel } = await stage.open('/form?popup=0&step=2'))
    tab = await stage.launched.tabIdOf(page)
  })
  afterAll(async () => {
    await stage?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  /** The key, as the browser hands it to the extension. Chromium's keys never reach a browser without a window: its event is given. */
  async function key(command: keyof typeof KEYS): Promise<void> {
    if ('inBrowserWindow' in stage.launched) {
      const found = await inWindow(`
        const all = [...document.querySelectorAll('keyset[id^="ext-keyset-id"] key')]
        const own = all.find((each) => each.getAttribute('key') === '${KEYS[command]}' && /alt/.test(each.getAttribute('modifiers')))
        own?.doCommand()
        return own !== undefined`)
      expect(found).toBe(true)
      return
    }
    await inWorker(`chrome.tabs.get(${tab}).then((it) => chrome.commands.onCommand.dispatch('${command}', it))`)
  }

  /** Labels in the context menu over the field that has the focus on the page. */
  async function entries(): Promise<string[]> {
    const box = await page.evaluate(() => {
      document.activeElement!.scrollIntoView({ block: 'center', behavior: 'instant' })
      const { x, y, width, height } = document.activeElement!.getBoundingClientRect()
      return { x: x + width / 2, y: y + height / 2 }
    })
    await page.bringToFront()
    await page.mouse.click(box.x, box.y, { button: 'right' })
    return until('the context menu', async () => {
      const labels = (await inWindow(`
        const items = [...document.querySelectorAll('#contentAreaContextMenu menuitem')]
        return items.map((each) => each.getAttribute('label') ?? '')`)) as string[]
      return labels.some((label) => label === MENU['use-as']) && labels
    })
  }

  const inWindow = (body: string): Promise<unknown> =>
    (stage.launched as unknown as { inBrowserWindow(body: string): Promise<unknown> }).inBrowserWindow(body)

  async function inWorker(code: string): Promise<void> {
    const target = await stage.launched.browser.waitForTarget((it) => it.type() === 'service_worker')
    await (await target.worker())?.evaluate(code)
  }

  /** The box of the person's name. */
  const focusField = () =>
    page.evaluate(() => {
      const item = [...document.querySelectorAll<HTMLElement>('.el-form-item')].find((each) =>
        /^\*?\s*姓名/.test(each.innerText.trim()),
      )
      item?.querySelector<HTMLInputElement>('input')?.focus()
      return document.activeElement?.matches('.el-form-item input') ?? false
    })

  test('the badge says how many findings block, its title in words; a key goes to the next one', async () => {
    await panel.choose(TROUBLED)
    const blocking = async () => (await panel.findings()).filter((row) => row.severity === 'error').length
    expect(await blocking()).toBeGreaterThan(3)
    const shown = () =>
      panel.page.evaluate(
        async (tabId) => [await chrome.action.getBadgeText({ tabId }), await chrome.action.getTitle({ tabId })],
        tab,
      )
    // The number and the words are two calls to the browser, one after the other.
    await until('the badge', async () => {
      const [number, words] = await shown()
      // Counted again each time: what the page says may still be coming in.
      const found = await blocking()
      return number === String(found) && words?.includes(`${found} 个`)
    })
    const rules: (string | undefined)[] = []
    for (let presses = 0; presses < 3; presses++) {
      await key('next-finding')
      rules.push(
        await until('the next finding', () =>
          panel.page.evaluate((before) => {
            const at = (document.activeElement as HTMLElement | null)?.dataset.rule
            return at !== before && at
          }, rules.at(-1)),
        ),
      )
    }
    const order = await panel.page.$$eval('.finding-error, .finding-warning', (all) =>
      all.map((card) => (card as HTMLElement).dataset.rule),
    )
    expect(rules).toEqual(order.slice(0, 3))
  })

  test('a key shows the preview', async () => {
    await key('fill-preview')
    await panel.waitFor('预览')
    expect(await panel.page.evaluate(() => document.querySelector('[role=tab][aria-selected=true]')?.textContent)).toBe(
      '填写',
    )
  })

  test('the context menu over a field offers to say what it is and to copy its value', async () => {
    expect(await focusField()).toBe(true)
    if (name === 'firefox') {
      expect(await entries()).toEqual(expect.arrayContaining(Object.values(MENU)))
      await inWindow(`document.getElementById('contentAreaContextMenu').hidePopup()`)
      return
    }
    for (const entry of ['use-as', 'copy-value'] as const)
      await inWorker(
        `chrome.tabs.get(${tab}).then((it) => chrome.contextMenus.onClicked.dispatch({ menuItemId: '${entry}', editable: true }, it))`,
      )
    await until('what came of copying', async () => /已复制|再按一下|资料里没有这一栏/.test(await panel.text()))
    await panel.press('知道了')
  })

  test('the camera’s picture is read beside the page', async () => {
    await panel.press('证件')
    const camera = await stage.launched.openExtensionPage('camera.html')
    await until('the picture of the camera', () =>
      camera.evaluate(() => (document.querySelector('video')?.videoWidth ?? 0) > 0),
    )
    await camera.bringToFront()
    await camera.click('button.primary')
    await until('word of it', () =>
      camera.evaluate(() => /1/.test(document.querySelector('p[role=status]:last-child')?.textContent ?? '')),
    )
    await panel.page.bringToFront()
    // Chromium's camera shows a card. Firefox's shows a colour, which is no document, and the panel says so.
    if (name === 'chromium')
      await until('the card', async () => (await panel.page.$('[data-document="id-card-front"]')) !== null, 90_000)
    else await panel.waitFor('不受影响', 90_000)
    await camera.close()
  })

  test('the calendar file holds the end of the 24 hours, with an alarm, and no name', async () => {
    await panel.press('进度')
    await panel.waitFor('状态不对', 20_000)
    await panel.page.evaluate(() => {
      const list = document.querySelector<HTMLSelectElement>('select[name=state]')!
      list.value = 'awaitingSms'
      list.form!.requestSubmit()
    })
    const before = Date.now()
    await panel.press('短信刚收到')
    await panel.press('导出到日历')
    const path = join(folder, '备案期限.ics')
    await until('the file', async () => existsSync(path) && readFileSync(path).length > 0)
    const text = readFileSync(path, 'utf8')
    const calendar = new ICAL.Component(ICAL.parse(text))
    const [event, ...others] = calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each))
    expect(others).toEqual([])
    const end = event!.endDate.toJSDate().getTime()
    expect(Math.abs(end - before - 24 * 3_600_000)).toBeLessThan(60_000)
    expect(event!.component.getAllSubcomponents('valarm')).toHaveLength(1)
    expect(event!.summary).toContain('短信')
    const { subject, principal } = samples[1]!.filing
    for (const secret of [subject?.name, principal?.name, principal?.mobile]) expect(text).not.toContain(secret)
  })

  test('a reminder: the permission is asked for then and not before; what comes names nobody', async () => {
    const allowed = () => panel.page.evaluate(() => chrome.permissions.contains({ permissions: ['notifications'] }))
    expect(await allowed()).toBe(false)
    // The prompt of Chromium stands outside of every page: there it stays at that.
    if (name === 'chromium') return
    // A prompt comes only from a press of the hand.
    const button = await panel.page.evaluateHandle(
      () => [...document.querySelectorAll('button')].find((each) => each.textContent === '到期前提醒我') ?? null,
    )
    await panel.page.bringToFront()
    expect(await press(panel.page, button as ElementHandle<Element>, 'center')).toBe(true)
    await panel.waitFor('会在到期前提醒您')
    expect(await allowed()).toBe(true)
    const kept = await panel.page.evaluate(async () => {
      const [alarm] = (await chrome.alarms.getAll()).filter((each) => each.name.startsWith('ba-reminder/'))
      const stored = JSON.stringify(await chrome.storage.local.get('reminders'))
      // Its time is brought forward.
      await chrome.alarms.create(alarm!.name, { when: Date.now() + 100 })
      return { due: alarm!.scheduledTime, stored }
    })
    expect(Math.abs(kept.due - Date.now() - 22 * 3_600_000)).toBeLessThan(300_000)
    // A time and a random id, nothing else.
    expect(kept.stored.replace(/[0-9a-f]{8}(?:-[0-9a-f]{4,12}){4}/, 'ID').replace(/\d{13}/, 'TIME')).toMatch(
      /^[\w":{}[\],]+$/,
    )
    // Without a desktop the notification is gone as it comes: that it was told is seen by its being forgotten.
    await until('the reminder to be told', () =>
      panel.page.evaluate(async () => !JSON.stringify(await chrome.storage.local.get('reminders')).includes('dueAt')),
    )
    const { subject, principal } = samples[1]!.filing
    for (const secret of [subject?.name, principal?.name, principal?.mobile, subject?.certNumber])
      expect(kept.stored).not.toContain(secret)
    // The words are fixed: nothing can be put into them.
    for (const text of [zhCN['remind.title'], zhCN['remind.text'], en['remind.title'], en['remind.text']])
      expect(text).not.toMatch(/[{}]/)
  })

  test('the key that locks takes the key that was left for the next panel, with no page open', async () => {
    await createVault(panel)
    const custody = (at: Page) =>
      at.evaluate(async () => (await chrome.storage.session.get('ba.custody'))['ba.custody'])
    const other = await stage.launched.openExtensionPage('report.html')
    await panel.page.close()
    expect(await custody(other)).toBeTruthy()
    await page.bringToFront()
    await key('lock')
    await until('the key to be gone', async () => (await custody(other)) === undefined)
  })
})
