import { defineRule, type Examples } from '../../engine/rule.ts'
import { sameText } from '../../filing/compare.ts'
import { cite } from '../../sources/index.ts'
import { otherPerson } from '../bases.ts'

export const rule = defineRule({
  id: 'con-same-name-two-persons',
  title: { zh: '两位负责人同名，证件号却不同', en: 'One name, two ID numbers' },
  severity: 'warning',
  kind: 'static',
  each: 'service',
  scope: ['owner.certNumber', 'principal.certNumber', 'owner.name', 'principal.name'],
  needs: ['principal.name', 'owner.name', 'principal.certNumber', 'owner.certNumber'],
  appliesTo: {},
  message: {
    zh: '服务负责人和主体负责人都叫{name}，证件号码却不同：真是同名的两个人，还是有一个号码输错了？',
    en: 'The service owner and the principal are both called {name} but have different ID numbers: two people of one name, or a typing mistake?',
  },
  fix: {
    zh: '对照证件核对两个号码；是同一人就选择沿用主体负责人',
    en: 'Compare both numbers with the IDs; if it is one person, reuse the principal',
  },
  sources: [cite('own', 'medium')],
  check({ principal, owner }) {
    if (!sameText(principal.name, owner.name) || sameText(principal.certNumber, owner.certNumber)) return false
    return !owner.isPrincipal && { data: { name: owner.name } }
  },
})

const namesake = { ...otherPerson, name: '林示例' }

export const examples: Examples = {
  valid: [
    { on: 'organisation' },
    { on: 'organisation', set: { 'websites[0].owner': otherPerson } },
    { on: 'organisation', set: { 'websites[0].owner': { ...namesake, certNumber: '440305198803120118' } } },
    {
      on: 'organisation',
      set: { 'websites[0].owner': { ...namesake, reusePrincipal: true } },
    },
    {
      on: 'organisation',
      set: { 'principal.certNumber': '', 'websites[0].owner': { ...namesake, reusePrincipal: true } },
    },
  ],
  invalid: [
    { on: 'organisation', set: { 'websites[0].owner': namesake } },
    { on: 'app', set: { 'apps[0].owner': { ...namesake, name: '林 示例' } } },
  ],
}
