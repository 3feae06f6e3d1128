/** T27, T46, T49, T72 (T50: `unseen.e2e.ts`): what a content script or a page may reach of the extension: nothing; and access that was taken back is gone at once. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PORT_NAME } from '../../extension/bridge/wire.ts'
import type { LaunchedChromium } from '../browser/chromium.ts'
import { PanelDriver } from '../extension/panel-driver.ts'
import type { Stage } from '../extension/stage.ts'
import { createVault } from '../extension/vault-driver.ts'
import { confirm, drawForm, ELSEWHERE, NOW, openAttack, openHostile, preview, SAMPLE, values } from './support.ts'

interface Api {
  storage: Record<'local' | 'session' | 'sync', { get(key: null): Promise<object>; set(items: object): Promise<void> }>
  runtime: {
    sendMessage(message: unknown): Promise<unknown>
    connect(info: object): {
      onDisconnect: { addListener(f: () => void): void }
      onMessage: { addListener(f: (m: unknown) => void): void }
      postMessage(m: unknown): void
    }
    getURL(path: string): string
  }
}
declare const chrome: Api

/** Everything a script of ours could try from the page's side, if a page had taken its process over. Runs there. */
async function tryEverything(port: string) {
  const out: Record<string, unknown> = {}
  for (const area of ['local', 'session', 'sync'] as const)
    out[`storage.${area}`] = await Promise.resolve()
      .then(() => chrome.storage[area].get(null))
      .then(
        (found) => Object.keys(found),
        (error) => `refused: ${String(error).slice(0, 60)}`,
      )
  const answers: unknown[] = []
  const types = [
    'scan',
    'read',
    'write',
    'undo',
    'focus',
    'mark',
    'addRow',
    'watch',
    'abort',
    'chunk',
    'hello',
    'changed',
    'scanned',
    'here',
    'granted',
    'lock',
    'used',
    'get',
    'list',
    'unlock',
    'seal',
    'open',
  ]
  for (const t of types)
    for (const extra of [
      {},
      { id: 1 },
      { id: 1, sender: { id: 'x', origin: 'https://beian.huaweicloud.com' } },
      { path: '0' },
      { secret: 'x' },
    ]) {
      const answer = await Promise.race([
        chrome.runtime.sendMessage({ v: 1, t, ...extra }).then(
          (got) => got,
          () => undefined,
        ),
        new Promise((resolve) => setTimeout(resolve, 30)),
      ])
      if (answer !== undefined && answer !== null) answers.push(answer)
    }
  out.answers = answers
  out.port = await new Promise((resolve) => {
    const end = setTimeout(() => resolve('open'), 500)
    const opened = chrome.runtime.connect({ name: port })
    opened.onMessage.addListener((message) => resolve({ message }))
    opened.onDisconnect.addListener(() => {
      clearTimeout(end)
      resolve('closed')
    })
    try {
      opened.postMessage({
        v: 1,
        t: 'hello',
        origin: 'https://beian.huaweicloud.com',
        href: 'https://beian.huaweicloud.com/',
      })
    } catch {}
  })
  out.databases = (await indexedDB.databases()).map(({ name }) => name)
  const files: string[] = []
  const root = await navigator.storage.getDirectory().catch(() => undefined)
  if (root) for await (const name of (root as unknown as { keys(): AsyncIterable<string> }).keys()) files.push(name)
  out.files = files
  return out
}

describe('chromium', () => {
  let stage: Stage
  beforeAll(async () => {
    stage = await openHostile('chromium')
  })
  afterAll(() => stage?.close())

  test('T27, T46 from a content script’s place: no storage, no database, no answer to any message, no port; the panel does not change', async () => {
    const attack = await openAttack(stage)
    const { page, panel } = attack
    await createVault(panel)
    // Looking puts our script into the page; its world is what somebody in the page's process would have.
    await preview(attack)
    const before = await panel.text()
    const launched = stage.launched as LaunchedChromium
    await page.bringToFront()
    // The isolated world of an extension, entered by the debugger: what a taken-over renderer has.
    const session = await page.createCDPSession()
    const contexts: { id: number; origin: string; name: string }[] = []
    session.on('Runtime.executionContextCreated', ({ context }) => contexts.push(context))
    await session.send('Runtime.enable')
    const own = contexts.find(({ origin }) => origin.includes(launched.extensionId))
    if (!own) throw new Error('our script has no world in this page')
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      contextId: own.id,
      expression: `(${tryEverything})(${JSON.stringify(PORT_NAME)})`,
      awaitPromise: true,
      returnByValue: true,
    })
    expect(exceptionDetails).toBeUndefined()
    const reached = result.value as Record<string, unknown>
    for (const area of ['storage.local', 'storage.session']) expect(String(reached[area]), area).toMatch(/^refused/)
    expect(reached['storage.sync']).toEqual([])
    expect(reached.answers).toEqual([])
    expect(reached.port).toBe('closed')
    expect(reached.databases).toEqual([])
    expect(reached.files).toEqual([])
    expect(await panel.text()).toBe(before)
    await page.close()
  })

  test('T73 after the page went to another site, nothing may be looked at before the user opens it there', async () => {
    const attack = await openAttack(stage)
    await preview(attack)
    await attack.page.goto(stage.launched.url(ELSEWHERE, '/no-form'))
    await drawForm(attack.page)
    await new Promise((resolve) => setTimeout(resolve, 800))
    const text = await attack.panel.text()
    expect(text).not.toContain(ELSEWHERE)
    await attack.panel.press('填写', 2000).catch(() => undefined)
    await attack.panel.press('查看', 2000).catch(() => undefined)
    await new Promise((resolve) => setTimeout(resolve, 800))
    expect((await attack.panel.cards()).filter(({ group }) => group === 'write')).toEqual([])
    expect(Object.values(await values(attack.page)).filter(Boolean)).toEqual([])
    await attack.page.close()
  })
})

describe.each(NOW)('%s', (name) => {
  let stage: Stage
  beforeAll(async () => {
    stage = await openHostile(name)
  })
  afterAll(() => stage?.close())

  test('T72 a site whose permission is taken back between preview and write gets nothing, and the panel says so', async () => {
    const { page, panel } = await stage.open('/no-form', ELSEWHERE)
    await drawForm(page)
    const allow = (origins: string[]) =>
      panel.page.evaluate(async (list) => {
        const api = globalThis as unknown as { chrome: Api }
        await api.chrome.storage.local.set({ sites: { v: 1, origins: list } })
      }, origins)
    await allow([`https://${ELSEWHERE}`])
    await panel.choose(SAMPLE.zh.name)
    await panel.look()
    expect((await panel.cards()).filter(({ checked }) => checked).length).toBeGreaterThan(3)
    await allow([])
    await panel.press('填写 ')
    await panel.waitFor('填写', 5000)
    await new Promise((resolve) => setTimeout(resolve, 1200))
    expect(Object.values(await values(page)).filter(Boolean)).toEqual([])
    await expect.poll(() => panel.text(), { timeout: 20_000 }).toMatch(/允许|没有填写/)
    // The control: allowed again, the same page is filled.
    await allow([`https://${ELSEWHERE}`])
    const again = { stage, page, panel: new PanelDriver(panel.page) }
    await panel.look()
    await confirm(again)
    expect(Object.values(await values(page)).filter(Boolean).length).toBeGreaterThan(3)
    await page.close()
  })
})
