import { defineRule, type Examples } from '../../engine/rule.ts'
import { where } from '../../provinces/lookup.ts'
import { cite } from '../../sources/index.ts'
import { financeWords } from '../../words/lists.ts'
import { wordInName } from '../../words/name-words.ts'
import { FINANCE_APPROVAL } from '../../words/pre-approval.ts'

export const rule = defineRule({
  id: 'cnt-scope-finance',
  title: { zh: '单位名称带金融字样', en: 'Unit named after finance' },
  severity: 'error',
  kind: 'static',
  each: 'filing',
  scope: ['subject.name', 'subject.businessScope', 'filing.province'],
  needs: ['subject.name', 'filing.province'],
  appliesTo: { subjects: 'organisation', ...where('financeWords') },
  message: {
    zh: '单位名称含“{word}”，{province}要求附金融监管部门的文件或不涉及金融的承诺书',
    en: 'The unit’s name holds “{word}”; {province} wants the financial regulator’s paper or a declaration that finance is not involved',
  },
  fix: {
    zh: '有金融许可的，选“互联网金融”审批项并上传；不涉及的，附“不涉及金融”承诺书',
    en: 'With a licence, declare the item 互联网金融 and upload it; otherwise attach the declaration that finance is not involved',
  },
  sources: [cite('tx', 'medium')],
  check({ filing, subject }) {
    const word = wordInName(subject.name, financeWords)
    if (word === null || filing.has('notInvolvedCommitment')) return false
    if (filing.preApprovalTypes.includes(FINANCE_APPROVAL)) return false
    return { data: { word, province: filing.province } }
  },
})

const named = { province: '310000', 'subject.name': '青禾示例金融信息服务有限公司' }

export const examples: Examples = {
  valid: [
    { on: 'organisation' },
    { on: 'organisation', set: { ...named, province: '320000' } },
    { on: 'organisation', set: { ...named, 'materials[5]': 'notInvolvedCommitment' } },
    { on: 'organisation', set: { ...named, 'websites[0].preApprovals': [{ type: 13, number: '示例1号' }] } },
    { on: 'organisation', set: { ...named, 'subject.nature': 10, 'subject.name': '上海青禾示例公益基金会' } },
    { on: 'individual', set: { 'subject.name': '金融' } },
  ],
  invalid: [
    { on: 'organisation', set: named },
    { on: 'organisation', set: { 'subject.name': '青禾示例支 付有限公司', 'websites[0].preApprovals': null } },
    { on: 'app', set: { ...named, 'apps[0].preApprovals': [{ type: 9, number: '示例1号' }] } },
  ],
}
