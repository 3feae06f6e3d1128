import { defineRule, type Examples } from '../../engine/rule.ts'
import { where } from '../../provinces/lookup.ts'
import { cite } from '../../sources/index.ts'
import { wordInName } from '../../words/name-words.ts'
import { TUTORING_APPROVAL } from '../../words/pre-approval.ts'

const WORDS = ['教育', '培训']

export const rule = defineRule({
  id: 'cnt-tutoring-commitment',
  title: { zh: '教育类单位要附不涉及校外培训的承诺书', en: 'Education unit: declare that there is no tutoring' },
  severity: 'warning',
  kind: 'static',
  each: 'filing',
  scope: ['subject.name', 'subject.businessScope', 'filing.province'],
  needs: ['subject.name', 'filing.province'],
  appliesTo: { subjects: 'organisation', ...where('tutoringCommitment') },
  message: {
    zh: '单位名称含“{word}”，{province}要求附“不涉及校外培训”承诺书或教育部门的审批',
    en: 'The unit’s name holds “{word}”; {province} wants the declaration that there is no tutoring, or the education authority’s approval',
  },
  fix: {
    zh: '下载本省模板签字盖章后上传；确实开展的，选“校外培训”审批项并上传批文',
    en: 'Sign and seal the province’s template and upload it; if there is tutoring, declare the item 校外培训 with its approval',
  },
  sources: [cite('tx', 'medium')],
  check({ filing, subject }) {
    const word = wordInName(subject.name, WORDS)
    if (word === null || filing.has('notInvolvedCommitment')) return false
    if (filing.preApprovalTypes.includes(TUTORING_APPROVAL)) return false
    return { data: { word, province: filing.province } }
  },
})

const named = { province: '370000', 'subject.name': '青禾示例教育科技有限公司' }

export const examples: Examples = {
  valid: [
    { on: 'organisation', set: { province: '370000' } },
    { on: 'organisation', set: { ...named, province: '440000' } },
    { on: 'organisation', set: { ...named, 'materials[5]': 'notInvolvedCommitment' } },
    { on: 'organisation', set: { ...named, 'websites[0].preApprovals': [{ type: 14, number: '示例1号' }] } },
    { on: 'individual', set: { province: '370000', 'subject.name': '教育' } },
  ],
  invalid: [
    { on: 'organisation', set: named },
    {
      on: 'organisation',
      set: { province: '320000', 'subject.name': '青禾示例培训有限公司', 'websites[0].preApprovals': null },
    },
  ],
}
