import { defineRule, type Examples } from '../../engine/rule.ts'
import { POLICE_DAYS } from '../../journey/limits.ts'
import { policeDeadline } from '../../journey/timers.ts'
import { cite } from '../../sources/index.ts'

export const rule = defineRule({
  id: 'post-police-30d',
  title: { zh: '30 日内办理公安联网备案', en: 'Register with the police within 30 days' },
  severity: 'info',
  kind: 'timer',
  each: 'filing',
  scope: ['filing.approvedOn', 'filing.status'],
  needs: ['filing.approvedOn'],
  appliesTo: {},
  message: {
    zh: '服务开通之日起 {max} 日内要办公安联网备案，最迟 {date}',
    en: 'The service must be registered with the police within {max} days of opening, by {date} at the latest',
  },
  fix: {
    zh: '登录全国互联网安全管理服务平台办理，通过后把公安备案号也放到页面底部',
    en: 'Register on the police’s Internet security platform and show that number at the foot of the page too',
  },
  sources: [cite('hw-seo', 'high'), cite('reg', 'high')],
  check({ filing }) {
    const left = filing.days('approvedOn') + POLICE_DAYS
    if (!(left >= 0) || filing.status !== 'approved') return false
    return { data: { max: POLICE_DAYS, date: policeDeadline(filing.approvedOn) ?? '' } }
  },
})

const approved = (approvedOn: string) => ({ status: 'approved', approvedOn })

export const examples: Examples = {
  valid: [
    { on: 'organisation', set: approved('2026-10-24') },
    { on: 'organisation', set: { ...approved('2026-11-20'), status: 'bureauReview' } },
  ],
  invalid: [
    { on: 'organisation', set: approved('2026-10-25') },
    { on: 'app', set: approved('2026-11-24') },
  ],
}
