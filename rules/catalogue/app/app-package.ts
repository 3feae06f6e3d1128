import { defineRule, type Examples } from '../../engine/rule.ts'
import { isPackageName } from '../../filing/identifiers/app-package.ts'
import { cite } from '../../sources/index.ts'

export const rule = defineRule({
  id: 'app-package',
  title: { zh: '包名格式不对', en: 'Package name is malformed' },
  severity: 'error',
  kind: 'static',
  each: 'platform',
  scope: ['app.platforms[].packageName'],
  needs: ['platform.packageName'],
  appliesTo: {},
  message: {
    zh: '包名“{value}”不是 com.example.app 这样用点分开的标识',
    en: 'The package name {value} is not a dotted identifier such as com.example.app',
  },
  fix: {
    zh: '从安装包或开发者后台复制包名（iOS 是 Bundle ID），不要带空格和中文',
    en: 'Copy it from the package or the developer console (on iOS the Bundle ID), without blanks or Chinese',
  },
  sources: [cite('hw-help', 'high'), cite('hsy', 'high')],
  check({ platform }) {
    return !isPackageName(platform.packageName) && { data: { value: platform.packageName } }
  },
})

const named = (packageName: string) =>
  ({ on: 'app', set: { 'apps[0].platforms[0].packageName': packageName } }) as const

export const examples: Examples = {
  valid: [{ on: 'app' }, named('cn.qinghe_example.pad-2'), named('')],
  invalid: [named('com example qinghe'), named('qinghe'), named('1com.example'), named('com..example')],
}
