import { defineRule, type Examples } from '../../engine/rule.ts'
import { blank } from '../../filing/compare.ts'
import { where } from '../../provinces/lookup.ts'
import { cite } from '../../sources/index.ts'
import { OTHER_CONTENT } from '../../words/content.ts'

export const rule = defineRule({
  id: 'cnt-remark-individual',
  title: { zh: '该省个人备案须写备注', en: 'Individuals must fill in the remark here' },
  severity: 'error',
  kind: 'static',
  each: 'service',
  scope: ['website.remark', 'app.remark', 'filing.province'],
  needs: ['subject.nature', 'filing.province'],
  appliesTo: { subjects: 'individual', ...where('remarkRequired') },
  message: {
    zh: '{province}的个人备案要在备注里写明开办什么内容，这里还空着',
    en: 'In {province} an individual must describe the content in the remark, which is empty',
  },
  fix: {
    zh: '在备注写清楚放什么内容，例如：记录个人读书笔记和徒步见闻',
    en: 'Say in the remark, in Chinese, what the service holds, such as reading notes and hiking stories',
  },
  sources: [cite('tx', 'high')],
  check({ filing, service }) {
    if (!blank(service.remark)) return false
    // With 其他 chosen the missing remark is a finding of its own.
    if (service.kind === 'website' && service.contentTypes?.includes(OTHER_CONTENT)) return false
    return { data: { province: filing.province } }
  },
})

export const examples: Examples = {
  valid: [
    { on: 'individual', set: { province: '440000', 'websites[0].contentTypes': [32] } },
    { on: 'individual', set: { province: '440000', 'websites[0].remark': '' } },
    { on: 'individual', set: { 'websites[0].contentTypes': [32], 'websites[0].remark': '' } },
    { on: 'organisation', set: { 'websites[0].remark': '' } },
  ],
  invalid: [
    { on: 'individual', set: { province: '440000', 'websites[0].contentTypes': [32], 'websites[0].remark': ' ' } },
    { on: 'individual', set: { province: '110000', 'websites[0].contentTypes': [32], 'websites[0].remark': null } },
    {
      on: 'app',
      set: {
        'subject.nature': 5,
        'subject.certType': 2,
        'subject.name': '苏晓禾',
        'subject.certNumber': '310104199307210227',
        'apps[0].contentTypes': [OTHER_CONTENT],
        'apps[0].remark': '',
      },
    },
  ],
}
