import { defineRule, type Examples } from '../../engine/rule.ts'
import { cite } from '../../sources/index.ts'
import { otherPerson } from '../bases.ts'

export const rule = defineRule({
  id: 'own-not-employee',
  title: { zh: '服务负责人不是本单位员工', en: 'Service owner is not on the staff' },
  severity: 'error',
  kind: 'static',
  each: 'service',
  scope: ['owner.isEmployee'],
  needs: ['owner.isEmployee'],
  appliesTo: { subjects: 'organisation' },
  message: {
    zh: '“{name}”的互联网信息服务负责人不是本单位的人；代办公司、网络公司的人员不能担任',
    en: 'The owner of “{name}” does not work for the unit; staff of an agency or web firm will not do',
  },
  fix: {
    zh: '改由本单位在职员工担任，并填写此人的证件与手机',
    en: 'Name an employee of the unit and give that person’s ID and mobile',
  },
  sources: [cite('hw-help', 'high'), cite('hw-kb', 'high')],
  check({ service, owner }) {
    return !owner.isEmployee && { data: { name: service.name ?? '' } }
  },
})

export const examples: Examples = {
  valid: [
    { on: 'organisation' },
    { on: 'organisation', set: { 'websites[0].owner': otherPerson } },
    { on: 'individual', set: { 'websites[0].owner.isEmployee': false } },
  ],
  invalid: [
    { on: 'organisation', set: { 'websites[0].owner': { ...otherPerson, isEmployee: false } } },
    { on: 'app', set: { 'apps[0].owner.isEmployee': false } },
  ],
}
