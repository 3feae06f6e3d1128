/** T16: a save is on the disk when it is acknowledged. What the browser asks of the kernel is counted; a page's relaxed writes are the control. */
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { progress } from '../extension/progress.ts'
import { BROWSERS } from '../extension/stage.ts'
import { type Global, openVaultStage, type VaultStage } from './browser/stage.ts'

const SAVES = 20

/** The browser with all that it has started. */
function family(root: number): number[] {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc'))
    if (/^\d+$/.test(name))
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
        parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]))
      } catch {
        // It has ended meanwhile.
      }
  const all = [root]
  for (const pid of all) for (const [child, parent] of parents) if (parent === pid) all.push(child)
  return all
}

/** How often the browser had data written through to the disk during `act`. */
async function syncsDuring(root: number, act: () => Promise<void>): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'ba-strace-'))
  const log = join(folder, 'log')
  const tracer = spawn('strace', [
    ...['-f', '-y', '-e', 'trace=fsync,fdatasync,msync,sync_file_range', '-o', log],
    ...family(root).flatMap((pid) => ['-p', String(pid)]),
  ])
  const over = new Promise((resolve) => tracer.once('exit', resolve))
  let said = ''
  tracer.stderr.on('data', (bytes) => {
    said += String(bytes)
  })
  try {
    // It tells of every process that it has got hold of.
    for (const end = Date.now() + 20_000; !/attached/.test(said) && Date.now() < end; ) await sleep(100)
    await sleep(1000)
    await act()
    await sleep(500)
  } finally {
    tracer.kill('SIGINT')
    await over
  }
  const lines = readFileSync(log, 'utf8').split('\n')
  rmSync(folder, { recursive: true, force: true })
  // Only the databases of pages: browsers keep books of their own.
  return lines.filter((line) => /\b(?:fsync|fdatasync)\(\d+<[^>]*\/(?:IndexedDB|idb)\//.test(line)).length
}

/** The same number of writes with the browsers' default durability. In the page. */
const writeRelaxed = async (count: number): Promise<void> => {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('relaxed')
    request.onupgradeneeded = () => request.result.createObjectStore('all')
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  for (let n = 0; n < count; n++)
    await new Promise<void>((resolve, reject) => {
      const tx = db.transaction('all', 'readwrite')
      tx.objectStore('all').put(new Uint8Array(600), n)
      tx.oncomplete = () => resolve()
      tx.onabort = () => reject(tx.error)
    })
  db.close()
}

describe.each(BROWSERS)('%s', (name) => {
  let stage: VaultStage
  let page: Page
  beforeAll(async () => {
    if (spawnSync('strace', ['-V']).status !== 0) throw new Error('strace is missing: apt-get install strace')
    stage = await openVaultStage(name)
    page = await stage.open()
    await page.evaluate(async () => {
      const { harness } = globalThis as unknown as Global
      await harness.reset()
      await harness.prepare()
    })
    await page.evaluate(writeRelaxed, 1)
  })
  afterAll(() => stage?.close())

  test('T16 at least one write through to the disk for each save', async () => {
    const pid = page.browser().process()!.pid!
    const relaxed = await syncsDuring(pid, () => page.evaluate(writeRelaxed, SAVES))
    const saves = await syncsDuring(pid, async () => {
      await page.evaluate(async (count) => {
        for (let n = 0; n < count; n++) await (globalThis as unknown as Global).harness.act('create', 0)
      }, SAVES)
    })
    progress(`T16 ${name}: ${saves} syncs for ${SAVES} saves, ${relaxed} for as many relaxed writes`)
    expect(saves).toBeGreaterThanOrEqual(SAVES)
    // The control: what is counted tells the two apart.
    expect(relaxed).toBeLessThan(SAVES)
  })
})
