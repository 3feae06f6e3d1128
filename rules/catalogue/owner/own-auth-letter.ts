import { defineRule, type Examples } from '../../engine/rule.ts'
import { where } from '../../provinces/lookup.ts'
import { cite } from '../../sources/index.ts'
import { otherPerson } from '../bases.ts'

export const rule = defineRule({
  id: 'own-auth-letter',
  title: { zh: '缺服务负责人授权书', en: 'Service owner’s authorisation missing' },
  severity: 'error',
  kind: 'static',
  each: 'service',
  scope: ['owner.isLegalRep', 'materials.ownerAuthLetter', 'filing.province'],
  needs: ['owner.isLegalRep'],
  appliesTo: { subjects: 'organisation', ...where('ownerLetter') },
  message: {
    zh: '“{name}”的服务负责人不是法定代表人，本省要求附法定代表人签署的授权书',
    en: 'The owner of “{name}” is not the legal representative; this province wants a letter of authorisation from the latter',
  },
  fix: {
    zh: '下载接入商的授权书模板，由法定代表人签字、单位盖章后上传；或改由法定代表人担任服务负责人',
    en: 'Have the provider’s letter signed by the legal representative and sealed, and upload it; or let that person be the owner',
  },
  sources: [
    cite('tx', 'high'),
    cite('hw-kb', 'high'),
    cite('jd', 'medium'),
    cite('qc', 'medium'),
    cite('volc', 'medium'),
  ],
  check({ filing, service, owner }) {
    if (owner.isLegalRep || filing.has('ownerAuthLetter')) return false
    return { data: { name: service.name ?? '' } }
  },
})

const delegated = { province: '320000', 'websites[0].owner': otherPerson }

export const examples: Examples = {
  valid: [
    { on: 'organisation', set: { province: '320000' } },
    { on: 'organisation', set: { ...delegated, materials: ['subjectCert', 'ownerAuthLetter'] } },
    { on: 'organisation', set: { ...delegated, province: '440000' } },
    { on: 'individual', set: { 'websites[0].owner.isLegalRep': false } },
  ],
  invalid: [
    { on: 'organisation', set: delegated },
    { on: 'organisation', set: { ...delegated, province: '510000', materials: ['principalAuthLetter'] } },
    { on: 'app', set: { province: '310000', 'principal.isLegalRep': false } },
  ],
}
