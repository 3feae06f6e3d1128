/** The papers that an office makes for one client, looked at on the screen, on paper and in their files. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { openTable, writeFilings } from '../../rules/files/index.ts'
import type { Filing } from '../../rules/index.ts'
import { until } from './panel-driver.ts'
import type { SettingsDriver } from './settings-driver.ts'

export interface Papers {
  readonly manager: SettingsDriver
  /** The filings in the vault; the papers are those of the fourth. */
  readonly office: readonly Filing[]
  readonly folder: string
  /** The file that a press brings, whole on the disk. */
  saved(ending: string, press: () => Promise<unknown>): Promise<string>
  /** The browser shows a page as it would be printed. */
  readonly knowsPaper: boolean
}

export async function seePapers({ manager, office, folder, saved, knowsPaper }: Papers): Promise<void> {
  const { page } = manager
  const client = office[3]!
  const changed = {
    ...client,
    websites: [{ ...client.websites?.[0], name: '改名之后' }, ...(client.websites ?? []).slice(1)],
  }
  const path = join(folder, 'changed.xlsx')
  const filed = { ...changed, principal: { ...client.principal, mobile: office[4]!.principal!.mobile! } } as Filing
  writeFileSync(path, writeFilings([filed]).bytes)
  await manager.section('exchange')
  await manager.upload('input[data-import]', path)
  await until('the row', async () => (await manager.rows('[data-row][data-state=known-client]')).length === 1)
  await manager.press('button', '导入 1 行')
  await manager.waitFor('已导入 1 行')

  await manager.section('clients')
  await manager.type({ '#ba-search': client.subject!.name! })
  await until('one hit', async () => (await manager.rows('[data-client]')).length === 1)
  await manager.press('[data-client]')
  await until('both filings', async () => (await manager.rows('[data-filing]')).length === 2)
  const shown = () => page.evaluate(() => document.querySelector<HTMLElement>('main')?.innerText ?? '')
  /** On paper: what stands there, without any other client. */
  const paper = async (): Promise<string> => {
    await manager.type({ '#ba-search': '' })
    await page.emulateMediaType('print').catch(() => undefined)
    const text = await shown()
    await page.emulateMediaType().catch(() => undefined)
    if (knowsPaper) for (const other of office) if (other !== client) expect(text).not.toContain(other.subject!.name!)
    return text
  }
  await manager.press('[data-filing]:first-of-type button', '资料收集单')
  await manager.waitFor('请更正')
  expect(await paper()).toContain('手机号已用在别人的备案里')
  const lines = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLTableRowElement>('.manager-detail tbody tr')].map((row) =>
      [...row.cells].map((cell) => cell.textContent ?? ''),
    ),
  )
  const xlsx = await saved('.xlsx', () => manager.press('button', '存为 XLSX'))
  const sheet = openTable('request.xlsx', new Uint8Array(readFileSync(xlsx)))
  if ('code' in sheet) throw new Error(sheet.code)
  const rows = sheet.table.rows.slice(1).map(({ cells }) => [cells.get(0), cells.get(1) ?? ''])
  expect(rows.filter(([item]) => !/^请/.test(String(item)))).toEqual(lines)
  const html = readFileSync(await saved('.html', () => manager.press('button', '存为网页')), 'utf8')
  for (const [item] of lines) expect(html).toContain(item!.replaceAll('&', '&amp;'))

  await manager.press('.manager-detail button.quiet')
  await manager.press('[data-filing]:first-of-type button', '打印摘要')
  await manager.waitFor('备案信息摘要')
  expect(await paper()).toContain('改名之后')
  await manager.press('.manager-detail button.quiet')
  await manager.press('[data-filing]:first-of-type button', '与另一份比较')
  await manager.waitFor('需要办理变更备案')
  const text = await paper()
  expect(text).toContain('改名之后')
  expect(text).toContain(filed.principal!.mobile!)
}
