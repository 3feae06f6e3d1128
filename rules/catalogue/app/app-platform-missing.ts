import { defineRule, type Examples } from '../../engine/rule.ts'
import { cite } from '../../sources/index.ts'

export const rule = defineRule({
  id: 'app-platform-missing',
  title: { zh: '没有填运行平台', en: 'No platform given' },
  severity: 'error',
  kind: 'static',
  each: 'app',
  scope: ['app.platforms', 'app.name'],
  needs: ['app.name'],
  appliesTo: {},
  message: {
    zh: '“{value}”还没有填运行平台，至少要有一个',
    en: '{value} has no platform yet; at least one is needed',
  },
  fix: {
    zh: '安卓、iOS、鸿蒙中上架的都要填：包名、公钥和签名指纹可以从安装包读出',
    en: 'Enter each of Android, iOS and HarmonyOS it is built for; package name, key and fingerprint can be read from the package',
  },
  sources: [cite('hw-help', 'high')],
  check({ app }) {
    return app.platforms.length === 0 && { data: { value: app.name } }
  },
})

export const examples: Examples = {
  valid: [{ on: 'app' }, { on: 'organisation' }],
  invalid: [
    { on: 'app', set: { 'apps[0].platforms': [] } },
    { on: 'app', set: { 'apps[0].platforms': null, 'apps[0].domains': [] } },
  ],
}
