/** T5–T7: files of the browser's storage are bent while it is closed. Never a first run, never a loss without a word. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PanelDriver, until } from './panel-driver.ts'
import { progress } from './progress.ts'
import { BROWSERS, type BrowserName, openStage } from './stage.ts'
import { createVault, lock, PASSPHRASE, saveProfile, shownProfiles, tryUnlock } from './vault-driver.ts'

const DEEP = process.env.BA_DEEP === '1'
/** A long run may be done in pieces: `BA_FIRST` is the seed of the first flip. */
const FIRST = Number(process.env.BA_FIRST ?? 0)
const FLIPS = Number(process.env.BA_FLIPS ?? (DEEP ? 200 : 1))
const HEADS = Number(process.env.BA_HEADS ?? (DEEP ? 60 : 0))
/** Names a folder that the unbent profile is kept in: the same bytes are bent when the run is repeated. */
const WHOLE = process.env.BA_WHOLE
const NAMES = Array.from({ length: 6 }, (_, i) => `客户${i}示例公司`)

const files = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

/** Where the extension's database lies, and where its private file system. */
const DATABASE: Record<BrowserName, RegExp> = {
  chromium: /IndexedDB\/chrome-extension_[^/]*\.leveldb\/(?!LOCK|LOG)/,
  // What stands under `^userContextId` is the extension's small settings store, a database of its own.
  firefox: /moz-extension\+\+\+[^/^]*\/idb\/.*\.sqlite$/,
}
const PRIVATE: Record<BrowserName, RegExp> = { chromium: /\/File System\//, firefox: /moz-extension\+\+\+[^/^]*\/fs\// }

/** Reproducible places: a failure names its seed. */
const place = (seed: number, below: number) => (Math.imul(seed + 1, 2654435761) >>> 0) % below

type Bend = (profile: string, name: BrowserName) => void
const database = (profile: string, name: BrowserName) => files(profile).filter((file) => DATABASE[name].test(file))
const drop =
  (which: Record<BrowserName, RegExp>): Bend =>
  (profile, name) => {
    for (const file of files(profile)) if (which[name].test(file)) rmSync(file)
  }

function flip(seed: number): Bend {
  return (profile, name) => {
    const all = database(profile, name)
      .map((file) => ({ file, bytes: readFileSync(file) }))
      .filter(({ bytes }) => bytes.length > 0)
    let at = place(
      seed,
      all.reduce((sum, { bytes }) => sum + bytes.length, 0),
    )
    for (const { file, bytes } of all) {
      if (at < bytes.length) {
        bytes[at] = bytes[at]! ^ 0xff
        return writeFileSync(file, bytes)
      }
      at -= bytes.length
    }
  }
}

/** Bytes of Firefox's database that say where things are: the heads of SQLite's pages and the lists of places behind them. Chance seldom finds those. */
function flipHead(seed: number): Bend {
  return (profile, name) => {
    const file = database(profile, name)[0]!
    const bytes = readFileSync(file)
    const size = bytes.readUInt16BE(16) === 1 ? 65_536 : bytes.readUInt16BE(16)
    const page = 1 + place(seed, bytes.length / size - 1)
    const at = page * size + place(seed * 31 + 7, 24)
    bytes[at] = bytes[at]! ^ 0xff
    writeFileSync(file, bytes)
  }
}

const halve: Bend = (profile, name) => {
  for (const file of database(profile, name))
    if (/\.(log|ldb|sqlite)$/.test(file)) truncateSync(file, readFileSync(file).length >> 1)
}
const zeroHead: Bend = (profile, name) => {
  for (const file of database(profile, name)) {
    if (!/MANIFEST|\.sqlite$/.test(file)) continue
    const bytes = readFileSync(file)
    writeFileSync(file, bytes.fill(0, 0, Math.min(64, bytes.length)))
  }
}

/** Each needs a browser of its own: the everyday run takes the harshest, and the loss of both copies below. */
const bends = (name: BrowserName): [string, Bend][] => [
  ['database cut in half', halve],
  ...(DEEP
    ? ([
        ['head of the database zeroed', zeroHead],
        ['database deleted', drop(DATABASE)],
        ['private files deleted', drop(PRIVATE)],
      ] satisfies [string, Bend][])
    : []),
  ...Array.from({ length: FLIPS }, (_, i): [string, Bend] => [`byte flipped, seed ${FIRST + i}`, flip(FIRST + i)]),
  ...Array.from({ length: name === 'firefox' ? HEADS : 0 }, (_, i): [string, Bend] => [
    `byte of a page’s head flipped, seed ${FIRST + i}`,
    flipHead(FIRST + i),
  ]),
]

describe.each(BROWSERS.filter((name) => (process.env.BA_BROWSER ?? name) === name))('%s', (name) => {
  let whole: string
  const outcomes = new Map<string, number>()

  beforeAll(async () => {
    whole = WHOLE ? join(WHOLE, name) : mkdtempSync(join(tmpdir(), `ba-whole-${name}-`))
    if (existsSync(whole) && database(whole, name).length > 0) return
    mkdirSync(whole, { recursive: true })
    const stage = await openStage(name, { userDataDir: whole })
    try {
      const { panel } = await stage.open('/form')
      await createVault(panel)
      for (const client of NAMES) await saveProfile(panel, { 'subject.name': client })
      await lock(panel)
    } finally {
      await stage.close()
    }
    expect(database(whole, name).length).toBeGreaterThan(0)
    expect(files(whole).filter((file) => PRIVATE[name].test(file)).length).toBeGreaterThan(0)
  })
  afterAll(() => {
    if (!WHOLE) rmSync(whole, { recursive: true, force: true })
    console.log(`${name}: ${JSON.stringify(Object.fromEntries(outcomes))}`)
  })

  /** Opens the panel on a bent copy, does what it offers, and says by which way everything was back. */
  async function afterwards(bend: Bend, check: (panel: PanelDriver) => Promise<string>): Promise<string> {
    const profile = mkdtempSync(join(tmpdir(), `ba-bent-${name}-`))
    cpSync(whole, profile, { recursive: true })
    bend(profile, name)
    const stage = await openStage(name, { userDataDir: profile })
    try {
      const page = await stage.launched.openExtensionPage('sidepanel.html?tab=1')
      const panel = await new PanelDriver(page).inChinese()
      await panel.press('资料')
      const outcome = await check(panel).catch(async (error: unknown) => {
        throw new Error(`the panel says: ${await panel.text()}`, { cause: error })
      })
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
      return outcome
    } finally {
      await stage.close()
      rmSync(profile, { recursive: true, force: true })
    }
  }

  const settled = (panel: PanelDriver) =>
    until('a state of the vault', async () => {
      if (await panel.page.$('[data-rescue]')) return 'rescue'
      const text = await panel.text()
      if (text.includes('保险库已锁定')) return 'locked'
      return text.includes('建立保险库') && 'first-run'
    })

  async function recovered(panel: PanelDriver): Promise<string> {
    let way = ''
    let state = await settled(panel)
    if (state === 'locked') {
      const shown = await tryUnlock(panel, PASSPHRASE)
      if (shown === 'open') way = 'opened'
      else state = 'rescue'
    }
    expect(state).not.toBe('first-run')
    if (state === 'rescue') {
      await panel.press('从这份恢复')
      expect(await tryUnlock(panel, PASSPHRASE)).toBe('open')
      way = 'restored'
    }
    const missing = async () => {
      const there = await shownProfiles(panel)
      return NAMES.filter((client) => !there.includes(client))
    }
    const named = async () => /有 \d+ 条记录读不出来/.exec(await panel.text())?.[0] ?? ''
    // The list follows the words "open" after a moment, and so may a notice.
    const told = async () => (await missing()).length === 0 || (await named()) !== ''
    await until('all clients, or a word about them', told, 30_000).catch(() => undefined)
    const before = await named()
    if (before) {
      await panel.press('从副本找回')
      const answered = async () =>
        /找回了|完整内容/.test(await panel.text()) || (await panel.page.$('[role=alert]')) !== null
      await until('an answer', answered).catch(() => undefined)
      expect(await panel.text()).toContain('找回了')
      way += `, ${before}, brought back`
    }
    await until('all clients', async () => (await missing()).length === 0, 30_000).catch(() => undefined)
    expect(await missing(), `${way}; ${await panel.text()}`).toEqual([])
    return way
  }

  test.each(bends(name))('%s: all clients are back', async (what, bend) => {
    const way = await afterwards(bend, recovered)
    progress(`bend ${name}, ${what}: ${way}`)
  })

  test('database and private files deleted: called lost, with no copy, and not a first run', async () => {
    const both: Bend = (profile, browser) => {
      drop(DATABASE)(profile, browser)
      drop(PRIVATE)(profile, browser)
    }
    await afterwards(both, async (panel) => {
      expect(await settled(panel)).toBe('rescue')
      const text = await panel.text()
      expect(text).toContain('本机没有可用的副本')
      expect(text).not.toContain('再输入一次')
      return 'called lost'
    })
  })
})
