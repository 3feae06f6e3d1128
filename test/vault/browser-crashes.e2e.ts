/** T1, T3, T4: a page of a real browser, gone at any step of making a vault, of create, edit, delete, scan, lock, a new passphrase and a new key; in the deep run the whole browser killed too. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { progress } from '../extension/progress.ts'
import { BROWSERS } from '../extension/stage.ts'
import type { Deed } from './browser/harness.ts'
import { type Global, openVaultStage, type VaultStage } from './browser/stage.ts'

const DEEP = process.env.BA_DEEP === '1'
const DEEDS: readonly Deed[] = ['vault', 'create', 'edit', 'delete', 'scan', 'lock', 'passphrase', 'rotate']
/** The everyday run takes a few points of each deed in one browser; the deep run all, in both. */
const POINTS = Number(process.env.BA_POINTS ?? (DEEP ? Number.POSITIVE_INFINITY : 1))
const NOW = DEEP ? BROWSERS : (['chromium'] as const)

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

describe.each(NOW)('%s', (name) => {
  let stage: VaultStage
  let points = 0
  const covered = new Set<string>()

  beforeAll(async () => {
    stage = await openVaultStage(name)
  })
  afterAll(async () => {
    await stage?.close()
    console.log(`${name}: ${points} crash points, ${covered.size} labels`)
  })

  /** Stops a deed at step `at` in a fresh vault, takes the page (or the browser) away, and says what is there afterwards. */
  async function crash(deed: Deed, at: number, whole: boolean) {
    const page = await stage.open()
    const before = await page.evaluate(async (what) => {
      const { harness } = globalThis as unknown as Global
      await harness.reset()
      return what === 'vault' ? {} : harness.prepare()
    }, deed)
    const acted = await page.evaluate((what, n) => (globalThis as unknown as Global).harness.act(what, n), deed, at)
    if (whole) await stage.kill()
    else await page.close({ runBeforeUnload: false })
    const later = await stage.open()
    const { now, opens } = await later.evaluate(() => (globalThis as unknown as Global).harness.check())
    await later.close()
    return { before, now, opens, ...acted }
  }

  const isAfter: Readonly<
    Record<Deed, (now: Record<string, unknown>, before: Record<string, unknown>, opens: string) => boolean>
  > = {
    // Made or not; nothing in it either way.
    vault: (now, before, opens) => opens === 'old' && isSame(now, before),
    create: (now, before) => Object.keys(now).length === Object.keys(before).length + 1,
    edit: (now) => JSON.stringify(now).includes('改名') && !JSON.stringify(now).includes('林示例'),
    delete: (now, before) => Object.keys(now).length === Object.keys(before).length - 1,
    scan: (now, before) => Object.keys(now).length === Object.keys(before).length + 1,
    lock: (now, before) => Object.keys(now).length === Object.keys(before).length + 1,
    passphrase: (now, before, opens) => opens === 'new' && isSame(now, before),
    // A new key changes nothing that can be seen; that there is one key in the end is the harness's own question.
    rotate: (now, before) => isSame(now, before),
  }

  test.each(DEEDS)(
    '%s, stopped at every step: before or after, never in between',
    { timeout: 1_800_000 },
    async (deed) => {
      const whole = await crash(deed, 0, false)
      expect(whole.done).toBe(true)
      expect(isAfter[deed](whole.now, whole.before, whole.opens)).toBe(true)
      const total = whole.labels.length
      expect(total).toBeGreaterThan(10)
      const wanted = Math.min(total, POINTS)
      for (let n = 0; n < wanted; n++) {
        const at = Math.max(1, Math.ceil(((n + 1) * total) / wanted - (wanted < total ? total / wanted / 2 : 0)))
        // Every tenth time the whole browser goes, not only the page.
        const found = await crash(deed, at, DEEP && n % 10 === 9)
        points++
        progress(`point ${name} ${deed} ${at} of ${total}: ${found.labels.at(-1)}`)
        if (found.labels.length) covered.add(found.labels.at(-1)!)
        const after = isAfter[deed](found.now, found.before, found.opens)
        if (!after)
          expect([deed, at, found.labels.at(-1), found.now]).toEqual([deed, at, found.labels.at(-1), found.before])
        if (found.done) expect([deed, at, after]).toEqual([deed, at, true])
      }
      if (wanted === total) expect(whole.labels.filter((label) => !covered.has(label))).toEqual([])
    },
  )
})
