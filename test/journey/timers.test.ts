import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { otherPerson } from '../../rules/catalogue/bases.ts'
import { exampleFiling } from '../../rules/catalogue/example.ts'
import {
  bureauReviewWindow,
  check,
  enums,
  type Filing,
  journey,
  policeDeadline,
  providerReviewWindow,
  provinces,
  qrTimer,
  smsChecks,
  smsTimer,
} from '../../rules/index.ts'

const MINUTE = 60_000
const at = (ms: number) => new Date(Date.parse('2026-11-24T10:00:00+08:00') + ms).toISOString()
const START = '2026-11-24T10:00:00'
const fired = (filing: Filing, now: string) => check(filing, { now }).findings.map((finding) => finding.ruleId)

describe('the code of the live check', () => {
  it('lives ten minutes to the second', () => {
    expect(qrTimer(START, '2026-11-24T10:10:00')).toMatchObject({ leftMs: 0, over: false })
    expect(qrTimer(START, '2026-11-24T10:10:01')).toMatchObject({ leftMs: 0, over: true })
    expect(qrTimer(START, START)).toMatchObject({ leftMs: 10 * MINUTE, over: false })
  })

  it('reads times with and without a zone as the same instant', () => {
    expect(qrTimer('2026-11-24T02:00:00Z', '2026-11-24T10:04:00+08:00')).toEqual(qrTimer(START, '2026-11-24T10:04:00'))
  })

  it('is over exactly when the rule says so', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30 * MINUTE }), (ms) => {
        const { filing } = exampleFiling({ on: 'organisation', set: { 'verification.qrIssuedAt': START } })
        expect(fired(filing, at(ms)).includes('ver-qr-expired')).toBe(qrTimer(START, at(ms))!.over)
      }),
      { numRuns: 60 },
    )
  })

  it.each(['', '10:00', '2026-02-30T10:00:00', 'now'])('refuses the time %o', (time) => {
    expect(qrTimer(time, START)).toBeUndefined()
    expect(qrTimer(START, time)).toBeUndefined()
  })
})

describe('the text-message check', () => {
  it('gives 24 hours', () => {
    expect(smsTimer(START, '2026-11-25T10:00:00')).toMatchObject({ leftMs: 0, over: false })
    expect(smsTimer(START, '2026-11-25T10:00:01')).toMatchObject({ leftMs: 0, over: true })
  })

  it.each([
    // [wrong entries, tries left]: five may be wrong, the sixth sends the order back
    [0, 6],
    [4, 2],
    [5, 1],
    [6, 0],
    [9, 0],
  ])('after %i wrong entries leaves %i', (wrong, left) => {
    expect(smsTimer(START, START, wrong)?.triesLeft).toBe(left)
  })

  it.each([
    [0, 2],
    [1, 1],
    [2, 0],
    [5, 0],
  ])('after %i resends leaves %i', (resent, left) => {
    expect(smsTimer(START, START, 0, resent)?.resendsLeft).toBe(left)
  })

  it('is pending or overdue, never both, and neither once it is done', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 48 * 60 }), fc.boolean(), (minutes, done) => {
        const sms = { sentAt: START, ...(done && { doneAt: at(MINUTE) }) }
        const { filing } = exampleFiling({ on: 'organisation', set: { sms } })
        const rules = fired(filing, at(minutes * MINUTE)).filter((id) => /^sms-(pending|overdue)$/.test(id))
        const over = smsTimer(START, at(minutes * MINUTE))!.over
        expect(rules).toEqual(done ? [] : [over ? 'sms-overdue' : 'sms-pending'])
      }),
      { numRuns: 60 },
    )
  })
})

describe('who confirms a number', () => {
  const two = (type: string, sms: object = { sentAt: START }) =>
    exampleFiling({ on: 'organisation', set: { type, 'websites[0].owner': otherPerson, sms } }).filing
  const due = (filing: Filing) => smsChecks(filing, START).map(({ person, due }) => `${person} ${due}`)

  it.each<[string, readonly string[]]>([
    ['first', ['principal required', 'websites[0].owner required']],
    ['addService', ['principal required', 'websites[0].owner required']],
    ['change', ['principal required', 'websites[0].owner required']],
    ['addAccess', ['principal maybe', 'websites[0].owner required']],
    ['cancelService', ['websites[0].owner required']],
    ['cancelSubject', ['principal required']],
    ['cancelAccess', []],
    ['transfer', []],
    ['__proto__', []],
  ])('%s: %j', (type, persons) => {
    expect(due(two(type))).toEqual(persons)
  })

  it('names one person once', () => {
    expect(due(exampleFiling({ on: 'organisation' }).filing)).toEqual(['principal required'])
    expect(due(exampleFiling({ on: 'organisation', set: { type: 'addAccess' } }).filing)).toEqual([
      'principal required',
    ])
    const same = { ...otherPerson, mobile: '+86 138 0013 8001' }
    expect(due(exampleFiling({ on: 'organisation', set: { 'websites[0].owner': same } }).filing)).toEqual([
      'principal required',
    ])
  })

  it('does not insist on a code for the owner of an APP', () => {
    expect(due(exampleFiling({ on: 'app', set: { 'apps[0].owner': otherPerson } }).filing)).toEqual([
      'principal required',
      'apps[0].owner maybe',
    ])
  })

  it('gives each person what is left, and tells who has confirmed', () => {
    const filing = two('first', { sentAt: START, pendingMobiles: ['138-0013-8002'], wrongCount: 4, resendCount: 1 })
    const [principal, owner] = smsChecks(filing, '2026-11-24T20:00:00')
    expect(principal).toMatchObject({ mobile: 'principal.mobile', confirmed: true })
    expect(owner).toMatchObject({
      mobile: 'websites[0].owner.mobile',
      confirmed: false,
      timer: { leftMs: 14 * 60 * MINUTE, triesLeft: 2, resendsLeft: 1, over: false },
    })
  })

  it('counts each number alone, and what nobody told apart for everybody', () => {
    const numbers = [
      { mobile: '138 0013 8001', wrongCount: 3 },
      { mobile: '13800138002', resendCount: 2 },
    ]
    const left = (sms: Filing['sms']) =>
      smsChecks(two('first', { sentAt: START, ...sms }), START).map(({ timer }) => [
        timer?.triesLeft,
        timer?.resendsLeft,
      ])
    expect(left({ numbers })).toEqual([
      [3, 2],
      [6, 0],
    ])
    expect(left({ numbers, wrongCount: 5 })).toEqual([
      [3, 2],
      [1, 0],
    ])
  })

  it('says nothing about what is not known', () => {
    const [principal] = smsChecks(two('first', {}), START)
    expect(principal).not.toHaveProperty('confirmed')
    expect(principal).not.toHaveProperty('timer')
    expect(smsChecks({}, START)).toEqual([])
    expect(smsChecks(two('first', { sentAt: START, doneAt: START }), START).every((one) => one.confirmed)).toBe(true)
  })
})

describe('review windows', () => {
  it('are the legal 3 to 20 working days where the province is unknown', () => {
    expect(bureauReviewWindow('2026-09-29')).toEqual({
      earliest: '2026-10-09', // National Day lies between
      latest: '2026-11-02',
      certain: true,
      days: [3, 20],
    })
  })

  it('are the province’s own where a source gives one', () => {
    expect(bureauReviewWindow('2026-11-02', '440000')).toMatchObject({
      days: [7, 9],
      earliest: '2026-11-11',
      latest: '2026-11-13',
    })
    expect(bureauReviewWindow('2026-11-02', '310000')).toMatchObject({ days: [3, 4] })
    expect(bureauReviewWindow('2026-11-02', '990000')).toMatchObject({ days: [3, 20] })
  })

  it('begin on the day in Beijing', () => {
    expect(providerReviewWindow('2026-11-24T23:30:00Z')).toMatchObject({ earliest: '2026-11-26', latest: '2026-11-27' })
    expect(providerReviewWindow('2026-11-24')).toMatchObject({ earliest: '2026-11-25', latest: '2026-11-26' })
    expect(providerReviewWindow('soon')).toBeUndefined()
  })

  it('are wider in a year that is not announced, in every province', () => {
    for (const { code } of provinces) {
      const known = bureauReviewWindow('2026-03-01', code)!
      const unknown = bureauReviewWindow('2028-03-01', code)!
      expect([known.certain, unknown.certain], code).toEqual([true, false])
      const length = (span: typeof known) => Date.parse(span.latest) - Date.parse(span.earliest)
      expect(length(unknown), code).toBeGreaterThan(length(known))
    }
  })
})

describe('after approval', () => {
  it('leaves thirty days for the police, weekends and holidays included', () => {
    expect(policeDeadline('2026-01-31')).toBe('2026-03-02')
    expect(policeDeadline('2026-02-30')).toBeUndefined()
  })

  it('the note goes when the thirty days are over', () => {
    const on = (approvedOn: string) =>
      fired(
        exampleFiling({ on: 'organisation', set: { status: 'approved', approvedOn } }).filing,
        '2026-03-02T12:00:00',
      )
    expect(on('2026-01-31')).toContain('post-police-30d')
    expect(on('2026-01-30')).not.toContain('post-police-30d')
  })
})

describe('the order of events', () => {
  const events = [
    'filled',
    'submitted',
    'withdrawn',
    'providerPassed',
    'providerRefused',
    'providerWantsChanges',
    'resubmitted',
    'handedOver',
    'smsConfirmed',
    'smsMissed',
    'resubmittedByProvider',
    'bureauPassed',
    'bureauRefused',
    'abandoned',
  ] as const

  it('leads from every state but the last ones to approval', () => {
    for (const { id } of journey.states) {
      const seen = new Set([id])
      for (const state of seen) {
        for (const event of events) {
          const step = journey.next(state, event)
          if (step.ok) seen.add(step.state as typeof id)
        }
      }
      expect(seen.has('approved'), id).toBe(id !== 'abandoned')
    }
  })

  it('never passes the text-message check unseen, except for cancelAccess', () => {
    for (const type of enums.filingTypes.map((one) => one.value)) {
      const step = journey.next('awaitingHandover', 'handedOver', type)
      expect(step, type).toEqual({ ok: true, state: type === 'cancelAccess' ? 'bureauReview' : 'awaitingSms' })
    }
  })

  it('tells what is possible when an event does not fit', () => {
    expect(journey.next('awaitingSms', 'submitted')).toEqual({ ok: false, possible: ['smsConfirmed', 'smsMissed'] })
    expect(journey.next('bureauReview', 'withdrawn')).toEqual({
      ok: false,
      possible: ['bureauPassed', 'bureauRefused'],
    })
  })

  it('has words for every state in both languages', () => {
    for (const { id } of journey.states) {
      expect(journey.action(id).text).toMatch(/[一-鿿]/)
      expect(journey.action(id, 'en').text).not.toMatch(/[一-鿿]/)
    }
  })
})
