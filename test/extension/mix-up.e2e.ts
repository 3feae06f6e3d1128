/** Twenty clients, five pages, one hurried operator in a real browser: no value of one client gets into another's form unless he insists. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeFilings } from '../../rules/files/index.ts'
import { officeFiling } from '../agency/office.ts'
import { Choices } from '../clean/random.ts'
import { anyPlace, around, BLANK, type Order, orderOf, PLACES, type PlaceName } from './client-orders.ts'
import { PanelDriver, until } from './panel-driver.ts'
import { progress } from './progress.ts'
import { SettingsDriver } from './settings-driver.ts'
import { BROWSERS, type BrowserName, HOST, openStage, type Stage } from './stage.ts'
import { PASSPHRASE } from './vault-driver.ts'

const DEEP = process.env.BA_DEEP === '1'
const ACTS = DEEP ? Number(process.env.BA_ACTS ?? 500) : 8
const browsers = BROWSERS.filter((name) => (process.env.BA_BROWSER ?? name) === name)
const CLIENTS = Array.from({ length: 20 }, (_, n) => officeFiling(n))
const ADDRESSES = ['/form?popup=0&step=2', '/practice-legacy/', '/two-sites/', '/several-forms/', '/client-orders/']
const ORDERS = 4
/** A few acts stay at a few pages: a page seen once has nobody on it to be mixed up with. */
const PAGES = Math.min(ADDRESSES.length, Math.ceil(ACTS / 4))

/** What the controls of a page hold, as the document has it. */
const held = (page: Page): Promise<string> =>
  page.evaluate(() =>
    JSON.stringify(
      [...document.querySelectorAll<HTMLInputElement>('input, select, textarea')].map(({ value, checked }) => [
        value,
        checked,
      ]),
    ),
  )

/** Takes out what stands in one of the text boxes, as the operator's hand does. */
const empty = (page: Page, nth: number): Promise<void> =>
  page.evaluate((at) => {
    const boxes = [...document.querySelectorAll<HTMLInputElement>('input, textarea')].filter(
      (box) => box.value !== '' && !box.disabled && !box.readOnly && /^(?:text|tel|email|textarea)$/.test(box.type),
    )
    const box = boxes[at % Math.max(boxes.length, 1)]
    if (!box) return
    box.value = ''
    box.dispatchEvent(new InputEvent('input', { bubbles: true }))
    box.dispatchEvent(new Event('change', { bubbles: true }))
  }, nth)

interface Desk {
  readonly page: Page
  readonly tab: number
  /** Client whose data were filled into this tab last. */
  filled: number | undefined
  /** Client of whom the page speaks. */
  about: number | undefined
}

class Operator {
  readonly desks: Desk[] = []
  readonly stage: Stage
  private readonly name: BrowserName
  private panel: PanelDriver | undefined
  private beside: Desk | undefined
  constructor(stage: Stage, name: BrowserName) {
    this.stage = stage
    this.name = name
  }

  /** A new tab with this page. */
  async open(at: number): Promise<Desk> {
    const { launched } = this.stage
    await this.desks[at]?.page.close()
    await this.closeWindow()
    const page = await launched.openPage(launched.url(HOST, ADDRESSES[at]!))
    const tab = await launched.tabIdOf(page)
    await launched.triggerAction(page)
    this.desks[at] = { page, tab, filled: undefined, about: undefined }
    return this.desks[at]
  }

  /** Firefox opens a new tab in the window that was used last: the panel's, as long as that stands. */
  private async closeWindow(): Promise<void> {
    if (this.name !== 'firefox') return
    await this.panel?.page.close()
    this.panel = undefined
  }

  /** Chromium's one panel follows the tab in front; in Firefox it stands in a window beside the tab. */
  async panelFor(desk: Desk): Promise<PanelDriver> {
    const { launched } = this.stage
    await desk.page.bringToFront()
    if (this.panel && (this.name === 'chromium' || this.beside === desk)) return this.panel
    await this.closeWindow()
    const native = (launched as { nativePanel?: () => Promise<Page> }).nativePanel
    this.panel = new PanelDriver(native ? await native() : await launched.openPanelInTab(desk.tab))
    this.beside = desk
    return this.panel.inChinese()
  }

  async show(desk: Desk, order: Order, about: number | undefined): Promise<void> {
    await desk.page.evaluate((shown) => (window as unknown as { __show(order: unknown): void }).__show(shown), order)
    await until('the order', () => desk.page.evaluate(() => document.body.dataset.shown === 'yes'))
    desk.about = about
  }

  /** Chooses a client and looks at the page. What the panel says to it. */
  async look(desk: Desk, client: number): Promise<'refused' | 'open' | 'nothing'> {
    const panel = await this.panelFor(desk)
    const name = CLIENTS[client]!.subject!.name!
    // A key of the user's own: what scripts press is no use of the vault, which locks after ten minutes of none.
    await panel.page.keyboard.press('Shift')
    await panel.choose(name)
    await until('the client’s name in the panel', () =>
      panel.page.evaluate((wanted) => document.querySelector('.header .client strong')?.textContent === wanted, name),
    )
    await panel.press('填写')
    await panel.press('查看')
    const state = () =>
      panel.page.evaluate(() => {
        // A panel opened anew first tells what the one before it has filled here.
        if (document.querySelector('.receipt')) return 'told'
        if (document.querySelector('.mix-up')) return 'refused'
        const button = document.querySelector<HTMLButtonElement>('.footer .primary')
        if (!button || !document.body.innerText.includes('预览')) return undefined
        // Pressed at once it does nothing: a second press that was meant for the button before it.
        if (button.disabled) return /\d/.test(button.innerText) ? undefined : 'nothing'
        return /\d/.test(button.innerText) ? 'open' : undefined
      })
    const answer = async () => {
      const found = await state()
      if (found !== 'told') return found
      await panel.press('查看', 1000)
      return undefined
    }
    return until('an answer', answer).catch(async (error: unknown) => {
      throw new Error(`${error}: ${await panel.text()}`)
    })
  }

  /** Presses “fill” if it is open, waits for what comes of it; whether anything was written. */
  async fill(desk: Desk): Promise<boolean> {
    const panel = await this.panelFor(desk)
    const pressed = await panel.page.evaluate(() => {
      const button = document.querySelector<HTMLButtonElement>('.footer .primary')
      if (button?.disabled !== false || !/\d/.test(button.innerText)) return false
      button.click()
      return true
    })
    if (!pressed) return false
    await until('the end of the fill', async () => (await panel.text()).includes('填写结果')).catch(async (error) => {
      throw new Error(`${error}: ${await panel.text()}`)
    })
    return (await panel.receipts()).some(({ status }) => status === 'done')
  }

  async text(desk: Desk): Promise<string> {
    return (await this.panelFor(desk)).text()
  }

  /** Why the panel will not fill. */
  async saidOf(desk: Desk): Promise<string> {
    const panel = await this.panelFor(desk)
    return panel.page.evaluate(() => document.querySelector<HTMLElement>('.mix-up')?.innerText ?? '')
  }

  async insist(desk: Desk): Promise<void> {
    const panel = await this.panelFor(desk)
    await panel.press('仍要填写')
    // Where all that he has stands there already, or contradicts, there is nothing left to fill.
    await until('the fill to be open', () =>
      panel.page.evaluate(() => {
        const button = document.querySelector<HTMLButtonElement>('.footer .primary')
        return button !== null && (!button.disabled || !/\d/.test(button.innerText))
      }),
    )
  }
}

describe.each(browsers)('%s', (name) => {
  let stage: Stage
  let operator: Operator
  const figures = {
    acts: 0,
    filled: 0,
    refused: 0,
    nothing: 0,
    insisted: 0,
    switchedUnderneath: 0,
    mixed: 0,
    needless: 0,
  }

  beforeAll(async () => {
    stage = await openStage(name)
    operator = new Operator(stage, name)
    const manager = await SettingsDriver.openClients(stage.launched, PASSPHRASE)
    const folder = mkdtempSync(join(tmpdir(), 'ba-mix-up-'))
    const path = join(folder, 'clients.xlsx')
    writeFileSync(path, writeFilings(CLIENTS).bytes)
    await manager.section('exchange')
    await manager.upload('input[data-import]', path)
    await manager.press('button', `导入 ${CLIENTS.length} 行`)
    await manager.waitFor(`已导入 ${CLIENTS.length} 行`)
    rmSync(folder, { recursive: true, force: true })
    await manager.page.close()
    for (const at of ADDRESSES.keys()) await operator.open(at)
  }, 180_000)
  afterAll(async () => {
    process.stdout.write(`${name}: ${JSON.stringify(figures)}\n`)
    await stage?.close()
  })

  const places = Object.keys(PLACES) as PlaceName[]
  const [asked, ...others] = places
  test.each(DEEP ? places : [asked!, others[4]!, others[6]!])('a page that names another client %s', async (place) => {
    const desk = await operator.open(ORDERS)
    await operator.show(desk, { ...orderOf(CLIENTS[4]!, place), ...around(CLIENTS[7]!, CLIENTS.slice(8, 12)) }, 4)
    const before = await held(desk.page)
    const answer = await operator.look(desk, 5)
    expect(answer, await operator.text(desk)).toBe('refused')
    expect(await held(desk.page)).toBe(before)
    expect(await operator.look(desk, 4), await operator.text(desk)).toBe('open')
    expect(await operator.fill(desk)).toBe(true)
    desk.filled = 4
  })

  test(`${ACTS} switches and fills: no form shows two clients`, { timeout: 3_600_000 }, async () => {
    const needless: string[] = []
    const choose = new Choices(Number(process.env.BA_SEED ?? 1) * 1000 + (name === 'firefox' ? 1 : 0))
    let at = 0
    for (let act = 0; act < ACTS; act++) {
      // Mostly he stays at the page that he is at.
      if (act >= PAGES && choose.chance(0.45)) at = choose.int(0, PAGES - 1)
      else if (act < PAGES) at = act
      let desk = operator.desks[at]!
      if (choose.chance(0.06)) desk = await operator.open(at)
      if (at === ORDERS && choose.chance(0.6)) {
        const about = choose.chance(0.8) ? choose.int(0, 3) : undefined
        const order = about === undefined ? BLANK : orderOf(CLIENTS[about]!, anyPlace(choose))
        await operator.show(desk, { ...order, ...around(CLIENTS[7]!, CLIENTS.slice(8, 12)) }, about)
      } else if (at === ORDERS && desk.about === undefined && desk.filled === undefined)
        await operator.show(desk, BLANK, undefined)
      // Often enough the right one, so that much is filled; for the rest whoever comes next.
      const right = desk.about ?? desk.filled
      const client = right !== undefined && choose.chance(0.35) ? right : choose.int(0, 19)
      const belongs = new Set([desk.filled, desk.about].filter((one) => one !== undefined))
      const isForeign = [...belongs].some((one) => one !== client)
      // A box that was emptied is one that a fill may write to: what stands beside it decides for whom.
      if (choose.chance(0.5)) await empty(desk.page, choose.int(0, 9))
      const before = await held(desk.page)
      const answer = await operator.look(desk, client)
      figures.acts++
      if (act % 25 === 24) progress(`${name}: ${JSON.stringify(figures)}`)
      const where = `act ${act}: page ${at}, client ${client}, page of ${[...belongs].join()}`
      if (isForeign) {
        expect(await held(desk.page), where).toBe(before)
        if (answer === 'open') figures.mixed++
        expect(answer, `${where}\n${await operator.text(desk)}`).not.toBe('open')
      } else if (answer === 'refused') {
        figures.needless++
        needless.push(`${where}: ${await operator.saidOf(desk)}`)
      }
      if (answer === 'nothing') figures.nothing++
      if (answer === 'refused') {
        figures.refused++
        if (!choose.chance(0.05)) continue
        await operator.insist(desk)
        if (await operator.fill(desk)) figures.insisted++
        // Two clients stand there now, as he wished: he goes on elsewhere.
        await operator.open(at)
        continue
      }
      if (answer !== 'open') continue
      if (at === ORDERS && choose.chance(0.3)) {
        // The page turns to another client's order while the finger is on the button.
        const next = (client + 1) % CLIENTS.length
        await operator.show(desk, orderOf(CLIENTS[next]!, anyPlace(choose)), next)
        const fresh = await held(desk.page)
        await operator.fill(desk)
        figures.switchedUnderneath++
        if ((await held(desk.page)) !== fresh) figures.mixed++
        expect(await held(desk.page), `${where}, switched underneath to ${next}`).toBe(fresh)
        continue
      }
      if (await operator.fill(desk)) {
        figures.filled++
        desk.filled = client
      }
    }
    expect(figures.mixed).toBe(0)
    expect(needless, 'the right client refused').toEqual([])
    expect(figures.filled).toBeGreaterThan(0)
    expect(figures.refused).toBeGreaterThan(0)
  })
})
