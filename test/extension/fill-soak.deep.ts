/** T67: a thousand fills of one page by one panel. Nothing of ours gathers, and the last fill is as quick as the first. */
import type { CDPSession, Page } from 'puppeteer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Attack, openAttack, openHostile } from '../hostile/support.ts'
import { progress } from './progress.ts'
import type { Stage } from './stage.ts'

const FILLS = Number(process.env.BA_FILLS ?? 1000)
/** What the first fills load and compile is not growth. */
const WARM = 20

interface Held {
  readonly heap: number
  readonly nodes: number
  readonly listeners: number
}

async function held(session: CDPSession): Promise<Held> {
  for (let n = 0; n < 3; n++) await session.send('HeapProfiler.collectGarbage')
  const { metrics } = await session.send('Performance.getMetrics')
  const of = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? 0
  return { heap: of('JSHeapUsedSize') / 1e6, nodes: of('Nodes'), listeners: of('JSEventListeners') }
}

const probe = async (page: Page): Promise<CDPSession> => {
  const session = await page.createCDPSession()
  await session.send('Performance.enable')
  return session
}

const quantile = (numbers: readonly number[], part: number) =>
  numbers.toSorted((a, b) => a - b)[Math.floor((numbers.length - 1) * part)]!

let stage: Stage
let attack: Attack
beforeAll(async () => {
  stage = await openHostile('chromium')
  attack = await openAttack(stage)
  await attack.panel.look()
})
afterAll(() => stage?.close())

/** One fill and its undoing; gives how long the fill took on the page, from the first change to the last, and in the panel. */
async function fillOnce(): Promise<number> {
  const took = await attack.panel.page.evaluate(async () => {
    const press = (words: string): boolean => {
      const found = [...document.querySelectorAll<HTMLButtonElement>('button')].find(
        (button) => button.innerText.includes(words) && !button.disabled && button.checkVisibility(),
      )
      found?.click()
      return found !== undefined
    }
    const end = performance.now() + 30_000
    const until = async (what: string, holds: () => boolean): Promise<void> => {
      while (!holds()) {
        if (performance.now() > end) throw new Error(`waited for ${what}: ${document.body.innerText.slice(0, 300)}`)
        await new Promise((resolve) => setTimeout(resolve, 4))
      }
    }
    const shows = (words: string) => document.body.innerText.includes(words)
    await until('the preview', () => press('填写 '))
    const begun = performance.now()
    await until('the result', () => shows('填写结果'))
    const ms = performance.now() - begun
    await until('the way back', () => press('撤销这次填写'))
    await until('the undoing', () => shows('撤销结果'))
    await until('another look', () => press('重新查看'))
    return ms
  })
  return took
}

test(`T67 ${FILLS} fills: heap, nodes and listeners stay, no drift`, { timeout: 3_600_000 }, async () => {
  const [page, panel] = [await probe(attack.page), await probe(attack.panel.page)]
  for (let n = 0; n < WARM; n++) await fillOnce()
  const before = { page: await held(page), panel: await held(panel) }
  const times: number[] = []
  for (let n = 0; n < FILLS; n++) {
    times.push(await fillOnce())
    if (n % 100 === 99) progress(`T67 ${n + 1}: ${JSON.stringify([await held(page), await held(panel)])}`)
  }
  const after = { page: await held(page), panel: await held(panel) }
  const early = quantile(times.slice(0, FILLS / 4), 0.5)
  const late = quantile(times.slice(-FILLS / 4), 0.5)
  progress(
    `T67 ${FILLS} fills: ${JSON.stringify({ before, after })}, median early ${early.toFixed(0)} ms, late ${late.toFixed(0)} ms, p95 ${quantile(times, 0.95).toFixed(0)} ms`,
  )
  for (const where of ['page', 'panel'] as const) {
    expect(after[where].heap - before[where].heap, where).toBeLessThan(10)
    expect(Math.abs(after[where].listeners - before[where].listeners), where).toBeLessThanOrEqual(20)
    expect(after[where].nodes - before[where].nodes, where).toBeLessThan(500)
  }
  expect(late / early).toBeLessThan(1.5)
  // Our marks are one element of ours, whatever was done before.
  const ours = await attack.page.evaluate(
    () => document.documentElement.children.length + document.body.children.length,
  )
  await attack.panel.page.close()
  await new Promise((resolve) => setTimeout(resolve, 1000))
  const left = await attack.page.evaluate(
    () => document.documentElement.children.length + document.body.children.length,
  )
  expect(left).toBeLessThanOrEqual(ours)
  expect(
    await attack.page.evaluate(() => [...document.documentElement.children].map(({ tagName }) => tagName)),
  ).toEqual(['HEAD', 'BODY'])
})
