import { expect, test } from 'vitest'
import { statusOnPage } from '../../extension/panel/journey/status-on-page.ts'

type Told = NonNullable<Parameters<typeof statusOnPage>[0]>['told']
const on = (told: Told, more: { step?: string; title?: string } = {}) =>
  statusOnPage({ title: '备案控制台', told: told ?? [], ...more })

test.each([
  ['behind a label', { label: '订单状态', text: '初审中' }, 'awaitingProvider'],
  ['behind a label of its own words', { label: '当前备案进度', text: '管局审核中' }, 'bureauReview'],
  ['beside the number of the order in a list', { label: 'HWBA2026112600017', text: '待短信核验' }, 'awaitingSms'],
] as const)('%s it is read', (_what, text, state) => {
  expect(on([{ text: '某某科技有限公司', label: '主办单位名称' }, text])).toBe(state)
})

test('the heading of the page still says it; what stands behind a label goes before', () => {
  expect(on([], { step: '待管局审核' })).toBe('bureauReview')
  expect(on([{ label: '状态', text: '管局驳回' }], { title: '备案成功' })).toBe('bureauRejected')
})

test('several states are a list of orders or the way of one: nothing is offered', () => {
  const list = ['BA20260001', 'BA20260002'].map((label, at) => ({ label, text: at === 0 ? '已备案' : '初审驳回' }))
  expect(on(list, { step: '已备案' })).toBeUndefined()
  expect(on(list.map((one) => ({ ...one, text: '已备案' })))).toBe('approved')
})

test.each([
  ['a step of the way', { label: '提交初审', text: '管局审核中' }],
  ['a sentence', { label: '订单状态', text: '管局审核中的订单不能修改' }],
  ['a telephone beside a state', { label: '客服', text: '初审中' }],
  ['another state of affairs', { label: '域名状态', text: '正常' }],
])('%s is none', (_what, text) => {
  expect(on([text])).toBeUndefined()
})
