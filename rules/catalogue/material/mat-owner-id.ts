import { defineRule, type Examples } from '../../engine/rule.ts'
import { cite } from '../../sources/index.ts'
import { otherPerson } from '../bases.ts'

const IDENTITY_CARD = 2

export const rule = defineRule({
  id: 'mat-owner-id',
  title: { zh: '服务负责人证件没有传齐', en: 'Service owner’s ID is not complete' },
  severity: 'error',
  kind: 'static',
  each: 'service',
  scope: ['materials.ownerIdFront', 'materials.ownerIdBack', 'owner.reusePrincipal', 'owner.certType'],
  needs: ['filing.materials', 'owner.certType'],
  appliesTo: {},
  message: {
    zh: '“{value}”的服务负责人不是主体负责人，还没有上传：{materials}',
    en: 'The owner of {value} is not the principal, and these are not uploaded yet: {materials}',
  },
  fix: {
    zh: '上传服务负责人本人的证件；如果服务负责人就是主体负责人，请选择“同主体负责人”',
    en: 'Upload the owner’s own document; if owner and principal are one person, choose “same as principal”',
  },
  sources: [cite('hw-help', 'high')],
  check({ filing, service, owner }) {
    const missing: string[] = []
    if (!filing.has('ownerIdFront')) missing.push('ownerIdFront')
    if (!filing.has('ownerIdBack') && owner.certType === IDENTITY_CARD) missing.push('ownerIdBack')
    if (missing.length === 0 || owner.isPrincipal) return false
    const at = [...missing.map((material) => `materials.${material}`), owner.path('reusePrincipal')]
    return { data: { value: service.shown('name'), materials: missing }, at }
  },
})

const WITH_OWNER = ['subjectCert', 'principalIdFront', 'principalIdBack', 'ownerIdFront', 'ownerIdBack']

export const examples: Examples = {
  valid: [
    { on: 'organisation' },
    { on: 'organisation', set: { 'websites[0].owner': otherPerson, materials: WITH_OWNER } },
    {
      on: 'organisation',
      set: { 'websites[0].owner': { ...otherPerson, certType: 7 }, materials: WITH_OWNER.slice(0, -1) },
    },
  ],
  invalid: [
    { on: 'organisation', set: { 'websites[0].owner': otherPerson } },
    { on: 'organisation', set: { 'websites[0].owner': otherPerson, materials: WITH_OWNER.slice(0, -1) } },
    { on: 'app', set: { 'apps[0].owner': { ...otherPerson, certType: 7 }, materials: ['ownerIdBack'] } },
  ],
}
