import { defineRule, type Examples } from '../../engine/rule.ts'
import { blank, scan } from '../../filing/compare.ts'
import { isEmail } from '../../filing/identifiers/email.ts'
import { cite } from '../../sources/index.ts'
import { otherPerson } from '../bases.ts'

export const rule = defineRule({
  id: 'fmt-email',
  title: { zh: '邮箱格式不对', en: 'Malformed e-mail address' },
  severity: 'error',
  kind: 'static',
  each: 'person',
  scope: ['principal.email', 'owner.email'],
  needs: ['person.email'],
  appliesTo: {},
  message: { zh: '“{value}”不是完整的邮箱地址', en: '“{value}” is not a complete e-mail address' },
  fix: {
    zh: '填一个能收信的邮箱，形如 name@example.com，只填一个',
    en: 'Give one address that is read, such as name@example.com',
  },
  sources: [cite('hw-help', 'high')],
  check({ person }) {
    return blank(person.email) || isEmail(person.email) ? false : { data: { value: scan(person.email) } }
  },
})

export const examples: Examples = {
  valid: [
    { on: 'organisation' },
    { on: 'individual', set: { 'principal.email': 'xiao.he+icp@mail.yunbian-notes.cn' } },
  ],
  invalid: [
    { on: 'organisation', set: { 'principal.email': 'lin@qinghe-example' } },
    { on: 'organisation', set: { 'principal.email': 'a@qinghe-example.com;b@qinghe-example.com' } },
    { on: 'organisation', set: { 'websites[0].owner': { ...otherPerson, email: '@qinghe-example.com' } } },
  ],
}
