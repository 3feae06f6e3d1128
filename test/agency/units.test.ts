/** A branch and its company are two filing subjects: the one's data do not go into the other's form unasked. */
import { describe, expect, test } from 'vitest'
import type { Filing } from '../../rules/index.ts'
import { foreignValues } from '../../sdk/plan/mix-up.ts'
import { type Sample, sampleScan, shown } from '../../sdk/plan/sample-scan.ts'
import type { ToldText } from '../../sdk/types.ts'

const filing = (name: string, superior?: string): Filing => ({
  subject: { name, certNumber: '91440300MA5EXMPLXX', ...(superior ? { superior } : {}) },
})
const COMPANY = '远山示例物流有限公司'
const BRANCHES = [`${COMPANY}深圳分公司`, `${COMPANY}（深圳）分公司`, `${COMPANY}北京办事处`, `${COMPANY} 南山 营业部`]
const named = (text: string): Record<string, Sample> => ({
  box: { field: 'subject.name' as never, label: '主办单位名称', value: shown(text) },
})
const found = (client: Filing, boxes: Record<string, Sample>, told: readonly ToldText[] = []) =>
  foreignValues({ ...sampleScan(boxes), told }, client, []).map(({ kind, value }) => `${kind} ${value}`)

describe('a unit that nobody has in the vault', () => {
  test.each(BRANCHES)('the company is chosen, the page is about %s', (branch) => {
    expect(found(filing(COMPANY), named(branch))).toEqual([`name ${branch}`])
    expect(found(filing(COMPANY), {}, [{ label: '主办单位名称', text: branch }])).toEqual([`name ${branch}`])
    expect(found(filing(COMPANY), {}, [{ text: `为${branch}办理备案`, near: true }])).toHaveLength(1)
  })
  test.each(BRANCHES)('%s is chosen, the page is about the company', (branch) => {
    expect(found(filing(branch), named(COMPANY))).toEqual([`name ${COMPANY}`])
    expect(found(filing(branch), {}, [{ label: '单位名称', text: COMPANY }])).toEqual([`name ${COMPANY}`])
  })
  test.each(BRANCHES)('%s is chosen and the page is about it', (branch) => {
    const told: ToldText[] = [
      { label: '主办单位名称', text: branch },
      { text: `为${branch}办理备案`, near: true },
    ]
    expect(found(filing(branch), named(branch), told)).toEqual([])
  })
})

describe('no other unit', () => {
  test.each([COMPANY, ` ${COMPANY} `, '远山示例物流', `${COMPANY}（企业）`, `${COMPANY} 91440300MA5EXMPLXX`])(
    '%s',
    (text) => expect(found(filing(COMPANY), named(text))).toEqual([]),
  )
  test('words about branches, the holder’s own account, a client who names his company', () => {
    const told: ToldText[] = [
      { text: `${COMPANY}，请选择分公司`, near: true },
      { text: `${COMPANY}的分支机构`, near: true },
      { label: '登录账号', text: `${COMPANY}深圳分公司`, near: true },
    ]
    expect(found(filing(COMPANY), named(COMPANY), told)).toEqual([])
    const branch = filing(`${COMPANY}深圳分公司`, COMPANY)
    expect(found(branch, {}, [{ label: '投资人或主管单位', text: COMPANY }])).toEqual([])
  })
  test('the client’s own certificate number stands beside it: an older name', () => {
    const number: Sample = {
      field: 'subject.certNumber' as never,
      label: '证件号码',
      value: shown('91440300MA5EXMPLXX'),
    }
    expect(found(filing(COMPANY), { ...named(`${COMPANY}深圳分公司`), number })).toEqual([])
  })
})
