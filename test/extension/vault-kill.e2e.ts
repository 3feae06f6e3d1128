/** T2: the whole browser killed while the vault is being written to. What the panel called saved is there afterwards. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PanelDriver, until } from './panel-driver.ts'
import { progress } from './progress.ts'
import { BROWSERS, openStage } from './stage.ts'
import { createVault, lock, saveProfile, shownProfiles, startSaving, unlock } from './vault-driver.ts'

const KILLS = Number(process.env.BA_KILLS ?? (process.env.BA_DEEP === '1' ? 300 : 2))
const LONGEST_MS = 400

/** Reproducible delays, spread evenly over the time that a save takes. */
const delayOf = (round: number): number => (round * 0.6180339887 * LONGEST_MS) % LONGEST_MS

describe.each(BROWSERS)('%s', (name) => {
  let profile: string
  const saved: string[] = []
  let unfinished = 0

  beforeAll(async () => {
    profile = mkdtempSync(join(tmpdir(), `ba-kill-${name}-`))
    const stage = await openStage(name, { userDataDir: profile })
    try {
      const { panel } = await stage.open('/form')
      await createVault(panel)
      await saveProfile(panel, { 'subject.name': '开头的客户' })
      saved.push('开头的客户')
      await lock(panel)
    } finally {
      await stage.close()
    }
  })
  afterAll(() => {
    rmSync(profile, { recursive: true, force: true })
    console.log(
      `${name}: ${KILLS} kills, ${saved.length} saves acknowledged and kept, ${unfinished} unacknowledged kept too`,
    )
  })

  /** The list follows the words "open" after a moment. */
  async function listed(panel: PanelDriver): Promise<string[]> {
    const all = async () => {
      const there = await shownProfiles(panel)
      return saved.every((client) => there.includes(client)) && there
    }
    await until('all saved clients', all, 30_000).catch(() => undefined)
    return shownProfiles(panel)
  }

  test(`${KILLS} kills, each at another moment of a save`, { timeout: KILLS * 60_000 }, async () => {
    for (let round = 0; round < KILLS; round++) {
      const stage = await openStage(name, { userDataDir: profile })
      let killed = false
      try {
        const page = await stage.launched.openExtensionPage('sidepanel.html?tab=1')
        const panel = await new PanelDriver(page).inChinese()
        await unlock(panel)
        const there = await listed(panel)
        expect([round, saved.filter((client) => !there.includes(client))]).toEqual([round, []])
        // Not acknowledged, yet written: it counts from now on.
        for (const extra of there.filter((client) => !saved.includes(client))) {
          expect(extra).toBe(`客户${round - 1}乙`)
          saved.push(extra)
          unfinished++
        }
        await saveProfile(panel, { 'subject.name': `客户${round}甲` })
        saved.push(`客户${round}甲`)
        await startSaving(panel, { 'subject.name': `客户${round}乙` })
        await sleep(delayOf(round))
        stage.launched.browser.process()?.kill('SIGKILL')
        killed = true
        progress(`kill ${name} ${round}: ${saved.length} acknowledged and kept, ${unfinished} unacknowledged kept too`)
      } finally {
        await stage.close().catch((error: unknown) => {
          if (!killed) throw error
        })
      }
    }
    const stage = await openStage(name, { userDataDir: profile })
    try {
      const panel = await new PanelDriver(await stage.launched.openExtensionPage('sidepanel.html?tab=1')).inChinese()
      await unlock(panel)
      const there = await listed(panel)
      expect(saved.filter((client) => !there.includes(client))).toEqual([])
    } finally {
      await stage.close()
    }
  })
})
