import { defineRule, type Examples } from '../../engine/rule.ts'
import { provincesWith } from '../../provinces/lookup.ts'
import { cite } from '../../sources/index.ts'

const CERTIFICATE = 'domainCertificate'

export const rule = defineRule({
  id: 'mat-domain-cert',
  title: { zh: '缺域名证书', en: 'Domain certificate is missing' },
  severity: 'error',
  kind: 'static',
  each: 'filing',
  scope: ['materials.domainCertificate', 'filing.province'],
  needs: ['filing.materials', 'filing.province'],
  appliesTo: { provinces: provincesWith('doc', CERTIFICATE), fact: 'doc' },
  message: {
    zh: '在{province}备案网站要附域名证书，还没有上传',
    en: '{province} wants the domain certificate with a website; it is not uploaded yet',
  },
  fix: {
    zh: '在域名注册商的控制台下载域名证书；每个域名一张，所有者要与主体一致',
    en: 'Download it from the registrar’s console, one for each domain; the owner shown must be the subject',
  },
  sources: [cite('tx', 'medium')],
  check({ filing }) {
    if (filing.has(CERTIFICATE) || filing.websites.length === 0) return false
    return { data: { province: filing.province } }
  },
})

const without = (province: string) => ({ province, materials: ['subjectCert', 'principalIdFront', 'principalIdBack'] })

export const examples: Examples = {
  valid: [
    { on: 'organisation', set: { province: '430000' } },
    { on: 'organisation', set: without('440000') },
    { on: 'organisation', set: without('150000') },
    { on: 'app', set: without('430000') },
  ],
  invalid: [
    { on: 'organisation', set: without('430000') },
    { on: 'individual', set: without('150000') },
    { on: 'individual', set: { ...without('430000'), type: 'change' } },
  ],
}
