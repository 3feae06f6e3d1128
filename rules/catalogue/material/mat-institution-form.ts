import { defineRule, type Examples } from '../../engine/rule.ts'
import { where } from '../../provinces/lookup.ts'
import { cite } from '../../sources/index.ts'

const GOVERNMENT = 2
const INSTITUTION = 3

export const rule = defineRule({
  id: 'mat-institution-form',
  title: { zh: '机关、事业单位要附网站开办审核表', en: 'Public bodies attach the site approval form' },
  severity: 'warning',
  kind: 'static',
  each: 'filing',
  scope: ['materials.institutionSiteApproval', 'subject.nature', 'filing.province'],
  needs: ['subject.nature', 'filing.province'],
  appliesTo: { subjects: 'organisation', ...where('institutionForm') },
  message: {
    zh: '{province}的机关和事业单位开办网站，先要机构编制部门审核；还没有附审核表',
    en: 'In {province} a public body’s site is approved by the staffing office first; the form is not attached yet',
  },
  fix: {
    zh: '到机构编制管理部门（编办）办理网站开办审核或资格申请，把盖章的表拍照上传',
    en: 'Have the form for opening a site stamped by the staffing office and upload a photo',
  },
  sources: [cite('tx', 'medium'), cite('hw-kb', 'medium')],
  check({ filing, subject }) {
    if (subject.nature !== GOVERNMENT && subject.nature !== INSTITUTION) return false
    return !filing.has('institutionSiteApproval') && { data: { province: filing.province } }
  },
})

const body = (nature: number, province = '360000') => ({ 'subject.nature': nature, province })

export const examples: Examples = {
  valid: [
    { on: 'organisation', set: body(4) },
    { on: 'organisation', set: body(3, '440000') },
    { on: 'organisation', set: { ...body(2), materials: ['institutionSiteApproval'] } },
    { on: 'individual', set: { province: '360000' } },
  ],
  invalid: [
    { on: 'organisation', set: body(2) },
    { on: 'organisation', set: body(3, '230000') },
    { on: 'organisation', set: { ...body(3, '150000'), materials: null } },
  ],
}
