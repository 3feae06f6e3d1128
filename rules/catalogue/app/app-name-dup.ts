import { defineRule, type Examples } from '../../engine/rule.ts'
import { storeOf } from '../../engine/store.ts'
import { sameText } from '../../filing/compare.ts'
import type { Filing } from '../../filing/filing.ts'
import { cite } from '../../sources/index.ts'

/**
 * Names of a stored filing's APPs that stand beside the ones of an order of this type. An order that changes a filed APP
 * or its access names that APP itself; a stored filing without a state may be a copy of a first filing under check.
 */
function namesBeside({ status, apps }: Filing, type: string | null): readonly string[] {
  const onFile = status === 'approved' || (status == null && type === 'addService')
  return onFile ? (apps ?? []).flatMap(({ name }) => name ?? []) : []
}

export const rule = defineRule({
  id: 'app-name-dup',
  title: { zh: '同一主体下 APP 重名', en: 'Two APPs of one subject share a name' },
  severity: 'error',
  kind: 'static',
  each: 'app',
  scope: ['app.name'],
  needs: ['app.name'],
  appliesTo: {},
  message: {
    zh: '同一主体下有 {count} 个 APP 都叫“{value}”',
    en: '{count} APPs of the subject are called {value}',
  },
  fix: {
    zh: '一个 APP 一个名称：同一个 APP 的安卓、iOS 版请写在同一个 APP 的运行平台里，不同的 APP 请改名',
    en: 'One name for one APP: list Android and iOS versions as platforms of a single APP, and rename what is another APP',
  },
  sources: [cite('hw-help', 'high')],
  check({ app, filing, known, subject }) {
    const own = filing.apps.filter((one) => sameText(one.shown('name'), app.name)).length
    const { type } = filing
    const adds = type === 'first' || type === 'addService'
    const filed = (adds ? storeOf(known).ofSubject(subject.certNumber ?? '') : [])
      .flatMap((stored) => namesBeside(stored.filing, type))
      .filter((name) => sameText(name, app.name)).length
    return own + filed > 1 && { data: { value: app.name, count: own + filed } }
  },
})

const second = { 'apps[1]': { name: '青禾示例', owner: { reusePrincipal: true } } }
const renamed = { 'apps[0].name': '青禾工单' }

export const examples: Examples = {
  valid: [
    { on: 'app' },
    { on: 'app', set: { 'apps[1]': { name: '青禾工单', owner: { reusePrincipal: true } } } },
    { on: 'app', portfolio: [{}] },
    { on: 'app', set: { type: 'addService' }, portfolio: [{ status: 'draft' }] },
    { on: 'app', set: { type: 'addService' }, portfolio: [{ ...renamed, status: 'approved' }] },
    { on: 'app', set: { type: 'change' }, portfolio: [{ status: 'approved' }] },
    {
      on: 'app',
      set: { type: 'addService' },
      portfolio: [{ status: 'approved', 'subject.certNumber': '91440300MA5EXMPM8X' }],
    },
  ],
  invalid: [
    { on: 'app', set: second },
    { on: 'app', set: { ...second, 'apps[1].name': ' 青禾　示例' } },
    { on: 'app', set: { ...second, type: 'change' } },
    { on: 'app', set: { type: 'addService' }, portfolio: [{}] },
    { on: 'app', set: { type: 'addService' }, portfolio: [{ status: 'approved' }] },
    { on: 'app', portfolio: [{ status: 'approved' }] },
  ],
}
