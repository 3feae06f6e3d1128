import { defineRule, type Examples } from '../../engine/rule.ts'
import { certTypeLabel } from '../../filing/identifiers/certificates.ts'
import { permitFits } from '../../filing/identifiers/permits.ts'
import { cite } from '../../sources/index.ts'
import { otherPerson } from '../bases.ts'

// Travel permits, permanent residence, residence permits; passports vary too much to judge.
const PERMITS = [11, 14, 30, 41, 42]

export const rule = defineRule({
  id: 'fmt-permit-number',
  title: { zh: '通行证、居留证号码不像', en: 'Permit number looks wrong' },
  severity: 'warning',
  kind: 'static',
  each: 'person',
  scope: ['principal.certNumber', 'principal.certType', 'owner.certNumber', 'owner.certType'],
  needs: ['person.certType', 'person.certNumber'],
  appliesTo: {},
  message: {
    zh: '“{value}”不符合“{other}”的号码格式',
    en: '“{value}” does not have the form of a number of that document ({other})',
  },
  fix: {
    zh: '核对证件类型与号码；通行证填卡面右上的证件号码，不是机读码',
    en: 'Check type and number; give the number printed on the card, not the machine-readable line',
  },
  sources: [cite('tx', 'medium'), cite('std', 'medium')],
  check({ person }) {
    if (!PERMITS.includes(person.certType) || permitFits(person.certType, person.certNumber) !== false) return false
    return { data: { value: person.certNumber, other: certTypeLabel(person.certType) } }
  },
})

export const examples: Examples = {
  valid: [
    { on: 'organisation' },
    { on: 'organisation', set: { 'principal.certType': 14, 'principal.certNumber': 'H12345678' } },
    { on: 'organisation', set: { 'principal.certType': 11, 'principal.certNumber': '12345678' } },
    { on: 'organisation', set: { 'principal.certType': 30, 'principal.certNumber': 'USA123456789012' } },
    { on: 'organisation', set: { 'principal.certType': 7, 'principal.certNumber': 'E1' } },
  ],
  invalid: [
    { on: 'organisation', set: { 'principal.certType': 11, 'principal.certNumber': '1234567' } },
    { on: 'organisation', set: { 'principal.certType': 14, 'principal.certNumber': 'A12345678' } },
    { on: 'organisation', set: { 'websites[0].owner': { ...otherPerson, certType: 41 } } },
  ],
}
