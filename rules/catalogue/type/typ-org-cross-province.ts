import { defineRule, type Examples } from '../../engine/rule.ts'
import { cite } from '../../sources/index.ts'

export const rule = defineRule({
  id: 'typ-org-cross-province',
  title: { zh: '单位不能跨省备案', en: 'Organisations file in their own province' },
  severity: 'error',
  kind: 'static',
  each: 'filing',
  scope: ['filing.province', 'subject.certProvince'],
  needs: ['filing.province', 'subject.certProvince'],
  appliesTo: { subjects: 'organisation' },
  message: {
    zh: '单位证件的住所在{certProvince}，备案却选了{province}；单位只能在证件所在省备案',
    en: 'The certificate gives an address in {certProvince}, the filing is for {province}; an organisation files where its certificate is from',
  },
  fix: {
    zh: '放弃这个订单，重新选{certProvince}；要在外省备案，请用当地分支机构的证件',
    en: 'Abandon the order and choose {certProvince}; elsewhere a local branch files with its own certificate',
  },
  sources: [cite('hw-help', 'high'), cite('tx', 'high'), cite('volc-docs', 'high')],
  check({ filing, subject }) {
    const { province } = filing
    const { certProvince } = subject
    return province === certProvince ? false : { data: { province, certProvince } }
  },
})

export const examples: Examples = {
  valid: [
    { on: 'organisation' },
    // A person may file away from home where the province allows it.
    { on: 'individual', set: { province: '440000' } },
  ],
  invalid: [
    { on: 'organisation', set: { province: '330000' } },
    { on: 'app', set: { 'subject.certProvince': '110000' } },
  ],
}
