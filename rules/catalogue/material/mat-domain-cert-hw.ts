import { defineRule, type Examples } from '../../engine/rule.ts'
import { factsOf } from '../../provinces/lookup.ts'
import { cite } from '../../sources/index.ts'

const CERTIFICATE = 'domainCertificate'

export const rule = defineRule({
  id: 'mat-domain-cert-hw',
  title: { zh: '最好附上域名证书', en: 'Better attach the domain certificate' },
  severity: 'warning',
  kind: 'static',
  each: 'filing',
  scope: ['materials.domainCertificate'],
  needs: ['filing.materials', 'filing.province'],
  appliesTo: { providers: ['huawei'], filingTypes: ['first', 'addService', 'change'] },
  message: {
    zh: '华为云审核首次、新增和变更订单时通常要看域名证书，还没有上传',
    en: 'Huawei’s reviewers usually want the domain certificate with first, add-service and change orders; it is not uploaded yet',
  },
  fix: {
    zh: '在域名注册商的控制台下载域名证书，随其他材料一起上传',
    en: 'Download it from the registrar’s console and upload it with the rest',
  },
  sources: [cite('hw-help', 'medium'), cite('hw-kb', 'medium')],
  check({ filing }) {
    if (filing.has(CERTIFICATE) || filing.websites.length === 0) return false
    // Where the province itself asks this class of subject for it, mat-domain-cert says so.
    return !factsOf(filing.province, 'doc').some(
      ({ value, appliesTo }) => value === CERTIFICATE && (appliesTo === 'all' || appliesTo === filing.subjectClass),
    )
  },
})

const without = (province: string) => ({ province, materials: ['subjectCert', 'principalIdFront', 'principalIdBack'] })

export const examples: Examples = {
  valid: [
    { on: 'organisation' },
    { on: 'organisation', set: without('430000') },
    { on: 'individual', set: without('150000') },
    { on: 'app', set: without('440000') },
    { on: 'organisation', set: { ...without('440000'), type: 'addAccess' } },
    { on: 'organisation', set: { ...without('440000'), provider: 'tencent' } },
  ],
  invalid: [
    { on: 'organisation', set: without('440000') },
    { on: 'organisation', set: without('150000') },
    { on: 'individual', set: { ...without('310000'), type: 'change' } },
  ],
}
