import { defineRule, type Examples } from '../../engine/rule.ts'
import { cite } from '../../sources/index.ts'
import { otherPerson } from '../bases.ts'

export const rule = defineRule({
  id: 'own-auth-letter-hw',
  title: { zh: '华为云可能要服务负责人授权书', en: 'Huawei may ask for the owner’s authorisation' },
  severity: 'warning',
  kind: 'static',
  each: 'service',
  scope: ['owner.isLegalRep', 'materials.ownerAuthLetter'],
  needs: ['owner.isLegalRep'],
  appliesTo: { subjects: 'organisation', providers: ['huawei'] },
  message: {
    zh: '“{name}”的服务负责人不是法定代表人；管局虽不要求，华为云初审通常会要法定代表人的授权书',
    en: 'The owner of “{name}” is not the legal representative; the bureau does not ask, but Huawei’s reviewers usually want a letter',
  },
  fix: { zh: '提前备好授权书，随材料一起上传', en: 'Have the letter ready and upload it with the rest' },
  sources: [cite('hw-kb', 'medium')],
  check({ filing, service, owner }) {
    if (owner.isLegalRep || filing.has('ownerAuthLetter') || filing.fact('ownerLetter')) return false
    return { data: { name: service.name ?? '' } }
  },
})

const delegated = { 'websites[0].owner': otherPerson }

export const examples: Examples = {
  valid: [
    { on: 'organisation' },
    { on: 'organisation', set: { ...delegated, materials: ['ownerAuthLetter'] } },
    { on: 'organisation', set: { ...delegated, province: '320000' } },
    { on: 'organisation', set: { ...delegated, provider: 'tencent' } },
    { on: 'individual', set: delegated },
  ],
  invalid: [
    { on: 'organisation', set: delegated },
    { on: 'app', set: { 'principal.isLegalRep': false, materials: [] } },
  ],
}
