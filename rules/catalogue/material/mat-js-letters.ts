import { defineRule, type Examples } from '../../engine/rule.ts'
import { provincesWith } from '../../provinces/lookup.ts'
import { cite } from '../../sources/index.ts'

export const rule = defineRule({
  id: 'mat-js-letters',
  title: { zh: '缺江苏要求的真实性文件', en: 'Papers that Jiangsu asks for are missing' },
  severity: 'error',
  kind: 'static',
  each: 'filing',
  scope: ['materials.authenticityCommitment', 'materials.responsibilityNotice', 'filing.province'],
  needs: ['filing.materials', 'filing.province'],
  appliesTo: { provinces: provincesWith('doc', 'authenticityCommitment', 'responsibilityNotice') },
  message: {
    zh: '在{province}备案，服务负责人要签两份文件，还没有上传：{materials}',
    en: '{province} wants two papers signed by the service owner; not uploaded yet: {materials}',
  },
  fix: {
    zh: '从接入商下载模板，由互联网信息服务负责人本人亲笔签名，拍照后上传',
    en: 'Take the forms from your provider, let the service owner sign them by hand, and upload photos',
  },
  sources: [cite('hw-help', 'high'), cite('hw-kb', 'high'), cite('tx', 'high')],
  effectiveFrom: '2021-06-01',
  check({ filing }) {
    const missing = filing.factValues('doc').filter((paper) => !filing.has(paper))
    if (missing.length === 0) return false
    const at = [...missing.map((paper) => `materials.${paper}`), 'province']
    return { data: { province: filing.province, materials: missing }, at }
  },
})

const BASIC = ['subjectCert', 'principalIdFront', 'principalIdBack']
const BOTH = [...BASIC, 'authenticityCommitment', 'responsibilityNotice']

export const examples: Examples = {
  valid: [
    { on: 'organisation', set: { province: '320000', materials: BOTH } },
    { on: 'individual', set: { materials: BASIC } },
    { on: 'organisation', set: { province: '440000', materials: BASIC } },
    { on: 'organisation', set: { province: '320000', materials: BASIC }, today: '2021-05-31' },
  ],
  invalid: [
    { on: 'organisation', set: { province: '320000' } },
    { on: 'organisation', set: { province: '320000', materials: BOTH.slice(0, -1) } },
    { on: 'app', set: { province: '320000', materials: [...BASIC, 'responsibilityNotice'] } },
    { on: 'individual', set: { province: '320000', materials: BASIC }, today: '2021-06-01' },
  ],
}
