import { defineRule, type Examples } from '../../engine/rule.ts'
import { blank } from '../../filing/compare.ts'
import { where } from '../../provinces/lookup.ts'
import { cite } from '../../sources/index.ts'
import { hanCount } from '../../words/name.ts'

export const rule = defineRule({
  id: 'cnt-remark-short',
  title: { zh: '备注字数不够', en: 'Remark too short' },
  severity: 'error',
  kind: 'static',
  each: 'service',
  scope: ['website.remark', 'app.remark', 'filing.province'],
  needs: ['service.remark', 'filing.province'],
  appliesTo: { subjects: 'individual', ...where('remarkMinChars') },
  message: {
    zh: '备注只有{count}个汉字，{province}要求不少于{min}字',
    en: 'The remark has {count} Chinese characters; {province} asks for {min} or more',
  },
  fix: {
    zh: '再写具体一些：有哪些栏目，写给谁看，不做什么',
    en: 'Be more specific: which sections there are, for whom, and what the site does not do',
  },
  sources: [cite('tx', 'medium')],
  check({ filing, service }) {
    if (blank(service.remark)) return false
    const min = filing.fact('remarkMinChars') ?? 0
    const count = hanCount(service.remark)
    return count < min && { data: { count, min, province: filing.province } }
  },
})

const thirty = '记录个人读书心得和徒步见闻不含任何单位信息内容全部由本人自己撰写'

export const examples: Examples = {
  valid: [
    { on: 'individual', set: { province: '150000' } },
    { on: 'individual', set: { province: '150000', 'websites[0].remark': thirty.slice(0, 30) } },
    { on: 'individual', set: { province: '150000', 'websites[0].remark': ' ' } },
    { on: 'individual', set: { 'websites[0].remark': '读书笔记' } },
    { on: 'organisation', set: { province: '150000' } },
  ],
  invalid: [
    { on: 'individual', set: { province: '150000', 'websites[0].remark': thirty.slice(0, 29) } },
    { on: 'individual', set: { province: '150000', 'websites[0].remark': `${'a, 1'.repeat(20)}读书笔记` } },
  ],
}
