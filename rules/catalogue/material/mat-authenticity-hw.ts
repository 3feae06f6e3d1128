import { defineRule, type Examples } from '../../engine/rule.ts'
import { providerValue } from '../../providers/lookup.ts'
import { provincesWith } from '../../provinces/lookup.ts'
import { cite } from '../../sources/index.ts'

/** Where the province itself asks for them, which mat-js-letters looks after. */
const PROVINCIAL = provincesWith('doc', 'authenticityCommitment', 'responsibilityNotice')

export const rule = defineRule({
  id: 'mat-authenticity-hw',
  title: { zh: '华为云要签真实性文件', en: 'Huawei has authenticity papers signed' },
  severity: 'info',
  kind: 'static',
  each: 'filing',
  scope: ['materials.authenticityCommitment', 'materials.responsibilityNotice'],
  needs: ['filing.materials', 'filing.province'],
  appliesTo: { providers: ['huawei'] },
  message: {
    zh: '华为云在各省都要服务负责人签署：{materials}，多数在真实性核验时在线签',
    en: 'Huawei has the service owner sign these in every province, mostly online during the authenticity check: {materials}',
  },
  fix: {
    zh: '核验时按手机上的提示亲笔签名；页面要求上传时再补传签好的文件',
    en: 'Sign by hand on the phone when asked; upload signed papers only if the page wants them',
  },
  sources: [cite('hw-kb', 'medium')],
  check({ filing }) {
    const papers = providerValue('huawei', 'documents') ?? []
    const missing = papers.filter((paper) => paper !== 'domainCertificate' && !filing.has(paper))
    if (missing.length === 0) return false
    if (PROVINCIAL.includes(filing.province)) return false
    return { data: { materials: missing }, at: missing.map((paper) => `materials.${paper}`) }
  },
})

const SIGNED = ['subjectCert', 'principalIdFront', 'principalIdBack', 'authenticityCommitment', 'responsibilityNotice']

export const examples: Examples = {
  valid: [
    { on: 'organisation', set: { materials: SIGNED } },
    { on: 'organisation', set: { province: '320000' } },
    { on: 'organisation', set: { provider: 'tencent' } },
  ],
  invalid: [
    { on: 'organisation' },
    { on: 'individual', set: { materials: SIGNED.slice(0, -1) } },
    { on: 'app', set: { materials: [...SIGNED.slice(0, 3), 'responsibilityNotice'] } },
  ],
}
