import { defineRule, type Examples } from '../../engine/rule.ts'
import { blank } from '../../filing/compare.ts'
import { where } from '../../provinces/lookup.ts'
import { cite } from '../../sources/index.ts'
import { foldName } from '../../words/fold.ts'

/** What every bureau's wording holds: whose site it is, and the sanction for false data that is accepted. */
const PARTS = ['个人网站', '虚假']

export const rule = defineRule({
  id: 'cnt-individual-statement',
  title: { zh: '备注缺个人网站承诺语', en: 'The individual’s statement is missing from the remark' },
  severity: 'error',
  kind: 'static',
  each: 'service',
  scope: ['website.remark', 'filing.province'],
  needs: ['subject.nature', 'filing.province'],
  appliesTo: { subjects: 'individual', ...where('individualStatement') },
  message: {
    zh: '{province}要求在备注写明这是个人网站、不含单位信息，并接受虚假备案的处罚，现在缺“{parts}”',
    en: '{province} wants the remark to state that the site is a person’s, holds nothing of a unit, and that the sanction for false data is accepted; missing: {parts}',
  },
  fix: {
    zh: '按管局给定的承诺语填写，例如：本网站是个人网站，不含单位信息；如有虚假，愿接受注销网站等处罚',
    en: 'Use the bureau’s wording, for example: 本网站是个人网站，不含单位信息；如有虚假，愿接受注销网站等处罚',
  },
  sources: [cite('tx', 'high'), cite('hw-seo', 'high')],
  check({ service, filing }) {
    if (service.kind !== 'website' || blank(service.remark)) return false
    const remark = foldName(service.remark ?? '')
    const parts = PARTS.filter((part) => !remark.includes(part))
    return parts.length > 0 && { data: { parts, province: filing.province } }
  },
})

const appOfIndividual = {
  'subject.nature': 5,
  'subject.certType': 2,
  'subject.name': '苏晓禾',
  'subject.certNumber': '310104199307210227',
}

export const examples: Examples = {
  valid: [
    { on: 'individual', set: { province: '370000' } },
    { on: 'individual', set: { province: '370000', 'websites[0].remark': ' ' } },
    { on: 'individual', set: { province: '370000', 'websites[0].remark': null } },
    { on: 'individual', set: { 'websites[0].remark': '读书笔记' } },
    { on: 'organisation', set: { province: '370000' } },
    { on: 'app', set: { ...appOfIndividual, province: '370000' } },
  ],
  invalid: [
    { on: 'individual', set: { province: '370000', 'websites[0].remark': '这是个人网站，记录读书心得' } },
    { on: 'individual', set: { province: '120000', 'websites[0].remark': '读书心得，愿接受虚假备案的处罚' } },
    { on: 'individual', set: { province: '450000', 'websites[0].remark': '读书笔记' } },
  ],
}
