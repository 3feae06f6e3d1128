/** T63, T64: numbers of documents and telephones stand covered wherever the panel is left open, and leave the clipboard again. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { samples } from '../../extension/profiles/samples.ts'
import { drawForm } from '../hostile/support.ts'
import { type PanelDriver, until } from './panel-driver.ts'
import { BROWSERS, openStage, type Stage } from './stage.ts'

const NOW = process.env.BA_DEEP === '1' ? BROWSERS : (['chromium'] as const)
const SAMPLE = samples[0]!
const { subject, principal } = SAMPLE.filing
const NUMBERS = [subject!.certNumber!, principal!.certNumber!, principal!.mobile!]
const IDENTITY = principal!.certNumber!

const seen = async (panel: PanelDriver): Promise<string[]> => {
  const text = await panel.text()
  return NUMBERS.filter((number) => text.includes(number))
}

/** Pictures for a look at them, where a folder is named. */
async function shoot(panel: PanelDriver, name: string): Promise<void> {
  const folder = process.env.BA_SCREENS
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  await panel.page.screenshot({ path: join(folder, `${name}.png`) as `${string}.png`, fullPage: true })
}

describe.each(NOW)('%s', (name) => {
  let stage: Stage
  let panel: PanelDriver
  beforeAll(async () => {
    stage = await openStage(name)
    const opened = await stage.open('/no-form')
    panel = opened.panel
    await drawForm(opened.page)
    await panel.choose(SAMPLE.zh.name)
    await panel.look()
  })
  afterAll(() => stage?.close())

  const turnAway = () =>
    panel.page.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true })
      document.dispatchEvent(new Event('visibilitychange'))
      Object.defineProperty(document, 'visibilityState', { value: 'visible', configurable: true })
    })
  /** A receipt's name goes on with the title of its field. */
  const press = (words: string) =>
    until(`the button ${words}`, () =>
      panel.page.evaluate((wanted) => {
        const button = [...document.querySelectorAll<HTMLElement>('button')].find(
          (one) => one.ariaLabel === wanted || one.ariaLabel?.startsWith(`${wanted} · `),
        )
        button?.click()
        return button !== undefined
      }, words),
    )

  test('T64 the preview shows the ends of numbers only; one press opens one, another all, and turning away covers them', async () => {
    expect(await seen(panel)).toEqual([])
    await expect.poll(() => panel.text(), { timeout: 20_000 }).toContain(IDENTITY.slice(-3))
    await shoot(panel, `${name}-preview`)
    await press('显示号码: 主体负责人证件号码')
    expect(await seen(panel)).toEqual([IDENTITY])
    await shoot(panel, `${name}-one`)
    await press('遮住号码: 主体负责人证件号码')
    expect(await seen(panel)).toEqual([])
    await press('显示全部号码')
    expect(await seen(panel)).toEqual(NUMBERS)
    await turnAway()
    await until('all to be covered', async () => (await seen(panel)).length === 0, 20_000)
  })

  test('T63 a covered number cannot be copied; one that was copied is off the clipboard after a while', async () => {
    const buttons = () =>
      panel.page.evaluate(() => [...document.querySelectorAll('button')].map((one) => one.ariaLabel ?? ''))
    expect(await buttons()).not.toContain('复制: 主体负责人证件号码')
    expect(await buttons()).toContain('复制: 主体负责人姓名')
    await panel.page.evaluate(() => {
      const written: string[] = []
      Object.assign(globalThis, { written })
      const write = navigator.clipboard.writeText.bind(navigator.clipboard)
      navigator.clipboard.writeText = async (text) => {
        await write(text)
        written.push(text)
      }
      const real = setTimeout.bind(window)
      // 45 seconds in a moment.
      window.setTimeout = ((run: () => void, ms: number) => real(run, ms === 45_000 ? 400 : ms)) as typeof setTimeout
    })
    const written = () => panel.page.evaluate(() => (globalThis as unknown as { written: string[] }).written)
    await panel.page.bringToFront()
    await press('显示号码: 主体负责人证件号码')
    const copy = await panel.page.$('button[aria-label="复制: 主体负责人证件号码"]')
    await copy!.click()
    await panel.waitFor('45 秒后')
    expect(await written()).toEqual([IDENTITY])
    // Where the browser asks for an act of the user, the next one does.
    await until('the clipboard to be emptied', async () => {
      await panel.page.mouse.click(5, 5)
      return (await written()).length > 1
    })
    expect(await written()).toEqual([IDENTITY, ''])
    await press('复制: 主体负责人姓名')
    await new Promise((resolve) => setTimeout(resolve, 700))
    expect(await written()).toEqual([IDENTITY, '', principal!.name])
    await turnAway()
  })

  test('T64 so do the results of a fill', async () => {
    await panel.fill()
    expect(await seen(panel)).toEqual([])
    await shoot(panel, `${name}-receipts`)
    await press('显示号码: 主体负责人手机号码')
    expect(await seen(panel)).toEqual([principal!.mobile])
  })

  test.each(['检查', '证件', '进度', '资料'])('T64 nor is one seen under “%s”', async (tab) => {
    await panel.press(tab)
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(await seen(panel)).toEqual([])
  })
})
