/** Uses the panel as a person does: by the names that it shows. Works on the native panel and on the panel in a tab. */
import type { Page } from 'puppeteer'

export interface ReceiptRow {
  status: string
  field: string | undefined
  label: string
  text: string
}

export interface CardRow {
  group: string
  field: string | undefined
  label: string
  checked: boolean | undefined
  text: string
}

export interface FindingRow {
  rule: string
  severity: string
  text: string
  hasSource: boolean
  hasFix: boolean
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Polls instead of `waitForFunction`, which Firefox's extension pages do not always survive. */
export async function until<T>(
  what: string,
  probe: () => Promise<T | undefined | false>,
  timeout = 60_000,
): Promise<T> {
  const end = Date.now() + timeout
  for (;;) {
    const got = await probe().catch(() => undefined)
    if (got) return got
    if (Date.now() > end) throw new Error(`waited ${timeout} ms for: ${what}`)
    await sleep(50)
  }
}

export class PanelDriver {
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }

  /** Switches the panel to Chinese, whatever the browser's own language is. */
  async inChinese(): Promise<this> {
    const lang = await until('the panel', () => this.page.evaluate(() => document.querySelector('main')?.lang))
    if (lang !== 'zh-CN') await this.press('中文')
    await this.waitFor('资料')
    return this
  }

  text(): Promise<string> {
    return this.page.evaluate(() => document.body.innerText)
  }

  /** Presses the first visible button whose text or name contains `name`. */
  async press(name: string, timeout = 60_000): Promise<void> {
    await until(
      `a button “${name}”`,
      () =>
        this.page.evaluate((wanted) => {
          const buttons = [...document.querySelectorAll<HTMLElement>('button, summary, [role="tab"]')]
          const found = buttons.find(
            (button) =>
              (button.innerText.includes(wanted) || button.getAttribute('aria-label')?.includes(wanted)) &&
              !(button as HTMLButtonElement).disabled &&
              button.checkVisibility(),
          )
          found?.click()
          return found !== undefined
        }, name),
      timeout,
    )
  }

  waitFor(text: string, timeout = 60_000): Promise<boolean> {
    return until(`“${text}” in the panel`, async () => (await this.text()).includes(text), timeout)
  }

  async choose(profile: string): Promise<void> {
    await this.press('资料')
    const using = `正在使用: ${profile}`
    const isInUse = await this.page.evaluate(
      (name) => document.querySelector(`button[aria-label="${name}"]`) !== null,
      using,
    )
    await this.press(isInUse ? using : `用这份资料: ${profile}`)
  }

  cards(): Promise<CardRow[]> {
    return this.page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.group .card[data-control]')].map((card) => ({
        group: /group-(\w+)/.exec(card.closest('.group')!.className)?.[1] ?? '',
        field: card.dataset.field,
        label: card.querySelector<HTMLElement>('.card-label')?.textContent ?? '',
        checked: card.querySelector<HTMLInputElement>('input[type="checkbox"]')?.checked,
        text: card.textContent ?? '',
      })),
    )
  }

  receipts(): Promise<ReceiptRow[]> {
    return this.page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.receipt')].map((row) => ({
        status: /receipt-(\w+)/.exec(row.className)?.[1] ?? '',
        field: row.dataset.field,
        label: row.querySelector('.card-label')?.textContent ?? '',
        text: row.textContent ?? '',
      })),
    )
  }

  async findings(): Promise<FindingRow[]> {
    await this.press('检查')
    await this.waitFor('条规则')
    return this.page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.finding')].map((card) => ({
        rule: card.dataset.rule ?? '',
        severity: /finding-(error|warning|info)/.exec(card.className)?.[1] ?? '',
        text: card.querySelector('.finding-message')?.textContent ?? '',
        hasSource: (card.querySelector('.sources li')?.textContent ?? '').length > 5,
        hasFix: /怎样改: ?\S+/.test(card.textContent ?? ''),
      })),
    )
  }

  /** Looks at the page, again if need be, and waits for the preview. */
  async look(): Promise<void> {
    await this.press('填写')
    await this.press('查看')
    await this.waitFor('预览')
  }

  /** Fills everything that the preview offers, waits for the result. */
  async fill(): Promise<ReceiptRow[]> {
    await this.press('填写 ')
    await this.waitFor('填写结果', 120_000)
    return this.receipts()
  }

  /** The same, and how long it took from the press to the result, in ms, by the panel's own clock. */
  async timedFill(): Promise<{ receipts: ReceiptRow[]; took: number }> {
    await this.page.evaluate(() => {
      const timer = { pressed: 0, shown: 0 }
      Object.assign(globalThis, { fillTimer: timer })
      addEventListener('click', () => (timer.pressed ||= performance.now()), { capture: true, once: true })
      const seen = new MutationObserver(() => {
        if (timer.pressed === 0 || !document.body.innerText.includes('填写结果')) return
        timer.shown = performance.now()
        seen.disconnect()
      })
      seen.observe(document.body, { subtree: true, childList: true, characterData: true })
    })
    const receipts = await this.fill()
    const took = await until('the timer', () =>
      this.page.evaluate(() => {
        const { pressed, shown } = (globalThis as unknown as { fillTimer: { pressed: number; shown: number } })
          .fillTimer
        return shown > 0 ? shown - pressed : undefined
      }),
    )
    return { receipts, took }
  }

  async fillPage(): Promise<ReceiptRow[]> {
    await this.look()
    return this.fill()
  }

  /** After an undo: status `restored`, `cannot` or `skipped`. */
  async undo(): Promise<ReceiptRow[]> {
    await this.press('撤销这次填写')
    await this.waitFor('撤销结果')
    return this.receipts()
  }
}
