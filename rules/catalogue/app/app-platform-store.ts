import { defineRule, type Examples } from '../../engine/rule.ts'
import { appPlatforms } from '../../filing/enums/app-platforms.ts'
import { cite } from '../../sources/index.ts'

const PLATFORMS: ReadonlySet<string> = new Set(appPlatforms.map(({ value }) => value))

export const rule = defineRule({
  id: 'app-platform-store',
  title: { zh: '运行平台填成了应用市场', en: 'A store is given as platform' },
  severity: 'error',
  kind: 'static',
  each: 'platform',
  scope: ['app.platforms[].platform'],
  needs: ['platform.platform'],
  appliesTo: {},
  message: {
    zh: '运行平台填了“{value}”，它不是操作系统',
    en: 'The platform is given as {value}, which is no operating system',
  },
  fix: {
    zh: '选 APP 运行的系统：安卓、iOS、鸿蒙或其他；应用市场不用填',
    en: 'Choose the system it runs on: Android, iOS, HarmonyOS or another; stores are not asked for',
  },
  sources: [cite('hw-seo', 'high')],
  check({ platform }) {
    return !PLATFORMS.has(platform.platform) && { data: { value: platform.platform } }
  },
})

export const examples: Examples = {
  valid: [{ on: 'app' }, { on: 'app', set: { 'apps[0].platforms[0].platform': 'other' } }],
  invalid: [
    { on: 'app', set: { 'apps[0].platforms[0].platform': '华为应用市场' } },
    { on: 'app', set: { 'apps[0].platforms[1].platform': 'App Store' } },
  ],
}
