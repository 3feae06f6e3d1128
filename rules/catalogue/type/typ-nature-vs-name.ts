import { defineRule, type Examples } from '../../engine/rule.ts'
import { cite } from '../../sources/index.ts'
import { findEnding } from '../../words/find.ts'
import { organisationEndings } from '../../words/lists.ts'

const ENTERPRISE = 4
const companyEndings = organisationEndings.filter((ending) => ending.endsWith('公司'))

export const rule = defineRule({
  id: 'typ-nature-vs-name',
  title: { zh: '主办单位性质与名称对不上', en: 'Nature and name disagree' },
  severity: 'warning',
  kind: 'static',
  each: 'filing',
  scope: ['subject.nature', 'subject.name'],
  needs: ['subject.nature', 'subject.name'],
  appliesTo: {},
  message: {
    zh: '名称以“{word}”结尾，像是单位名称，与所选的主办单位性质不符',
    en: 'The name ends in {word}, which does not go with the chosen nature of the subject',
  },
  fix: {
    zh: '性质按证件选：营业执照选“企业”，只有用本人身份证备案才选“个人”',
    en: 'Choose the nature that the certificate shows: enterprise for a business licence, individual only with one’s own ID card',
  },
  sources: [cite('hw-help', 'high'), cite('hw-kb', 'high')],
  check({ filing, subject }) {
    if (subject.nature === ENTERPRISE) return false
    const word = findEnding(subject.name.trim(), filing.isIndividual ? organisationEndings : companyEndings)
    return word === null ? false : { data: { word } }
  },
})

export const examples: Examples = {
  valid: [
    { on: 'organisation' },
    { on: 'individual' },
    { on: 'organisation', set: { 'subject.nature': 3, 'subject.name': '青禾示例学校' } },
    { on: 'organisation', set: { 'subject.nature': 3, 'subject.name': '有限公司研究会' } },
  ],
  invalid: [
    { on: 'organisation', set: { 'subject.nature': 3 } },
    { on: 'organisation', set: { 'subject.nature': 5 } },
    { on: 'individual', set: { 'subject.name': '青禾示例学校 ' } },
    { on: 'organisation', set: { 'subject.nature': 2, 'subject.name': '青禾示例股份有限公司 ' } },
  ],
}
