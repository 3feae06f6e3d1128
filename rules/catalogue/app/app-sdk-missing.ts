import { defineRule, type Examples } from '../../engine/rule.ts'
import { cite } from '../../sources/index.ts'

export const rule = defineRule({
  id: 'app-sdk-missing',
  title: { zh: 'SDK 信息不完整', en: 'Details of the SDKs are missing' },
  severity: 'error',
  kind: 'static',
  each: 'app',
  scope: ['app.sdks', 'app.sdkUsed'],
  needs: ['app.sdkUsed'],
  appliesTo: {},
  message: {
    zh: '“{name}”选了使用 SDK 服务，但没有列出 SDK，或有的缺厂商、类型',
    en: '{name} is said to use SDKs, but none is listed, or one lacks its vendor or kind',
  },
  fix: {
    zh: '给每个 SDK 填上服务厂商和服务类型；没有用第三方 SDK 就改选“否”',
    en: 'Give the vendor and the kind of each SDK; if there are none, answer no',
  },
  sources: [cite('hw-help', 'high')],
  check({ app }) {
    if (!app.sdkUsed) return false
    const lacking = app.sdks.filter((sdk) => !sdk.provider?.trim() || !sdk.type?.trim())
    if (app.sdks.length > 0 && lacking.length === 0) return false
    return { data: { name: app.shown('name') }, at: [...lacking.map((sdk) => sdk.path()), app.path('sdkUsed')] }
  },
})

const used = (...sdks: object[]) => ({ on: 'app', set: { 'apps[0].sdkUsed': true, 'apps[0].sdks': sdks } }) as const

export const examples: Examples = {
  valid: [
    { on: 'app' },
    used({ provider: '示例支付服务商', type: 'payment' }),
    { on: 'app', set: { 'apps[0].sdks': [{ provider: '', type: '' }] } },
  ],
  invalid: [
    used(),
    used({ provider: '', type: 'payment' }),
    used({ provider: '示例支付服务商', type: ' ' }),
    used({ provider: '示例支付服务商' }),
    used({ provider: '示例支付服务商', type: 'payment' }, { type: 'push' }),
  ],
}
