import { defineRule, type Examples } from '../../engine/rule.ts'
import { addWorkingDays } from '../../journey/working-days.ts'
import { provincesWith } from '../../provinces/lookup.ts'
import { cite } from '../../sources/index.ts'

const WORKING_DAYS = 60

export const rule = defineRule({
  id: 'mat-gd-commitment-date',
  title: { zh: '广东承诺书签得太早', en: 'Guangdong’s letter was signed too long ago' },
  severity: 'error',
  kind: 'static',
  each: 'filing',
  scope: ['materials.docDates.gdCommitment', 'filing.province'],
  needs: ['docDates.gdCommitment'],
  appliesTo: { provinces: provincesWith('doc', 'gdCommitment') },
  message: {
    zh: '承诺书是 {date} 签的，已超过 {count} 个工作日（到 {until} 为止）',
    en: 'The letter was signed on {date}, more than {count} working days ago; it held until {until}',
  },
  fix: {
    zh: '重新签署，落款写当天日期，拍照替换原来的文件',
    en: 'Sign it again with the day’s date and replace the uploaded picture',
  },
  sources: [cite('hw-guide', 'medium')],
  check({ docDates, today }) {
    const date = docDates.gdCommitment
    // Marks the rule undecided for a text that is no date.
    if (Number.isNaN(docDates.days('gdCommitment'))) return false
    const due = addWorkingDays(date, WORKING_DAYS)
    return due !== undefined && today > due.latest && { data: { date, count: WORKING_DAYS, until: due.latest } }
  },
})

const signed = (date: string, province = '440000') => ({ 'docDates.gdCommitment': date, province })

export const examples: Examples = {
  valid: [
    { on: 'organisation', set: signed('2026-11-20') },
    // 60 working days over National Day: 90 calendar days.
    { on: 'organisation', set: signed('2026-08-26') },
    { on: 'organisation', set: signed('2026-07-20', '310000') },
  ],
  invalid: [
    { on: 'organisation', set: signed('2026-08-25') },
    { on: 'individual', set: signed('2026-07-20') },
    { on: 'individual', set: signed('2024-02-01') },
  ],
}
