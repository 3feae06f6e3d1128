import { defineRule, type Examples } from '../../engine/rule.ts'
import { storeOf } from '../../engine/store.ts'
import { cite } from '../../sources/index.ts'

/** States of the journey in which nothing is with a reviewer. */
const AT_REST: readonly string[] = ['draft', 'approved', 'abandoned']

export const rule = defineRule({
  id: 'typ-order-in-progress',
  title: { zh: '同一主体已有订单在办', en: 'An order of this subject is under way' },
  severity: 'error',
  kind: 'cross-profile',
  each: 'filing',
  scope: ['subject.certNumber'],
  needs: ['subject.certNumber'],
  appliesTo: {},
  message: {
    zh: '该主体（证件号码 {value}）还有一个备案订单没办完，同一主体同时只能办一个，在别的接入商处也算',
    en: 'Another order of this subject ({value}) is still under way; one at a time, at whichever provider',
  },
  fix: {
    zh: '等那个订单办完，或先放弃它，再提交这一个',
    en: 'Wait until that order is finished, or abandon it before submitting this one',
  },
  sources: [cite('hw-kb', 'high'), cite('tx', 'high')],
  check({ known, subject }) {
    const value = subject.certNumber
    return storeOf(known).underWay(value, AT_REST) !== undefined && { data: { value } }
  },
})

export const examples: Examples = {
  valid: [
    { on: 'organisation' },
    { on: 'organisation', portfolio: [{}] },
    { on: 'organisation', portfolio: [{ status: 'approved' }, { status: 'abandoned' }, { status: 'draft' }] },
    { on: 'organisation', portfolio: [{ status: 'inProgress', 'subject.certNumber': '91440300MA5EXMPM8X' }] },
  ],
  invalid: [
    { on: 'organisation', portfolio: [{ status: 'approved' }, { status: 'inProgress', provider: 'tencent' }] },
    { on: 'individual', portfolio: [{ status: 'bureauReview' }] },
  ],
}
