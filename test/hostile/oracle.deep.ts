/** T66: a page without permission asks a thousand times whether the extension is there and open, by what it sees and by how long things take. It cannot tell. */
import type { Page } from 'puppeteer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from '../browser/chromium.ts'
import type { Launched } from '../browser/launched.ts'
import { PanelDriver } from '../extension/panel-driver.ts'
import { progress } from '../extension/progress.ts'
import { openStage, type Stage } from '../extension/stage.ts'
import { createVault, lock, saveProfile, unlock } from '../extension/vault-driver.ts'
import { ELSEWHERE } from './support.ts'

const RUNS = 3
const BLOCKS = 10
/** In all a thousand for each state and run. */
const ROUNDS = 100
const PERMUTATIONS = 5000

interface Seen {
  /** Median of a block, in ms. */
  readonly time: number
  /** Everything else that a page can notice, as one text. */
  readonly state: string
}

let stage: Stage
let bare: Launched
let panel: PanelDriver
let withIt: Page
let without: Page
beforeAll(async () => {
  stage = await openStage('chromium')
  const page = await stage.launched.openExtensionPage('sidepanel.html?tab=1')
  panel = await new PanelDriver(page).inChinese()
  await createVault(panel)
  await saveProfile(panel, { 'subject.name': '瓴罡㶻探针有限公司' })
  bare = await launchChromium({ hosts: [ELSEWHERE], port: stage.server.port })
  withIt = await stage.launched.openPage(stage.launched.url(ELSEWHERE, '/no-form'))
  without = await bare.openPage(bare.url(ELSEWHERE, '/no-form'))
})
afterAll(async () => {
  await stage?.close()
  await bare?.close()
})

/** What a curious page does: asks for files of ours, calls into the air, looks at its own document. In the page. */
async function ask(page: Page, id: string): Promise<Seen> {
  await page.bringToFront()
  return page.evaluate(
    async (extension, rounds) => {
      const answers = new Set<string>()
      const heard = (event: Event) => answers.add(`heard ${event.type}`)
      for (const type of ['message', 'beian-assist', 'ba-vault']) addEventListener(type, heard)
      const times: number[] = []
      for (let n = 0; n < rounds; n++) {
        const begun = performance.now()
        for (const file of ['page.js', 'sidepanel.html'])
          await fetch(`chrome-extension://${extension}/${file}`).then(
            ({ status }) => answers.add(`status ${status}`),
            (error: Error) => answers.add(`${error.name} ${error.message}`),
          )
        dispatchEvent(new CustomEvent('beian-assist/declare', { detail: { t: 'hello' } }))
        document.documentElement.setAttribute('data-beian', String(n))
        getComputedStyle(document.body).display.length
        times.push(performance.now() - begun)
      }
      document.documentElement.removeAttribute('data-beian')
      for (const type of ['message', 'beian-assist', 'ba-vault']) removeEventListener(type, heard)
      const runtime = (globalThis as { chrome?: { runtime?: unknown } }).chrome?.runtime === undefined
      const state = [
        ...[...answers].sort(),
        document.documentElement.outerHTML,
        Object.getOwnPropertyNames(window).sort().join(),
        document.adoptedStyleSheets.length,
        runtime,
      ].join('\n')
      times.sort((a, b) => a - b)
      return { time: times[times.length >> 1]!, state }
    },
    id,
    ROUNDS,
  )
}

/** How often chance alone parts the blocks as far as they are parted here. */
function permutationTest(one: readonly number[], other: readonly number[], seed: number): number {
  const all = [...one, ...other]
  const mean = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0) / numbers.length
  const gap = (numbers: readonly number[]) =>
    Math.abs(mean(numbers.slice(0, one.length)) - mean(numbers.slice(one.length)))
  const found = gap(all)
  let random = seed
  let asFar = 0
  for (let n = 0; n < PERMUTATIONS; n++) {
    for (let at = all.length - 1; at > 0; at--) {
      random = (Math.imul(random, 1664525) + 1013904223) >>> 0
      const swap = Math.floor((random / 2 ** 32) * (at + 1))
      ;[all[at], all[swap]] = [all[swap]!, all[at]!]
    }
    if (gap(all) >= found) asFar++
  }
  return (asFar + 1) / (PERMUTATIONS + 1)
}

test('T66 open, locked and absent are alike to a page: in what it sees, and in time by a permutation test', {
  timeout: 1_800_000,
}, async () => {
  const id = stage.launched.extensionId
  // The test itself can tell two things apart that differ.
  expect(permutationTest([1, 2, 1, 2, 1, 2, 1, 2], [4, 5, 4, 5, 4, 5, 4, 5], 1)).toBeLessThan(0.01)
  const states = new Set<string>()
  const told: { lock: number; absence: number }[] = []
  await ask(withIt, id)
  await ask(without, id)
  for (let run = 0; run < RUNS; run++) {
    const times: Record<'open' | 'locked' | 'absent', number[]> = { open: [], locked: [], absent: [] }
    const note = (kind: keyof typeof times, seen: Seen) => {
      times[kind].push(seen.time)
      states.add(seen.state)
    }
    for (let block = 0; block < BLOCKS; block++) {
      note('open', await ask(withIt, id))
      if (block % 2 === 0) note('absent', await ask(without, id))
      await panel.page.bringToFront()
      await lock(panel)
      note('locked', await ask(withIt, id))
      if (block % 2 === 1) note('absent', await ask(without, id))
      await panel.page.bringToFront()
      await unlock(panel)
    }
    const found = {
      lock: permutationTest(times.open, times.locked, run + 1),
      absence: permutationTest([...times.open, ...times.locked], times.absent, run + 1),
    }
    told.push(found)
    progress(`T66 run ${run}: p open/locked ${found.lock.toFixed(4)}, there/absent ${found.absence.toFixed(4)}`)
  }
  expect([...states]).toHaveLength(1)
  expect(told.every(({ lock: p }) => p < 0.001)).toBe(false)
  expect(told.every(({ absence }) => absence < 0.001)).toBe(false)
})
