/** T55, T68: what pictures cost in memory. The largest that is let in stays within bounds, and after many all is given back. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { crc32, deflateSync } from 'node:zlib'
import type { ElementHandle } from 'puppeteer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type PanelDriver, until } from './panel-driver.ts'
import { progress } from './progress.ts'
import { openStage, type Stage } from './stage.ts'

const READS = Number(process.env.BA_READS ?? 200)
const dir = fileURLToPath(new URL('../.out/memory/', import.meta.url))
const PHOTO = fileURLToPath(new URL('../documents/samples/d028_back_easy.jpg', import.meta.url))
/** The reader goes after a minute without a picture. */
const IDLE_MS = 75_000

/** A whole PNG of one colour, one bit a pixel: some kilobytes that unfold to four bytes for each. */
function plainPng(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
    const out = Buffer.alloc(body.length + 8)
    out.writeUInt32BE(data.length, 0)
    body.copy(out, 4)
    out.writeUInt32BE(crc32(body), body.length + 4)
    return out
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([1, 0, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(height * (1 + Math.ceil(width / 8)), 0xff).fill(0, 0, 1))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** Memory of the largest process of the extension's pages, in MB. */
function rss(root: number): number {
  const stat = (pid: string) => readFileSync(`/proc/${pid}/stat`, 'utf8')
  const parents = new Map<string, string>()
  const kinds = new Map<string, number>()
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name)))
    try {
      const line = stat(pid)
      parents.set(pid, line.slice(line.lastIndexOf(')') + 2).split(' ')[1]!)
      const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1])
      if (readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--extension-process'))
        kinds.set(pid, (pages * 4096) / 1e6)
    } catch {
      // It has ended meanwhile.
    }
  const isOurs = (pid: string): boolean => {
    for (let at: string | undefined = pid; at && at !== '0'; at = parents.get(at)) if (Number(at) === root) return true
    return false
  }
  return Math.max(0, ...[...kinds].filter(([pid]) => isOurs(pid)).map(([, mb]) => mb))
}

let stage: Stage
let panel: PanelDriver
let root: number
beforeAll(async () => {
  mkdirSync(dir, { recursive: true })
  stage = await openStage('chromium')
  ;({ panel } = await stage.open('/form?popup=0'))
  await panel.press('证件')
  root = stage.launched.browser.process()!.pid!
})
afterAll(() => stage?.close())

const cards = () =>
  panel.page.$$eval('.document', (all) => all.map((card) => card.getAttribute('data-state') ?? card.textContent ?? ''))

/** Gives a picture, waits until it is read or refused, and tells the most that the process held meanwhile. */
async function read(file: string): Promise<number> {
  const before = (await cards()).length
  const input = (await panel.page.waitForSelector('[data-drop=documents] input')) as ElementHandle<HTMLInputElement>
  await input.uploadFile(file)
  let most = 0
  await until(
    `an end of ${file}`,
    async () => {
      most = Math.max(most, rss(root))
      const busy = await panel.page.evaluate(
        () => document.querySelector('.document progress, .document .busy') !== null,
      )
      return (await cards()).length > before && !busy
    },
    120_000,
  )
  return most
}

/** Takes the pictures off the list again, as a user would. */
const clear = () =>
  panel.page.evaluate(() => {
    for (const button of document.querySelectorAll<HTMLButtonElement>('.document button'))
      if (/移除|删除|去掉/.test(button.textContent ?? '') || /移除|删除|去掉/.test(button.ariaLabel ?? ''))
        button.click()
  })

const workers = async () => panel.page.workers().length

test('T55 the largest pictures that are let in: under 600 MB, an answer within ten seconds of a quiet machine, the panel alive', {
  timeout: 600_000,
}, async () => {
  await read(PHOTO)
  const found: string[] = []
  for (const [width, height] of [
    [60_000, 60_000],
    [12_000, 12_000],
    [10_000, 4000],
    [4000, 10_000],
    [6300, 6300],
  ] as const) {
    const file = join(dir, `${width}x${height}.png`)
    writeFileSync(file, plainPng(width, height))
    const started = Date.now()
    const most = await read(file)
    found.push(`${width}x${height}: ${most.toFixed(0)} MB, ${((Date.now() - started) / 1000).toFixed(1)} s`)
    expect(most, found.at(-1)).toBeLessThan(600)
  }
  progress(`T55 ${found.join('; ')}`)
  await panel.press('资料')
  await panel.waitFor('建立保险库')
  await panel.press('证件')
  await clear()
})

test(`T68 ${READS} pictures read: memory is given back, no worker is left`, { timeout: 3_600_000 }, async () => {
  // As it is after some, with the worker gone: what a page keeps of code and fonts once is not growth.
  for (let n = 0; n < 3; n++) await read(PHOTO)
  await clear()
  await new Promise((resolve) => setTimeout(resolve, IDLE_MS))
  expect(await workers()).toBe(0)
  const before = rss(root)
  for (let n = 0; n < READS; n++) {
    await read(PHOTO)
    expect(await workers()).toBeLessThanOrEqual(2)
    if (n % 10 === 9) {
      await clear()
      progress(`T68 ${n + 1}: ${rss(root).toFixed(0)} MB`)
    }
  }
  await clear()
  await new Promise((resolve) => setTimeout(resolve, IDLE_MS))
  const session = await panel.page.createCDPSession()
  await session.send('HeapProfiler.collectGarbage')
  const after = rss(root)
  progress(
    `T68 ${READS} reads: ${before.toFixed(0)} MB before, ${after.toFixed(0)} MB after, ${await workers()} workers`,
  )
  expect(await workers()).toBe(0)
  expect(after - before).toBeLessThan(50)
})
