import { defineRule, type Examples } from '../../engine/rule.ts'
import { bareHex, fingerprintFits } from '../../filing/identifiers/app-package.ts'
import { cite } from '../../sources/index.ts'

export const rule = defineRule({
  id: 'app-fingerprint',
  title: { zh: '签名指纹长度不对', en: 'Fingerprint of the wrong length' },
  severity: 'error',
  kind: 'static',
  each: 'platform',
  scope: ['app.platforms[].fingerprint', 'app.platforms[].platform'],
  needs: ['platform.platform', 'platform.fingerprint'],
  appliesTo: {},
  message: {
    zh: '签名指纹去掉分隔符后是 {count} 位，或夹有不是十六进制的字符；安卓填 32 位 MD5，iOS 填 40 位 SHA-1，鸿蒙填 32 到 64 位',
    en: 'Without separators the fingerprint has {count} characters, or some are not hexadecimal; Android wants 32 (MD5), iOS 40 (SHA-1), HarmonyOS 32 to 64',
  },
  fix: {
    zh: '重新从签名证书读取对应算法的指纹：安卓不要填 SHA-1 或 SHA-256，iOS 不要填 MD5',
    en: 'Read the right kind from the signing certificate again: no SHA-1 or SHA-256 for Android, no MD5 for iOS',
  },
  sources: [cite('hw-kb', 'medium'), cite('hsy', 'medium')],
  check({ platform }) {
    if (fingerprintFits(platform.platform, platform.fingerprint) !== false) return false
    return { data: { count: bareHex(platform.fingerprint).length } }
  },
})

const MD5 = '9e107d9d372bb6826bd81d3542a419d6'
const SHA1 = 'DA39A3EE5E6B4B0D3255BFEF95601890AFD80709'
const on = (platform: string, fingerprint: string) =>
  ({
    on: 'app',
    set: { 'apps[0].platforms[0].platform': platform, 'apps[0].platforms[0].fingerprint': fingerprint },
  }) as const

export const examples: Examples = {
  valid: [
    { on: 'app' },
    on('harmony', MD5),
    on('harmony', MD5.repeat(2)),
    on('other', 'n/a'),
    on('ios', SHA1.replace(/..(?=.)/g, '$&:')),
  ],
  invalid: [
    on('android', SHA1),
    on('ios', MD5),
    on('harmony', MD5.slice(1)),
    on('harmony', `${MD5.repeat(2)}0`),
    on('android', `${MD5.slice(1)}g`),
    on('ios', `${SHA1.slice(1)}G`),
  ],
}
