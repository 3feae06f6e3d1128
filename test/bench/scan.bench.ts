/** How long a look at a form takes, and what an open page costs while nobody does anything. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Bench, median, openBench, say } from './filing-page.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench?.close())

const ROUNDS = 7

/** Reads every element's box and style once: what no look at a page can do without. */
const readAll = (): number => {
  const started = performance.now()
  let sum = 0
  for (const element of document.querySelectorAll('*')) {
    sum += element.getBoundingClientRect().width
    sum += getComputedStyle(element).display.length
  }
  return sum > 0 ? performance.now() - started : 0
}

test.each([
  [200, 50],
  [1000, 250],
])('%i controls in %i ms', async (count, limit) => {
  const { page, stage } = await bench.open(count)
  const looks: { scanMs: number; mapMs: number }[] = []
  const plain: number[] = []
  await stage.call('look')
  for (let round = 0; round < ROUNDS; round += 1) {
    const look = await stage.call('look')
    expect(look.controls).toBe(count)
    looks.push(look)
    plain.push(await page.evaluate(readAll))
  }
  const scan = median(looks.map(({ scanMs }) => scanMs))
  const map = median(looks.map(({ mapMs }) => mapMs))
  const base = median(plain)
  say(
    `${count} controls: scan with labels ${scan.toFixed(0)} ms, mapping ${map.toFixed(0)} ms; every box and style of the page read once ${base.toFixed(0)} ms; ratio ${((scan + map) / base).toFixed(1)}`,
  )
  expect(count === 200 ? scan + map : scan).toBeLessThanOrEqual(limit)
  await page.close()
})

test('an idle minute with the watch on costs at most 50 ms of script', async () => {
  const seconds = process.env.BA_DEEP === '1' ? 60 : 15
  const { page, stage } = await bench.open(200)
  await stage.call('watch')
  const session = await page.createCDPSession()
  await session.send('Performance.enable')
  const spent = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics')
    return (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0) * 1000
  }
  const before = await spent()
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000))
  const cost = ((await spent()) - before) * (60 / seconds)
  say(`idle with the watch on: ${cost.toFixed(1)} ms of script a minute (measured over ${seconds} s)`)
  expect(cost).toBeLessThanOrEqual(50)
  await page.close()
}, 120_000)
