import { defineRule, type Examples } from '../../engine/rule.ts'
import { scan } from '../../filing/compare.ts'
import { RESIDENT_ID } from '../../filing/identifiers/certificates.ts'
import { cite } from '../../sources/index.ts'
import { otherPerson } from '../bases.ts'

export const rule = defineRule({
  id: 'fmt-person-name',
  title: { zh: '姓名不像身份证上的写法', en: 'Name unlike that on a resident ID' },
  severity: 'warning',
  kind: 'static',
  each: 'person',
  scope: ['principal.name', 'owner.name'],
  needs: ['person.certType', 'person.name'],
  appliesTo: {},
  message: {
    zh: '“{value}”不像居民身份证上的姓名：应为 2 至 20 个汉字，可含间隔号“·”',
    en: '“{value}” is unlike a name on a resident ID: 2 to 20 Chinese characters, the dot “·” allowed',
  },
  fix: {
    zh: '照证件填写，不加空格、字母或称谓；证件不是身份证的，改选证件类型',
    en: 'Copy it from the card without blanks, letters or titles; with another document, choose its type',
  },
  sources: [cite('std', 'medium')],
  check({ person }) {
    if (person.certType !== RESIDENT_ID || /^[\u3400-\u9fff·]{2,20}$/.test(person.name)) return false
    return { data: { value: scan(person.name) } }
  },
})

export const examples: Examples = {
  valid: [
    { on: 'organisation' },
    { on: 'organisation', set: { 'principal.name': '买买提·示例江' } },
    { on: 'organisation', set: { 'principal.certType': 7, 'principal.name': 'Lin Shili' } },
  ],
  invalid: [
    { on: 'organisation', set: { 'principal.name': 'Lin Shili' } },
    { on: 'individual', set: { 'principal.name': '苏' } },
    { on: 'organisation', set: { 'websites[0].owner': { ...otherPerson, name: '何 示例' } } },
  ],
}
