import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { columns, headersOf, openTable, writeTemplate } from '../../rules/files/index.ts'
import { columnName } from '../../rules/files/table/table.ts'

test('the template explains each column and offers the words of those with a closed list', () => {
  const bytes = writeTemplate()
  const opened = openTable('t.xlsx', bytes)
  if ('code' in opened) throw new Error(opened.code)
  expect(opened.sheets).toEqual(['备案', '填写说明'])
  expect(headersOf(opened.table).map(({ path }) => path)).toEqual(columns.map(({ path }) => path))
  const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml']!)
  const listAt = (path: string) => {
    const name = columnName(columns.findIndex((one) => one.path === path))
    return new RegExp(
      `sqref="${name}2:${name}\\d+"><formula1>&quot;([^<]*)&quot;|sqref="${name}2:${name}\\d+"><formula1>"([^<]*)"`,
    )
      .exec(xml)?.[2]
      ?.split(',')
  }
  expect(listAt('subject.nature')).toEqual(expect.arrayContaining(['企业', '个人', '事业单位']))
  expect(listAt('province')).toContain('广东省')
  expect(listAt('subject.isSoleTrader')).toEqual(['是', '否'])
  expect(listAt('subject.name')).toBeUndefined()
})
