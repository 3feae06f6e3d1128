import { defineRule, type Examples } from '../../engine/rule.ts'
import { cite } from '../../sources/index.ts'

export const rule = defineRule({
  id: 'post-show-number',
  title: { zh: '备案成功后要展示备案号', en: 'Show the filing number after approval' },
  severity: 'info',
  kind: 'timer',
  each: 'filing',
  scope: ['filing.status'],
  needs: ['filing.status'],
  appliesTo: {},
  message: {
    zh: '备案已通过：网站要在首页底部居中放备案号并链接到 beian.miit.gov.cn，APP 要在“设置”或介绍页显著位置标明',
    en: 'Approved: a website shows its number at the bottom centre, linked to beian.miit.gov.cn; an APP shows it in its settings or description',
  },
  fix: {
    zh: '把备案号连同“ICP备”“号”及后缀原样放上，检查链接能打开',
    en: 'Put the number there exactly as issued, suffix included, and try the link',
  },
  sources: [cite('hw-kb', 'high'), cite('tx', 'high')],
  check({ filing }) {
    return filing.status === 'approved'
  },
})

export const examples: Examples = {
  valid: [
    { on: 'organisation', set: { status: 'bureauReview' } },
    { on: 'individual', set: { status: 'draft' } },
  ],
  invalid: [
    { on: 'organisation', set: { status: 'approved' } },
    { on: 'app', set: { status: 'approved', type: 'addService' } },
  ],
}
