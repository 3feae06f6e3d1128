import { defineRule, type Examples } from '../../engine/rule.ts'
import { cite } from '../../sources/index.ts'

export const rule = defineRule({
  id: 'sub-cert-expired',
  title: { zh: '主办者证件已过期', en: 'Subject’s certificate has expired' },
  severity: 'error',
  kind: 'static',
  each: 'filing',
  scope: ['subject.certValidTo', 'subject.certLongTerm'],
  needs: ['subject.certValidTo'],
  appliesTo: {},
  message: {
    zh: '主办者证件已于 {date} 到期',
    en: 'The subject’s certificate expired on {date}',
  },
  fix: {
    zh: '换领新证件，用新证件的信息备案；证件若是长期有效，请选“长期”',
    en: 'Have it renewed and file with the new one; if it has no end date, choose long-term',
  },
  sources: [cite('hw-kb', 'high'), cite('hw-seo', 'high')],
  check({ subject }) {
    return subject.days('certValidTo') < 0 && !subject.certLongTerm && { data: { date: subject.certValidTo } }
  },
})

const ended = { 'subject.certLongTerm': false, 'subject.certValidTo': '2026-11-23' }

export const examples: Examples = {
  valid: [
    { on: 'organisation', set: { ...ended, 'subject.certLongTerm': true } },
    { on: 'organisation', set: { ...ended, 'subject.certValidTo': '2026-11-24' } },
    { on: 'individual', set: { 'subject.certValidTo': '2036-05-10' } },
  ],
  invalid: [
    { on: 'organisation', set: ended },
    { on: 'individual', set: { 'subject.certValidTo': '2020-02-29' } },
  ],
}
