/**
 * Makes the files beside it with LibreOffice itself (Debian: `libreoffice-calc-nogui`); run by hand, `node test/agency/libreoffice/make.ts`.
 * Last made with LibreOffice 25.2 on 2026-11-26. The tests read the files and need no LibreOffice.
 */
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeFilings } from '../../../rules/files/index.ts'
import { client } from '../../cli/client.ts'
import { type SheetCell, tableOf } from '../../cli/workbook.ts'
import { officeFiling } from '../office.ts'

const folder = mkdtempSync(join(tmpdir(), 'libreoffice-'))
const at = (...parts: string[]) => join(folder, ...parts)
const here = (name: string) => join(import.meta.dirname, name)
const convert = (to: string, out: string, file: string, ...more: string[]) =>
  execFileSync('soffice', [
    '--headless',
    `-env:UserInstallation=file://${at('profile')}`,
    ...more,
    '--convert-to',
    to,
    '--outdir',
    at(out),
    file,
  ])

writeFileSync(at('office.xlsx'), writeFilings([0, 1, 2, 3, 4].map(officeFiling)).bytes)
convert('ods', 'ods', at('office.xlsx'))
convert('xlsx', 'back', at('ods', 'office.ods'))
copyFileSync(at('back', 'office.xlsx'), here('office-from-ods.xlsx'))
for (const [name, encoding] of [
  ['office-utf8.csv', 76],
  ['office-gb18030.csv', 85],
] as const) {
  convert(`csv:Text - txt - csv (StarCalc):44,34,${encoding},1`, name, at('office.xlsx'))
  copyFileSync(at(name, 'office.csv'), here(name))
}

// Typed in as a clerk does it: numbers become numbers, dates dates, and an ID number loses its last digits.
const typed = (value: SheetCell): string =>
  value === null ? '' : typeof value === 'object' ? '2016-05-10' : value === true ? 'TRUE' : String(value)
const other = { 主办单位名称: '蓝鲸示例有限公司', 主体负责人证件号码: '11010119900101123X' }
const rows = tableOf(client, { ...client, ...other })
writeFileSync(at('typed.csv'), rows.map((row) => row.map((one) => `"${typed(one)}"`).join(',')).join('\r\n'))
convert('xlsx', 'typed', at('typed.csv'), '--infilter=CSV:44,34,76,1')
copyFileSync(at('typed', 'typed.xlsx'), here('typed.xlsx'))
