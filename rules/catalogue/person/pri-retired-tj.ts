import { ageById } from '../../engine/age.ts'
import { defineRule, type Examples } from '../../engine/rule.ts'
import { isMale } from '../../filing/identifiers/resident-id.ts'
import { where } from '../../provinces/lookup.ts'
import { cite } from '../../sources/index.ts'
import { otherPerson } from '../bases.ts'

const NEVER = { male: Number.POSITIVE_INFINITY, female: Number.POSITIVE_INFINITY }

export const rule = defineRule({
  id: 'pri-retired-tj',
  title: { zh: '天津：服务负责人已过退休年龄', en: 'Tianjin: service owner past retirement age' },
  severity: 'error',
  kind: 'static',
  each: 'service',
  scope: ['owner.certNumber', 'filing.province'],
  needs: ['owner.certType', 'owner.certNumber'],
  appliesTo: { subjects: 'organisation', ...where('ownerRetirement') },
  message: {
    zh: '“{service}”的负责人{name}今天 {age} 岁；天津的单位备案不接受满 {max} 岁的负责人',
    en: 'The owner of “{service}”, {name}, is {age}; for organisations in Tianjin owners must be under {max}',
  },
  fix: { zh: '换一位未到退休年龄的员工担任服务负责人', en: 'Choose an employee below that age as service owner' },
  sources: [cite('tx', 'medium')],
  check({ filing, service, owner, today }) {
    const age = ageById(owner, today) ?? 0
    const limits = filing.fact('ownerRetirement') ?? NEVER
    const max = isMale(owner.certNumber) ? limits.male : limits.female
    return age >= max && { data: { service: service.shown('name'), name: owner.shown('name'), age, max } }
  },
})

const owner = (certNumber: string) => ({ province: '120000', 'websites[0].owner': { ...otherPerson, certNumber } })

export const examples: Examples = {
  valid: [
    { on: 'organisation', set: owner('440305196611250015') },
    { on: 'organisation', set: owner('440305197111250021') },
    { on: 'organisation', set: owner('440305197111240018') },
    { on: 'organisation', set: { ...owner('44030519661124001X'), province: '440000' } },
    {
      on: 'organisation',
      set: { ...owner('44030519661124001X'), 'principal.certNumber': '440305200411240014' },
      today: '2026-11-23',
    },
    { on: 'individual', set: owner('44030519661124001X') },
  ],
  invalid: [
    { on: 'organisation', set: owner('44030519661124001X') },
    { on: 'organisation', set: owner('440305197111240026') },
    { on: 'app', set: { province: '120000', 'principal.certNumber': '44030519661124001X' } },
  ],
}
