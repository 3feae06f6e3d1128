import { defineRule, type Examples } from '../../engine/rule.ts'
import { where } from '../../provinces/lookup.ts'
import { cite } from '../../sources/index.ts'

/** Mainland travel permit of Hong Kong and Macao residents. */
const TRAVEL_PERMIT = 14

export const rule = defineRule({
  id: 'pri-hkmo-permit',
  title: { zh: '港澳居民要用居住证', en: 'Hong Kong and Macao residents need the residence permit' },
  severity: 'error',
  kind: 'static',
  each: 'filing',
  scope: ['subject.certType', 'filing.province'],
  needs: ['subject.certType', 'filing.province'],
  appliesTo: { subjects: 'individual', ...where('hkmoNeedResidencePermit') },
  message: {
    zh: '{province}个人备案不接受来往内地通行证（回乡证），港澳居民要用港澳居民居住证',
    en: '{province} does not take the mainland travel permit from individuals; residents of Hong Kong and Macao need their residence permit',
  },
  fix: {
    zh: '证件类型改选港澳居民居住证，填居住证上的号码；没有的话先去申领',
    en: 'Choose the residence permit as document and enter its number; apply for one first if you have none',
  },
  sources: [cite('hw-guide', 'high')],
  check({ filing, subject }) {
    return subject.certType === TRAVEL_PERMIT && { data: { province: filing.province } }
  },
})

const at = (province: string, certType: number) => ({ province, 'subject.certType': certType })

export const examples: Examples = {
  valid: [
    { on: 'individual', set: at('440000', 2) },
    { on: 'individual', set: at('440000', 41) },
    { on: 'individual', set: at('310000', 14) },
    { on: 'organisation', set: at('440000', 14) },
  ],
  invalid: [
    { on: 'individual', set: at('440000', 14) },
    { on: 'individual', set: { ...at('440000', 14), 'principal.certType': 14 } },
  ],
}
