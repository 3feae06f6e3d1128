import { defineRule, type Examples } from '../../engine/rule.ts'
import { certTypeLabel } from '../../filing/identifiers/certificates.ts'
import { where } from '../../provinces/lookup.ts'
import { cite } from '../../sources/index.ts'

const FOREIGN = [7, 30]
/** Shanxi counts the documents of Hong Kong, Macao and Taiwan residents too. */
const SHANXI = '140000'
const FOREIGN_IN_SHANXI = [...FOREIGN, 11, 14, 41, 42]

export const rule = defineRule({
  id: 'pri-foreign-must-delegate',
  title: { zh: '境外人士须授权持身份证的人当负责人', en: 'A foreigner must delegate to a holder of a resident ID' },
  severity: 'error',
  kind: 'static',
  each: 'filing',
  scope: ['principal.certType', 'filing.province'],
  needs: ['principal.certType', 'filing.province'],
  appliesTo: { subjects: 'organisation', ...where('foreignLegalRepMustDelegate') },
  message: {
    zh: '主体负责人用的是{certificate}；{province}要求由持居民身份证的人担任',
    en: 'The principal’s document is type {certificate}; {province} wants a holder of a resident ID instead',
  },
  fix: {
    zh: '换一位持居民身份证的员工当主体负责人，并上传法定代表人的授权书',
    en: 'Make an employee with a resident ID the principal and attach the legal representative’s letter',
  },
  sources: [cite('tx', 'medium'), cite('hw-kb', 'medium')],
  check({ filing, principal }) {
    const refused = filing.province === SHANXI ? FOREIGN_IN_SHANXI : FOREIGN
    if (!refused.includes(principal.certType)) return false
    return { data: { certificate: certTypeLabel(principal.certType), province: filing.province } }
  },
})

const at = (province: string, certType: number) => ({ province, 'principal.certType': certType })

export const examples: Examples = {
  valid: [
    { on: 'organisation', set: at('140000', 2) },
    { on: 'organisation', set: at('130000', 14) },
    { on: 'organisation', set: at('440000', 7) },
    { on: 'individual', set: at('130000', 7) },
  ],
  invalid: [
    { on: 'organisation', set: at('130000', 7) },
    { on: 'organisation', set: at('350000', 30) },
    { on: 'app', set: at('140000', 14) },
    { on: 'organisation', set: at('140000', 42) },
  ],
}
