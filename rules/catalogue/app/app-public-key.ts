import { defineRule, type Examples } from '../../engine/rule.ts'
import { bareHex, isPublicKey } from '../../filing/identifiers/app-package.ts'
import { cite } from '../../sources/index.ts'

export const rule = defineRule({
  id: 'app-public-key',
  title: { zh: '公钥太短', en: 'Public key is too short' },
  severity: 'warning',
  kind: 'static',
  each: 'platform',
  scope: ['app.platforms[].publicKey'],
  needs: ['platform.publicKey'],
  appliesTo: {},
  message: {
    zh: '公钥只有 {count} 位，可能没有复制完整',
    en: 'The public key has only {count} characters; it may not have been copied whole',
  },
  fix: {
    zh: '从签名证书复制完整的模数（2048 位密钥是 512 个十六进制字符）',
    en: 'Copy the whole modulus from the signing certificate (512 hex characters for a 2048-bit key)',
  },
  sources: [cite('hsy', 'low')],
  check({ platform }) {
    return !isPublicKey(platform.publicKey) && { data: { count: bareHex(platform.publicKey).length } }
  },
})

const keyed = (publicKey: string) => ({ on: 'app', set: { 'apps[0].platforms[0].publicKey': publicKey } }) as const

export const examples: Examples = {
  valid: [{ on: 'app' }, keyed('A3:'.repeat(64))],
  invalid: [keyed('A3A3'), keyed(`${'A3:'.repeat(63)}A`)],
}
