import { describe, expect, it } from 'vitest'
import { deadlines } from '../../extension/panel/journey/deadlines.ts'
import { calendarFile } from '../../extension/panel/journey/ics.ts'

const now = new Date('2026-11-24T02:00:00Z')

describe('the calendar file', () => {
  const file = calendarFile(
    [
      { uid: 'a', title: 'ICP备案：短信核验截止；请核对,再提交', at: '2026-11-25T02:00:00Z' },
      { uid: 'b', title: '公安联网备案'.repeat(20), at: '2026-12-31' },
    ],
    now,
  )

  it('folds lines at 75 octets and ends each with CRLF', () => {
    const lines = file.split('\r\n')
    expect(lines.at(-1)).toBe('')
    for (const line of lines) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
    expect(file.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/)
  })

  it('says when, as a time or as a whole day, and escapes what has a meaning', () => {
    expect(file).toContain('DTEND:20261125T020000Z')
    expect(file).toContain('DTSTART;VALUE=DATE:20261231')
    expect(file).toContain('DTEND;VALUE=DATE:20270101')
    expect(file).toContain('核对\\,再')
    expect(file.replace(/\r\n /g, '')).toContain('公安联网备案'.repeat(20))
  })
})

describe('deadlines', () => {
  it('of the text-message check: 24 hours after it was sent', () => {
    const filing = { sms: { sentAt: '2026-11-24T02:00:00.000Z' } }
    expect(deadlines(filing, 'awaitingSms', [])).toEqual([{ kind: 'sms', at: '2026-11-25T02:00:00.000Z' }])
    expect(deadlines({ sms: { ...filing.sms, doneAt: '2026-11-24T03:00:00.000Z' } }, 'awaitingSms', [])).toEqual([])
  })

  it('of a review: the last day of its window, from when it began', () => {
    const outcome = [{ on: '2026-11-24T02:00:00.000Z', state: 'bureauReview' }]
    const [due] = deadlines({ province: '440000' }, 'bureauReview', outcome)
    expect(due).toMatchObject({ kind: 'review' })
    expect(due!.at > '2026-11-24').toBe(true)
    expect(deadlines({}, 'bureauReview', [])).toEqual([])
  })

  it('of the registration with the police: 30 days after approval', () => {
    expect(deadlines({ approvedOn: '2026-11-24' }, 'approved', [])).toEqual([{ kind: 'police', at: '2026-12-24' }])
  })
})
