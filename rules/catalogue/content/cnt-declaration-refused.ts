import { defineRule, type Examples } from '../../engine/rule.ts'
import { noDeclarationIn } from '../../pre-approvals/demands.ts'
import { cite } from '../../sources/index.ts'

export const rule = defineRule({
  id: 'cnt-declaration-refused',
  title: { zh: '该省不接受“不涉及”承诺书', en: 'The province takes no “not involved” declaration' },
  severity: 'info',
  kind: 'static',
  each: 'filing',
  scope: ['materials.notInvolvedCommitment', 'subject.businessScope', 'filing.province'],
  needs: ['filing.province'],
  appliesTo: { provinces: noDeclarationIn },
  message: {
    zh: '附了“不涉及前置审批”承诺书，但{province}不以承诺书代替：名称或经营范围涉及的，要先缩减经营范围',
    en: 'A declaration that no pre-approval is involved is attached, but {province} does not take one: what name or scope touch has to go from the scope first',
  },
  fix: {
    zh: '到登记机关删去未开展的经营项目，换领执照后再提交',
    en: 'Have the trades that are not carried on taken out at the register and file with the new licence',
  },
  sources: [cite('tx-new', 'high')],
  check({ filing }) {
    return filing.has('notInvolvedCommitment') && { data: { province: filing.province } }
  },
})

export const examples: Examples = {
  valid: [
    { on: 'organisation', set: { province: '420000' } },
    { on: 'organisation', set: { 'materials[5]': 'notInvolvedCommitment' } },
  ],
  invalid: [
    { on: 'organisation', set: { province: '420000', 'materials[5]': 'notInvolvedCommitment' } },
    { on: 'individual', set: { province: '420000', 'materials[3]': 'notInvolvedCommitment' } },
  ],
}
