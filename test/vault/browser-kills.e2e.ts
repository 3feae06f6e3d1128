/** T3, T4: the whole browser killed at any moment of a new passphrase or a new key. One of the two passphrases opens, and everything is there. */
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { progress } from '../extension/progress.ts'
import { BROWSERS } from '../extension/stage.ts'
import { type Global, openVaultStage, type VaultStage } from './browser/stage.ts'

const DEEP = process.env.BA_DEEP === '1'
const KILLS = Number(process.env.BA_KILLS ?? (DEEP ? 100 : 1))
const NOW = DEEP ? BROWSERS : (['chromium'] as const)
const RECORDS = 200
/** Longest time from the beginning of the act to the kill; both acts last some tenths of a second. */
const LONGEST_MS = 500

describe.each(NOW)('%s', (name) => {
  let stage: VaultStage
  let before: Record<string, unknown>
  const opened = { old: 0, new: 0, 'nothing yet': 0 }

  beforeAll(async () => {
    stage = await openVaultStage(name)
    const page = await stage.open()
    before = await page.evaluate(async (more) => {
      const { harness } = globalThis as unknown as Global
      await harness.reset()
      return harness.prepare(more)
    }, RECORDS)
    await page.close()
  })
  afterAll(async () => {
    await stage?.close()
    console.log(`${name}: ${KILLS} kills, ${JSON.stringify(opened)}`)
  })

  test(`${KILLS} kills during a new passphrase or a new key`, { timeout: KILLS * 120_000 }, async () => {
    expect(Object.keys(before).length).toBeGreaterThan(RECORDS)
    for (let round = 0; round < KILLS; round++) {
      const page = await stage.open()
      await page.evaluate(
        (deed) => (globalThis as unknown as Global).harness.begin(deed),
        round % 2 === 0 ? ('passphrase' as const) : ('rotate' as const),
      )
      // Spread evenly, the same in every run.
      await sleep((round * 0.6180339887 * LONGEST_MS) % LONGEST_MS)
      await stage.kill()
      const later = await stage.open()
      const { now, opens } = await later.evaluate(() => (globalThis as unknown as Global).harness.check())
      await later.close()
      expect([round, now]).toEqual([round, before])
      opened[opens]++
      progress(`key kill ${name} ${round}: opens with the ${opens} passphrase`)
    }
  })
})
