import { defineRule, type Examples } from '../../engine/rule.ts'
import { provincesWith } from '../../provinces/lookup.ts'
import { cite } from '../../sources/index.ts'

const LETTER = 'gdCommitment'

export const rule = defineRule({
  id: 'mat-gd-commitment',
  title: { zh: '缺广东《互联网信息服务备案承诺书》', en: 'Guangdong’s commitment letter is missing' },
  severity: 'error',
  kind: 'static',
  each: 'filing',
  scope: ['materials.gdCommitment', 'filing.province'],
  needs: ['filing.materials'],
  appliesTo: { provinces: provincesWith('doc', LETTER), fact: 'doc' },
  message: {
    zh: '在广东备案，首次备案、新增服务、新增接入和变更都要附签好的《互联网信息服务备案承诺书》，还没有上传',
    en: 'In Guangdong every first filing, added service or access and change comes with the signed commitment letter; it is not uploaded yet',
  },
  fix: {
    zh: '从接入商下载模板：单位由法定代表人签字并盖公章，个人签字并按手印，写上当天日期后拍照上传',
    en: 'Take the form from your provider. Organisations: signed by the legal representative and sealed; individuals: signature and fingerprint. Date it and upload a photo',
  },
  sources: [cite('hw-help', 'high'), cite('hw-kb', 'high'), cite('tx', 'high')],
  effectiveFrom: '2021-06-21',
  check({ filing }) {
    return !filing.has(LETTER)
  },
})

const WITHOUT = ['subjectCert', 'principalIdFront', 'principalIdBack', 'domainCertificate', 'authenticityCommitment']

export const examples: Examples = {
  valid: [
    { on: 'organisation' },
    { on: 'organisation', set: { province: '320000', materials: WITHOUT } },
    { on: 'organisation', set: { materials: WITHOUT }, today: '2021-06-20' },
    { on: 'organisation', set: { type: 'cancelService', materials: [] } },
  ],
  invalid: [
    { on: 'organisation', set: { materials: WITHOUT } },
    { on: 'individual', set: { province: '440000', type: 'change' } },
    { on: 'organisation', set: { materials: WITHOUT }, today: '2021-06-21' },
  ],
}
