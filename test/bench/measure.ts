/**
 * Times that mean the same on a busy machine: what a page's own thread has worked, and how much slower than when quiet the
 * machine is just now.
 */
import type { CDPSession, Page } from 'puppeteer'

/** What `work` below takes on two quiet cores of the machine of the figures in REPORT.md, in milliseconds. */
const QUIET = 15
const ROUNDS = 5

export interface Stopwatch {
  /** Work of the page's main thread so far, in milliseconds of its processor's time. */
  worked(): Promise<number>
  /**
   * How much slower than when quiet: `thread` for the work itself (a slower core, a cold cache), `wall` for the time on the
   * clock (others had their turn). Never below 1: a faster machine is asked for the same.
   */
  slowness(): Promise<{ thread: number; wall: number }>
}

/** Words, tables and boxes, as a look at a form has them. */
const work = (): number => {
  const started = performance.now()
  const host = document.createElement('div')
  host.innerHTML = Array.from(
    { length: 300 },
    (_, at) => `<p class="row r${at % 9}"><b>标签${at}：</b><i></i></p>`,
  ).join('')
  document.body.append(host)
  let sum = 0
  const seen = new Map<string, number>()
  for (let round = 0; round < 4; round += 1) {
    for (const element of host.querySelectorAll('*')) {
      const { width, height } = element.getBoundingClientRect()
      const style = getComputedStyle(element)
      const text = `${element.className} ${element.textContent} ${style.display} ${style.overflowX}`
      const key = text
        .normalize('NFKC')
        .replace(/[：:*\s]+/g, ' ')
        .toLowerCase()
      seen.set(key, (seen.get(key) ?? 0) + width + height)
      sum += key.length
    }
  }
  host.remove()
  return sum + seen.size > 0 ? performance.now() - started : 0
}

export const median = (numbers: readonly number[]): number => {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? 0
}

export async function stopwatch(page: Page): Promise<Stopwatch> {
  const session: CDPSession = await page.createCDPSession()
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const worked = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics')
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000
  }
  return {
    worked,
    async slowness() {
      const thread: number[] = []
      const wall: number[] = []
      await page.evaluate(work)
      for (let round = 0; round < ROUNDS; round += 1) {
        const before = await worked()
        wall.push(await page.evaluate(work))
        thread.push((await worked()) - before)
      }
      return { thread: Math.max(1, median(thread) / QUIET), wall: Math.max(1, median(wall) / QUIET) }
    },
  }
}

interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  readonly dur?: number
  readonly tdur?: number
}

export interface Longest {
  /** The task that worked longest, and the one that took longest on the clock, in milliseconds. */
  readonly work: number
  readonly clock: number
}

/** The longest tasks of the page's main thread while `act` runs: what it worked, others' turns in the middle of it not counted. */
export async function longestTask(page: Page, act: () => Promise<void>): Promise<Longest> {
  await page.tracing.start({ categories: ['-*', 'disabled-by-default-devtools.timeline', 'devtools.timeline'] })
  await act()
  const trace = await page.tracing.stop()
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: readonly TraceEvent[] }
  const calls = new Map<string, number>()
  const threadOf = ({ pid, tid }: TraceEvent): string => `${pid} ${tid}`
  for (const event of traceEvents)
    if (event.name === 'FunctionCall') calls.set(threadOf(event), (calls.get(threadOf(event)) ?? 0) + 1)
  const [main] = [...calls].sort(([, a], [, b]) => b - a).map(([thread]) => thread)
  const tasks = traceEvents.filter((event) => event.name === 'RunTask' && event.ph === 'X' && threadOf(event) === main)
  if (tasks.length === 0) throw new Error('the browser told of no tasks')
  const most = (numbers: readonly number[]): number => Math.max(...numbers) / 1000
  return { work: most(tasks.map(({ tdur = 0 }) => tdur)), clock: most(tasks.map(({ dur = 0 }) => dur)) }
}
