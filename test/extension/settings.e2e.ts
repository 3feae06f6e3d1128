/** The settings tab in both browsers: the self-test against what really left, storage, scans, merging, erasing, access by keyboard. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openEnvelope, packBackup, sealEnvelope, unpackBackup } from '@beian-assist/rules/backup'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { downloadsGoTo } from './downloads.ts'
import { withExif } from './exif-picture.ts'
import { until } from './panel-driver.ts'
import { SettingsDriver } from './settings-driver.ts'
import { BROWSERS, HOST, openStage, type Stage } from './stage.ts'
import { PASSPHRASE } from './vault-driver.ts'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const PHOTO = fileURLToPath(new URL('../documents/samples/d001_front_clean.jpg', import.meta.url))
const SECTIONS = ['vault', 'sites', 'rules', 'privacy', 'shortcuts', 'language', 'glossary', 'about']
const SECRET = 'merge words 合并 口令'

/** A backup with one person, made as a second computer would. */
async function backupOf(id: string, name: string, certNumber: string): Promise<Uint8Array> {
  const json = { col: 'person', s: 1, rev: 2, updatedAt: 1, data: { fields: { name, certNumber } } }
  const content = { createdAt: '2026-11-20T08:00:00Z', counts: { person: 1 }, unreadable: 0 }
  return sealEnvelope(await packBackup({ ...content, files: [{ name: `records/${id}.json`, json }] }), SECRET, 8)
}

/** Everyday in the quicker browser. */
const NOW = process.env.BA_DEEP === '1' ? BROWSERS : (['chromium'] as const)

describe.each(NOW)('%s', (name) => {
  let stage: Stage
  let settings: SettingsDriver
  let folder: string
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ba-settings-'))
    stage = await openStage(name)
    await downloadsGoTo(stage, folder)
    settings = await SettingsDriver.open(stage.launched)
  })
  afterAll(async () => {
    await stage?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  async function createVault(): Promise<void> {
    await settings.section('vault')
    await settings.waitFor('建立保险库')
    await settings.type({ 'input[name=passphrase]': PASSPHRASE, 'input[name=repeat]': PASSPHRASE })
    await settings.press('.vault button', '建立保险库')
    await settings.press('.vault button', '不用恢复码')
    await settings.waitFor('保险库已打开')
  }

  test('T60 every way out is stopped by the policy and nothing arrives; the same address asked for by a page does', async () => {
    await settings.section('privacy')
    await settings.press('button', '试一试')
    await until('a verdict', async () => (await settings.rows('[data-verdict]'))[0]?.verdict !== '')
    const rows = await settings.rows('[data-attempt]')
    expect(rows.map(({ attempt, outcome }) => [attempt, outcome])).toEqual(
      ['fetch', 'xhr', 'websocket', 'eventsource', 'beacon', 'image', 'stylesheet', 'frame'].map((id) => [
        id,
        'blocked',
      ]),
    )
    const page = await stage.launched.openPage(stage.launched.url(HOST, '/no-form/'))
    const outside = stage.launched.url('elsewhere.example.com', '/control')
    await page.goto(outside).catch(() => undefined)
    await page.goto('https://outside.invalid/control').catch(() => undefined)
    await page.close()
    const asked = stage.server.requests().map(({ host, path }) => `${host}${path}`)
    expect(asked.filter((line) => line.includes('elsewhere.example.com/control'))).not.toEqual([])
    expect(asked.filter((line) => line.includes('outside.invalid'))).not.toEqual([])
    expect(asked.filter((line) => line.includes('self-test'))).toEqual([])
    await settings.page.bringToFront()
  })

  test('a vault, a picture, a preference: all that is stored is on the list', async () => {
    await createVault()
    await settings.type({ '#ba-retentionDays': '30', '#ba-idleMinutes': '30' })
    await settings.unfold('[data-scans]')
    const picture = join(folder, 'photo.jpg')
    writeFileSync(picture, withExif(readFileSync(PHOTO)))
    expect(readFileSync(picture).includes('Exif')).toBe(true)
    await settings.upload('#ba-scan-file', picture)
    await settings.type({ '#ba-scan-kind': 'principalIdFront' })
    await settings.press('[data-scans] button', '加密存入')
    await until('the picture in the list', async () => (await settings.rows('[data-scan]')).length === 1)
    await settings.section('privacy')
    await settings.press('button', '列出来')
    await until('the list', async () => (await settings.rows('[data-stored]')).length > 5)
    const rows = await settings.rows('[data-stored]')
    expect(rows.filter(({ known }) => known !== 'true').map(({ stored }) => stored)).toEqual([])
    const areas = rows.map(({ stored }) => stored ?? '')
    for (const expected of [
      'indexedDB:vault/records',
      'opfs:vault/mirror/',
      'opfs:vault/scans/',
      'local:ba.sentinel',
      'local:preferences',
    ])
      expect(
        areas.filter((area) => area.startsWith(expected)),
        expected,
      ).not.toEqual([])
  })

  test('something stored beside the list is called unknown', async () => {
    await settings.page.evaluate(() => localStorage.setItem('tracker', '1'))
    await settings.press('button', '列出来')
    await until('the unknown item', async () => (await settings.rows('[data-storage=unknown]')).length === 1)
    expect((await settings.rows('[data-known=false]')).map(({ stored }) => stored)).toEqual(['localStorage:tracker'])
    await settings.page.evaluate(() => localStorage.clear())
  })

  test('T55 a picture is shown blurred first, and the stored copy holds nothing that the camera wrote beside it', async () => {
    await settings.section('vault')
    await settings.unfold('[data-scans]')
    await settings.press('[data-scan] button', '查看')
    await until('the picture', () =>
      settings.page.evaluate(() => (document.querySelector<HTMLImageElement>('.scan-view')?.naturalWidth ?? 0) > 100),
    )
    expect(await settings.page.evaluate(() => document.querySelector('.scan-view')?.className)).toContain('scan-blur')
    await settings.press('[data-scan] button', '看清楚')
    expect(await settings.page.evaluate(() => document.querySelector('.scan-view')?.className)).not.toContain('blur')
    await settings.press('[data-scan] button', '收起')
    await settings.unfold('[data-backup]')
    await settings.type({ 'input[name=backup-passphrase]': PASSPHRASE, 'input[name=backup-repeat]': PASSPHRASE })
    await settings.press('[data-backup] button', '导出加密备份')
    await settings.waitFor('1 份证件图片')
    const file = await settings.page.evaluate(() => {
      const link = document.querySelector<HTMLAnchorElement>('[data-backup] a[download]')
      link?.click()
      return link?.download ?? ''
    })
    const path = join(folder, file)
    await until('the downloaded file', async () => existsSync(path) && readFileSync(path).length > 0, 20_000)
    const opened = await openEnvelope(new Uint8Array(readFileSync(path)), PASSPHRASE)
    const unpacked = opened.ok ? await unpackBackup(opened.payload) : undefined
    if (!unpacked?.ok) throw new Error('the backup does not open')
    const [stored] = [...unpacked.scans.values()].map((bytes) => Buffer.from(bytes))
    expect(stored?.subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]))
    expect(stored?.includes('Exif')).toBe(false)
    expect(stored?.includes('TELEPHONE-MARK')).toBe(false)
    await settings.press('[data-backup] button', '完成')
  })

  test('the health check finds all whole', async () => {
    await settings.unfold('[data-health]')
    await settings.press('[data-health] button', '开始检查')
    await until('a result', async () => (await settings.rows('[data-bad]')).length === 1)
    const [found] = await settings.rows('[data-bad]')
    expect(found?.bad).toBe('0')
    expect(found?.text).toContain('图片：1 份完好，0 份读不出来')
  })

  test('two backups are merged field by field, numbers covered until asked for', async () => {
    const id = 'a'.repeat(32)
    const files = [await backupOf(id, '林甲', '440305198803120118'), await backupOf(id, '林乙', '11010119900101001X')]
    await settings.unfold('[data-merge]')
    for (const [index, bytes] of files.entries()) {
      writeFileSync(join(folder, `${index}.age`), bytes)
      await settings.upload(`#ba-merge-file-${index + 1}`, join(folder, `${index}.age`))
      await settings.type({ [`#ba-merge-secret-${index + 1}`]: SECRET })
    }
    await settings.press('[data-merge] button', '打开并比较')
    await until('the differences', async () => (await settings.rows('[data-dispute] [data-field]')).length === 2)
    const text = (await settings.rows('[data-disputes]'))[0]?.text ?? ''
    expect(text).toMatch(/林甲[\s\S]*林乙/)
    expect(text).not.toMatch(/440305198803120118|11010119900101001X/)
    expect(text).toMatch(/•+118/)
    await settings.press('[data-field="fields.certNumber"] button', '显示')
    expect((await settings.rows('[data-disputes]'))[0]?.text).toContain('440305198803120118')
    await settings.press('[data-field="fields.name"] label:last-of-type input')
    await settings.type({ 'input[name=merge-passphrase]': SECRET, 'input[name=merge-repeat]': SECRET })
    await settings.press('[data-merge] button', '做成合并后的备份')
    await settings.waitFor('合并好了')
    await settings.press('[data-merge] button', '完成')
  })

  test('a site that was allowed is listed and can be taken away', async () => {
    await settings.page.evaluate(async () => {
      const api = globalThis as unknown as { chrome: { storage: { local: { set(items: object): Promise<void> } } } }
      const origins = ['https://beian.example.org', 'https://xn--fiq228c.example.org']
      await api.chrome.storage.local.set({ sites: { v: 1, origins } })
    })
    await settings.section('sites')
    await until('two sites', async () => (await settings.rows('[aria-labelledby=ba-sites-own] .card')).length === 2)
    const [, second] = await settings.rows('[aria-labelledby=ba-sites-own] .card')
    expect(second?.text).toContain('请核对')
    await settings.press('[aria-label="取消允许 https://beian.example.org"]')
    await until('one site', async () => (await settings.rows('[aria-labelledby=ba-sites-own] .card')).length === 1)
    await expect.poll(() => settings.text(), { timeout: 20_000 }).toContain('已取消：https://beian.example.org')
  })

  test('T73 a fresh install may read no site, and every permission is explained', async () => {
    const rows = await settings.rows('[data-permission]')
    expect(rows.length).toBeGreaterThanOrEqual(4)
    expect(rows.filter(({ known }) => known !== 'true').map(({ permission }) => permission)).toEqual([])
    expect(await settings.rows('[data-origins="0"]')).toHaveLength(1)
  })

  test('every section fits 320 pixels, has no fault that axe finds in light and dark, and is reached by keyboard', async () => {
    const { page } = settings
    for (const theme of name === 'chromium' ? (['light', 'dark'] as const) : (['light'] as const)) {
      if (name === 'chromium') await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }])
      await page.setViewport({ width: 320, height: 800 })
      for (const id of SECTIONS) {
        await settings.section(id)
        expect(await page.evaluate(() => document.documentElement.scrollWidth), id).toBeLessThanOrEqual(320)
        if (name !== 'chromium') continue
        await page.evaluate(axeSource)
        const violations = await page.evaluate(async () => {
          const found = await window.axe.run(document.documentElement)
          return found.violations.map((one) => [one.id, one.nodes.map(({ html }) => html.slice(0, 120))])
        })
        expect(violations, `${id}, ${theme}`).toEqual([])
      }
    }
    await page.setViewport({ width: 900, height: 800 })
    await settings.section('vault')
    await page.bringToFront()
    await page.focus('.settings-nav a[href="#vault"]')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await until('the section of the next link', () =>
      page.evaluate(() => document.activeElement?.closest('[data-section="sites"]') !== null),
    )
  })

  test('erasing takes a word, and leaves nothing behind', async () => {
    await settings.section('vault')
    await settings.unfold('[data-erase]')
    await settings.type({ '#ba-erase': '清' })
    expect(
      await settings.page.evaluate(() => document.querySelector<HTMLButtonElement>('[data-erase] button')?.disabled),
    ).toBe(true)
    await settings.type({ '#ba-erase': '清除' })
    await settings.press('[data-erase] button', '全部清除')
    await settings.waitFor('建立保险库')
    await settings.section('privacy')
    await settings.press('button', '列出来')
    await until('the list', async () => (await settings.rows('[data-storage=known]')).length === 1)
    const left = (await settings.rows('[data-stored]')).map(({ stored }) => stored ?? '')
    expect(left.filter((one) => /opfs|ba\.sentinel|ba\.custody/.test(one))).toEqual([])
  })
})
