/** The clients' tab in both browsers: tables in, search by keyboard, check of all, shared data, deadlines, narrow and dark. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeFilings } from '../../rules/files/index.ts'
import { readWorkbook } from '../../rules/files/xlsx/workbook.ts'
import { check } from '../../rules/index.ts'
import { officeFiling } from '../agency/office.ts'
import { seePapers } from './client-papers.ts'
import { downloadsGoTo } from './downloads.ts'
import { until } from './panel-driver.ts'
import { SettingsDriver } from './settings-driver.ts'
import { BROWSERS, openStage, type Stage } from './stage.ts'
import { PASSPHRASE } from './vault-driver.ts'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const SECTIONS = ['clients', 'check', 'shared', 'deadlines', 'exchange', 'handover', 'purge', 'activity']
const COUNT = 40

describe.each(BROWSERS)('%s', (name) => {
  let stage: Stage
  let manager: SettingsDriver
  let folder: string
  const office = Array.from({ length: COUNT }, (_, n) => officeFiling(n))

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ba-manager-'))
    stage = await openStage(name)
    await downloadsGoTo(stage, folder)
    manager = await SettingsDriver.openClients(stage.launched, PASSPHRASE)
  })
  afterAll(async () => {
    await stage?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  test('a table of the agency’s own is previewed, its bad cell named, and stored at once', async () => {
    await manager.section('exchange')
    const path = join(folder, 'own.csv')
    writeFileSync(
      path,
      '公司名称,统一社会信用代码,手机\r\n甲示例有限公司,9.14E+17,13800138000\r\n乙示例有限公司,,13900139000\r\n',
    )
    await manager.upload('input[data-import]', path)
    await until('the preview', async () => (await manager.rows('[data-row]')).length === 1)
    expect((await manager.rows('[data-problems] li')).map(({ code, cell }) => [code, cell])).toEqual([
      ['digits-lost', 'B2'],
    ])
    await manager.press('button', '导入 1 行')
    await manager.waitFor('已导入 1 行')
  })

  test('an export comes in again, forty clients in one go', async () => {
    const path = join(folder, 'office.xlsx')
    writeFileSync(path, writeFilings(office).bytes)
    await manager.upload('input[data-import]', path)
    await until('the preview', async () => (await manager.rows('[data-row]')).length === COUNT)
    await manager.press('button', `导入 ${COUNT} 行`)
    await manager.waitFor(`已导入 ${COUNT} 行`)
  })

  test('a client is found by initials and opened without a mouse', async () => {
    await manager.section('clients')
    await manager.page.focus('#ba-search')
    await manager.page.keyboard.type('cld3h')
    await until('one hit', async () => (await manager.rows('[data-client]')).length === 1)
    await manager.page.keyboard.press('ArrowDown')
    await manager.page.keyboard.press('Enter')
    const shown = await until('the client', () =>
      manager.page.evaluate(() => document.querySelector('#ba-client')?.textContent),
    )
    expect(shown).toContain('长乐第3号')
    await manager.type({ '.manager-detail input[type=text]': '加急' })
    await manager.press('.manager-detail button', '添加')
    await until('the tag', async () =>
      (await manager.rows('.manager-tags label')).some(({ text }) => text?.includes('加急')),
    )
  })

  test('a long list draws what is in view only', async () => {
    await manager.type({ '#ba-search': '' })
    await until('the list', async () => (await manager.text()).includes(`${COUNT + 1} 位客户`))
    expect((await manager.rows('[data-client]')).length).toBeLessThan(COUNT)
  })

  test('the check of all finds in each client what the rules find', async () => {
    await manager.section('check')
    await manager.press('button', '检查 ')
    await manager.waitFor(`检查了 ${COUNT + 1} 份备案`, 120_000)
    const rows = await manager.rows('[data-batch] tr[data-filing]')
    expect(rows.length).toBe(COUNT + 1)
    const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
    const alone = check({ subject: { name: '乙示例有限公司' }, principal: { mobile: '13900139000' } }, { today })
    const errors = alone.findings.filter(({ severity }) => severity === 'error').length
    const row = rows.find(({ text }) => text?.includes('乙示例有限公司'))
    expect(row?.text?.split(/\s+/).map(Number)).toContain(errors)
  })

  /** The file that a press brings, whole on the disk. */
  async function saved(ending: string, press: () => Promise<unknown>): Promise<string> {
    const before = new Set(readdirSync(folder))
    await press()
    return until(`a file ${ending}`, async () => {
      const found = readdirSync(folder).find((file) => file.endsWith(ending) && !before.has(file))
      if (found === undefined || readdirSync(folder).some((file) => /\.(?:crdownload|part)$/.test(file))) return false
      const path = join(folder, found)
      return existsSync(path) && readFileSync(path).length > 0 && path
    })
  }

  test('the files of the check say what the table says, in its order', async () => {
    const { page } = manager
    await manager.press('th button', '客户')
    const table = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLTableRowElement>('[data-batch] tbody tr')].map((row) =>
        [...row.cells].map((cell) => cell.querySelector('summary')?.textContent ?? cell.textContent ?? ''),
      ),
    )
    expect(table).toHaveLength(COUNT + 1)
    const xlsx = await saved('.xlsx', () => manager.press('button', '存为 XLSX'))
    const sheet = readWorkbook(new Uint8Array(readFileSync(xlsx)), '汇总')
    if (typeof sheet === 'string') throw new Error(sheet)
    const [head, ...rows] = sheet.rows.map(({ cells }) => [0, 1, 2, 3, 4].map((at) => cells.get(at) ?? ''))
    expect(head).toEqual(['客户', '证件号码', '错误', '警告', '无法判断'])
    expect(rows.map(([client, , ...counts]) => [client, ...counts])).toEqual(table)
    const json = await saved('.json', () => manager.press('button', '存为 JSON'))
    const reports = JSON.parse(readFileSync(json, 'utf8')) as {
      client: string
      findings: { severity: string; message: string }[]
      undecided: unknown[]
    }[]
    const count = (findings: { severity: string }[], severity: string) =>
      String(findings.filter((one) => one.severity === severity).length)
    expect(
      reports.map(({ client, findings, undecided }) => [
        client,
        count(findings, 'error'),
        count(findings, 'warning'),
        String(undecided.length),
      ]),
    ).toEqual(table)
    const findings = readWorkbook(new Uint8Array(readFileSync(xlsx)), '问题')
    if (typeof findings === 'string') throw new Error(findings)
    expect(findings.rows.slice(1).map(({ cells }) => [cells.get(0), cells.get(2)])).toEqual(
      reports.flatMap((one) => one.findings.map(({ message }) => [one.client, message])),
    )
    // On paper the rows are all there, and what is only pressed is not.
    await page.emulateMediaType('print').catch(() => undefined)
    const printed = await page.evaluate(() => ({
      rows: [...document.querySelectorAll<HTMLElement>('[data-batch] tbody tr')].filter((row) => row.offsetHeight > 0)
        .length,
      buttons: [...document.querySelectorAll<HTMLElement>('section .row button')].filter((one) => one.offsetHeight > 0)
        .length,
    }))
    if (name === 'chromium') expect(printed).toEqual({ rows: COUNT + 1, buttons: 0 })
    await page.emulateMediaType().catch(() => undefined)
  })

  test('a client is handed over to this vault’s own code, removed, and received again; the log tells it', async () => {
    const { page } = manager
    await manager.section('handover')
    await manager.press('[data-own-code] button', '生成交接码')
    const code = await until('the code', () =>
      page.evaluate(() => document.querySelector('[data-own-code] code')?.textContent ?? ''),
    )
    expect(code).toMatch(/^age1[a-z0-9]{58}$/)
    await manager.type({ '.manager-pick input[type=search]': '长乐第3号' })
    await until('one to choose', async () => (await manager.rows('[data-pick]')).length === 1)
    await manager.press('[data-pick] input')
    await manager.waitFor('文件将包含：1 位客户、1 份备案')
    await manager.press('input[name=handover-by][value=key]')
    await manager.type({ 'input[name=handover-recipient]': code.slice(0, -1) + (code.endsWith('q') ? 'p' : 'q') })
    await manager.press('button[type=submit]', '做成交接文件')
    await manager.waitFor('交接码不完整或有误')
    await manager.type({ 'input[name=handover-recipient]': code })
    await manager.press('button[type=submit]', '做成交接文件')
    await manager.waitFor('交接文件已做好')
    const file = await saved('.age', () => manager.press('[data-handover-made] button', '保存'))

    await manager.section('purge')
    await manager.waitFor('将删除：1 位客户、1 份备案')
    await manager.press('button', '删除选中的 1 位客户')
    await manager.press('button', '确认删除')
    await manager.waitFor('已删除 1 位客户')
    await manager.waitFor('旧副本也已换新')
    await manager.section('clients')
    await manager.waitFor(`${COUNT} 位客户`)

    await manager.section('handover')
    await manager.upload('input[data-take]', file)
    await manager.waitFor('不需要口令')
    await manager.press('button[type=submit]', '比较内容')
    await until('the plan', async () => (await manager.rows('[data-take-state=planned]')).length === 1)
    await manager.press('[data-take-state] button', '导入')
    await until('the end', async () => (await manager.rows('[data-take-state=imported]')).length === 1)
    await manager.section('clients')
    await manager.waitFor(`${COUNT + 1} 位客户`)

    await manager.section('activity')
    const acts = await until('the log', async () => {
      const rows = await manager.rows('[data-activity] tr[data-act]')
      return rows.length >= 7 && rows
    })
    expect(acts.map(({ act }) => act)).toEqual(['import', 'purge', 'handover', 'export', 'export', 'import', 'import'])
    for (const at of [0, 1, 2]) expect(acts[at]?.text).toContain('长乐第3号')
    await manager.type({ 'input[data-activity-search]': '长乐第3号' })
    await until('fewer', async () => (await manager.rows('[data-activity] tr[data-act]')).length < acts.length)
    const shown = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLTableRowElement>('[data-activity] tr')].map((row) =>
        // So many names are folded under their number.
        [...row.cells].map((cell) => cell.querySelector('summary')?.nextSibling?.textContent ?? cell.textContent ?? ''),
      ),
    )
    const csv = await saved('.csv', () => manager.press('button', '存为 CSV'))
    const lines = readFileSync(csv, 'utf8').slice(1).trimEnd().split('\r\n')
    expect(
      lines.map((line) => line.replace(/"([^"]*)"/g, (_, text: string) => text.replaceAll(',', '，')).split(',')),
    ).toEqual(shown.map((row) => row.map((text) => text.replaceAll(',', '，'))))
  })

  test('what clients share is listed, and what falls due', async () => {
    await manager.section('shared')
    await until('shared data', async () => (await manager.rows('[data-shared] tr[data-rule]')).length > 0)
    await manager.section('deadlines')
    await manager.type({ 'section select': '365' })
    await until('deadlines', async () => (await manager.rows('[data-deadlines] tr[data-kind]')).length > 0)
  })

  test('papers for one client: what is asked for, what is declared, what has changed; no other client is on them', async () => {
    await seePapers({ manager, office, folder, saved, knowsPaper: name === 'chromium' })
  })

  test('every part fits 320 pixels and has no fault that axe finds in light and dark', async () => {
    const { page } = manager
    for (const theme of name === 'chromium' ? (['light', 'dark'] as const) : (['light'] as const)) {
      if (name === 'chromium') await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }])
      await page.setViewport({ width: 320, height: 800 })
      for (const id of SECTIONS) {
        await manager.section(id)
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
    await page.setViewport({ width: 1100, height: 800 })
  })
})
