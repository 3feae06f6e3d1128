/** T52, T54, T65: texts that would like to be markup, code or layout, in every place of stored records; what the pages' policy blocks; no console line. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { packBackup, sealEnvelope } from '@beian-assist/rules/backup'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PanelDriver } from '../extension/panel-driver.ts'
import { until } from '../extension/panel-driver.ts'
import { SettingsDriver } from '../extension/settings-driver.ts'
import type { Stage } from '../extension/stage.ts'
import { createVault, openBackupFile } from '../extension/vault-driver.ts'
import { DEEP, NOW, openHostile } from './support.ts'

const SECRET = 'strings words 字符 口令'
const CALL = 'globalThis.__ran=1'
const markup = [
  `<script>${CALL}</script>`,
  `<img src=x onerror="${CALL}">`,
  `<svg/onload=${CALL}>`,
  `<svg><animate onbegin=${CALL} attributeName=x dur=1s>`,
  `<iframe srcdoc="<script>parent.__ran=1</script>">`,
  `<iframe src="javascript:${CALL}">`,
  `<a href="javascript:${CALL}">点我</a>`,
  `<math><mi//xlink:href="data:x,<script>${CALL}</script>">`,
  `<details open ontoggle=${CALL}>`,
  `<input autofocus onfocus=${CALL}>`,
  `<style>@import 'https://outside.invalid/x.css';*{display:none}</style>`,
  `<link rel=stylesheet href=https://outside.invalid/x.css>`,
  `<meta http-equiv=refresh content="0;url=https://outside.invalid/">`,
  `<base href="https://outside.invalid/">`,
  `<template><script>${CALL}</script></template>`,
  `"><script>${CALL}</script>`,
  `' onmouseover='${CALL}`,
  `</title><script>${CALL}</script>`,
  '{{constructor.constructor("globalThis.__ran=1")()}}',
  '${globalThis.__ran=1}',
  '<%= 7*7 %>',
  'javascript:globalThis.__ran=1',
  'data:text/html,<script>1</script>',
  '{"type":"script","props":{"dangerouslySetInnerHTML":{"__html":"<img src=x onerror=globalThis.__ran=1>"}}}',
]
const shapes = [
  '\u202e反过来\u202c',
  '\u2066隔离\u2069',
  '\u200b\u200d\ufeff零宽',
  '\u0000空',
  '\u001b[31m红\u001b[0m',
  '\ud83d\ude00'.repeat(20),
  'Z\u0351\u036b\u0343'.repeat(20),
  '长'.repeat(400),
  'W'.repeat(400),
  '%00%0d%0aSet-Cookie:x=1',
  '__proto__',
  'constructor',
  'toString',
  'null',
  'NaN',
  '-0',
  '1e999',
]
const all = [...markup, ...shapes]
/** Each of them alone and inside other words. */
const STRINGS = Array.from({ length: DEEP ? 500 : 60 }, (_, at) => {
  const one = all[at % all.length]!
  return at < all.length ? one : `甲${at}${one}乙`
})

const idOf = (n: number) => n.toString(16).padStart(32, '0')

/** A backup whose every name, title, tag and note is one of the strings. */
async function backup(): Promise<Uint8Array> {
  const files = STRINGS.flatMap((text, n) => {
    const record = (id: number, col: string, data: object) => ({
      name: `records/${idOf(id)}.json`,
      json: { col, s: 1, rev: 1, updatedAt: n, data },
    })
    const tags = [text.slice(0, 100)]
    return [
      record(3 * n, 'person', { fields: { name: text, certNumber: text, mobile: text }, note: text, tags }),
      record(3 * n + 1, 'subject', { fields: { name: text, contactAddress: text } }),
      record(3 * n + 2, 'filing', {
        title: text,
        fields: { provider: 'huawei' },
        files: [],
        outcome: [],
        subject: { subject: idOf(3 * n + 1) },
        principal: { person: idOf(3 * n), isLegalRep: null },
      }),
    ]
  })
  return sealEnvelope(
    await packBackup({ createdAt: '2026-11-24T08:00:00Z', counts: {}, unreadable: 0, files }),
    SECRET,
    8,
  )
}

describe.each(NOW)('%s', (name) => {
  let stage: Stage
  let panel: PanelDriver
  let folder: string
  const lines: string[] = []

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ba-strings-'))
    writeFileSync(join(folder, 'strings.age'), await backup())
    stage = await openHostile(name)
    const opened = await stage.open('/no-form')
    panel = opened.panel
    panel.page.on('console', (message) => lines.push(message.text()))
    panel.page.on('pageerror', (error) => lines.push(String(error)))
    opened.page.on('console', (message) => lines.push(message.text()))
    await panel.page.evaluate(() => {
      const store = globalThis as unknown as { __violations: string[] }
      store.__violations = []
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
        store.__violations.push(`${effectiveDirective} ${blockedURI}`),
      )
    })
    await createVault(panel)
  })
  afterAll(async () => {
    await stage?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const harm = () =>
    panel.page.evaluate(() => {
      const store = globalThis as unknown as { __ran?: unknown; __violations: string[] }
      return {
        ran: store.__ran ?? null,
        violations: store.__violations,
        elements: [
          ...document.querySelectorAll(
            '#panel script, #panel iframe, #panel svg[onload], #panel link, #panel meta, #panel base, #panel img[onerror], #panel [onfocus]',
          ),
        ].map((it) => it.outerHTML),
        wide: document.documentElement.scrollWidth > innerWidth + 1,
      }
    })
  const none = { ran: null, violations: [], elements: [], wide: false }

  test(`T52 ${STRINGS.length} texts, imported, listed, opened: shown as text, nothing runs, nothing is blocked, nothing breaks out of its place`, async () => {
    await openBackupFile(panel, join(folder, 'strings.age'), SECRET, '还没有改动任何内容')
    expect(await harm()).toEqual(none)
    await panel.press('导入 ')
    await panel.waitFor('已导入')
    await panel.press('完成')
    const shown = await until('all profiles', async () => {
      const names = await panel.page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('[data-profile]')]
          .filter((card) => !card.querySelector('.chip'))
          .map((card) => card.querySelector('strong')?.textContent ?? ''),
      )
      return names.length >= STRINGS.length && names
    })
    expect(new Set(shown)).toEqual(new Set(STRINGS))
    expect(await harm()).toEqual(none)
    for (const wanted of [markup[0]!, markup[1]!, shapes[0]!]) {
      await panel.page.evaluate((title) => {
        const card = [...document.querySelectorAll<HTMLElement>('[data-profile]')].find(
          (it) => it.querySelector('strong')?.textContent === title,
        )
        card?.querySelectorAll<HTMLButtonElement>('button').forEach((button) => {
          if (button.getAttribute('aria-label')?.startsWith('编辑')) button.click()
        })
      }, wanted)
      await panel.waitFor('编辑资料')
      expect(await harm()).toEqual(none)
      await panel.press('取消')
    }
  })

  test('T54 what the policy of our pages forbids: markup from text, foreign workers, code from text, scripts in addresses', async () => {
    const settings = await SettingsDriver.open(stage.launched)
    for (const page of [panel.page, settings.page]) {
      const results = await page.evaluate(
        () =>
          new Promise<Record<string, string>>((resolve) => {
            // Outside the debugger's own call, which may do more than the page.
            setTimeout(() => {
              const out: Record<string, string> = {}
              const attempt = (what: string, act: () => unknown) => {
                try {
                  act()
                  out[what] = 'allowed'
                } catch (error) {
                  out[what] = (error as Error).name
                }
              }
              const holder = document.createElement('div')
              attempt('innerHTML', () => {
                holder.innerHTML = '<b>x</b>'
              })
              attempt('outerHTML', () => {
                document.body.append(holder)
                holder.outerHTML = '<b>x</b>'
              })
              attempt('insertAdjacentHTML', () => holder.insertAdjacentHTML('beforeend', '<b>x</b>'))
              attempt('document.write', () => document.write('<b>x</b>'))
              attempt('srcdoc', () => {
                document.createElement('iframe').srcdoc = '<b>x</b>'
              })
              attempt('eval', () => (Reflect.get(globalThis, 'eval') as (code: string) => unknown)('1'))
              attempt('Function', () => new Function('return 1')())
              attempt('other worker', () => new Worker('/other.js'))
              attempt('worker from memory', () => new Worker(URL.createObjectURL(new Blob(['1']))))
              attempt('script address', () => {
                document.createElement('script').src = 'https://outside.invalid/x.js'
              })
              const link = Object.assign(document.createElement('a'), { href: 'javascript:globalThis.__ran=1' })
              document.body.append(link)
              link.click()
              setTimeout(() => {
                link.remove()
                holder.remove()
                out['javascript: link'] = (globalThis as { __ran?: unknown }).__ran ? 'allowed' : 'blocked'
                resolve(out)
              }, 200)
            })
          }),
      )
      expect(Object.entries(results).filter(([, outcome]) => outcome === 'allowed')).toEqual([])
      expect(Object.keys(results)).toHaveLength(11)
    }
    await settings.page.close()
  })

  test('T65 all this while nothing was written to the console, but for what the browser says about the attempts above', () => {
    const own = lines.filter((line) => !/Content Security Policy|Trusted|TrustedHTML|Refused|violates|CSP/i.test(line))
    expect(own).toEqual([])
  })
})
