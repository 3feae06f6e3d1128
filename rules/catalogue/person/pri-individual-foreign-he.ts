import { defineRule, type Examples } from '../../engine/rule.ts'
import { where } from '../../provinces/lookup.ts'
import { cite } from '../../sources/index.ts'

/** Passport, foreign permanent resident’s card. */
const FOREIGN = [7, 30]

export const rule = defineRule({
  id: 'pri-individual-foreign-he',
  title: { zh: '河北不受理外籍人士的个人备案', en: 'Hebei: no individual filings by foreigners' },
  severity: 'error',
  kind: 'static',
  each: 'filing',
  scope: ['subject.certType', 'filing.province'],
  needs: ['subject.certType', 'filing.province'],
  appliesTo: { subjects: 'individual', ...where('individualForeigner', 'forbidden') },
  message: {
    zh: '{province}不受理外籍人士的个人备案，现在用的是外籍证件',
    en: '{province} takes no individual filings by foreigners, and the document is a foreigner’s',
  },
  fix: { zh: '改以境内单位的名义备案', en: 'File in the name of a mainland organisation' },
  sources: [cite('hw-kb', 'medium')],
  check({ filing, subject }) {
    if (!FOREIGN.includes(subject.certType)) return false
    return { data: { province: filing.province } }
  },
})

const at = (province: string, certType: number) => ({ province, 'subject.certType': certType })

export const examples: Examples = {
  valid: [
    { on: 'individual', set: at('130000', 2) },
    { on: 'individual', set: at('130000', 41) },
    { on: 'individual', set: at('440000', 7) },
  ],
  invalid: [
    { on: 'individual', set: at('130000', 7) },
    { on: 'individual', set: at('130000', 30) },
  ],
}
