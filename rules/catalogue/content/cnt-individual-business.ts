import { defineRule, type Examples } from '../../engine/rule.ts'
import { cite } from '../../sources/index.ts'
import { withoutDenials } from '../../words/denials.ts'
import { foldName } from '../../words/fold.ts'
import { commerceWords } from '../../words/lists.ts'
import { wordInName } from '../../words/name-words.ts'

export const rule = defineRule({
  id: 'cnt-individual-business',
  title: { zh: '个人网站的备注提到经营或单位内容', en: 'An individual’s remark speaks of business' },
  severity: 'error',
  kind: 'static',
  each: 'service',
  scope: ['website.remark', 'app.remark', 'subject.nature'],
  needs: ['service.remark'],
  appliesTo: { subjects: 'individual' },
  message: {
    zh: '备注里的“{word}”说明网站涉及经营、单位或论坛内容，个人备案不能做',
    en: '“{word}” in the remark points to business, a unit or a forum, none of which an individual’s filing may hold',
  },
  fix: {
    zh: '确有这类内容的，改用单位主体备案；没有的，在备注写成“不含……”或删去',
    en: 'If there is such content, file as a unit; if not, say so with 不含 (does not hold) or leave it out',
  },
  sources: [cite('hw-help', 'medium'), cite('tx', 'medium'), cite('hw-kb', 'medium')],
  check({ service }) {
    // A line is a clause too.
    const clauses = foldName(service.remark.replaceAll('\n', ';'))
    const word = wordInName(withoutDenials(clauses), commerceWords)
    return word !== null && { data: { word } }
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
    { on: 'individual' },
    { on: 'individual', set: { 'websites[0].remark': '记录读书笔记，不涉及商品销售、论坛' } },
    { on: 'individual', set: { 'websites[0].remark': '' } },
    { on: 'individual', set: { 'websites[0].remark': '记录客户端开发和反向代理的学习笔记' } },
    { on: 'organisation', set: { 'websites[0].remark': '展示公司产品' } },
  ],
  invalid: [
    { on: 'individual', set: { 'websites[0].remark': '记录读书笔记，也会出售手账本' } },
    { on: 'individual', set: { 'websites[0].remark': '不含单位信息；介绍本店的产 品' } },
    { on: 'individual', set: { 'websites[0].remark': '不含单位信息\n接单请留言' } },
    { on: 'app', set: { ...appOfIndividual, 'apps[0].remark': '会员积分' } },
  ],
}
