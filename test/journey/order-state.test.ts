import { beforeAll, describe, expect, it } from 'vitest'
import { text } from '../../extension/messages/index.ts'
import { smsLeftText } from '../../extension/panel/journey/left.ts'
import { stateChanges } from '../../extension/panel/journey/state-changes.ts'
import { smsTimer } from '../../rules/index.ts'
import { loadLanguage } from '../../sdk/panel/index.ts'

describe('the day of approval', () => {
  const approvedOn = (now: string) =>
    stateChanges('approved', {}, new Date(now)).find(({ path }) => path === 'approvedOn')?.value

  // The police's thirty days are counted from it: a day too early is a wrong deadline.
  it.each([
    ['2026-11-26T07:59:00+08:00', '2026-11-26'],
    ['2026-11-26T00:01:00+08:00', '2026-11-26'],
    ['2026-11-26T23:59:00+08:00', '2026-11-26'],
  ])('is the day in Beijing at %s', (now, day) => {
    expect(approvedOn(now)).toBe(day)
  })

  it('stays what the user gave', () => {
    const changes = stateChanges('approved', { approvedOn: '2026-11-20' }, new Date('2026-11-26T12:00:00Z'))
    expect(changes).toEqual([{ path: 'status', value: 'approved' }])
  })
})

describe('what is left of the text-message check', () => {
  beforeAll(async () => {
    await loadLanguage('zh-CN')
    await loadLanguage('en')
  })
  const SENT = '2026-11-26T10:00:00+08:00'
  const NOW = '2026-11-26T11:00:00+08:00'
  const said = (wrong: number, locale: 'zh-CN' | 'en' = 'zh-CN', now = NOW) =>
    smsLeftText(smsTimer(SENT, now, wrong, 0)!, (key, values) => text(locale, key, values))

  // Five wrong entries are forgiven, the sixth returns the order: nobody may be told that six are forgiven.
  it('never promises a wrong entry that would return the order', () => {
    expect(said(0)).not.toMatch(/输错 6 次/)
    expect(said(5)).not.toMatch(/能输错 1 次/)
    expect(said(5)).toContain('还能输入 1 次')
  })

  it('says that the order comes back once no entry is left, though time is', () => {
    expect(said(6)).toContain('退回')
    expect(said(6)).not.toContain('还有 23 小时')
    expect(said(6, 'en')).toContain('returned')
  })

  it('says that the time is over', () => {
    expect(said(0, 'zh-CN', '2026-11-27T10:00:01+08:00')).toContain('24 小时已过')
  })
})
