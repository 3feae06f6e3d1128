import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { provinces } from '../provinces/index.ts'
import { actions } from './actions.ts'
import { decideFilingType, type TypeFacts } from './decide-filing-type.ts'
import { journey } from './journey.ts'
import { type StateId, states } from './states.ts'
import { bureauReviewWindow, policeDeadline, providerReviewWindow, qrTimer, smsTimer } from './timers.ts'
import { transitions } from './transitions.ts'
import { addWorkingDays, isWorkingDay } from './working-days.ts'

const none: TypeFacts = { orderInProgress: false, legacyHere: false }

describe('decideFilingType', () => {
  it.each<[string, TypeFacts, unknown]>([
    ['nothing on file', { ...none, subjectFiled: false, serviceFiled: false }, { steps: ['first'] }],
    [
      'subject on file, domain not',
      { ...none, subjectFiled: true, serviceFiled: false, emptyShell: false },
      { steps: ['addService'] },
    ],
    [
      'both, with another provider',
      { ...none, subjectFiled: true, serviceFiled: true, sameSubject: true, here: false },
      { steps: ['addAccess'] },
    ],
    [
      'both, here',
      { ...none, subjectFiled: true, serviceFiled: true, sameSubject: true, here: true },
      { steps: ['change'] },
    ],
    [
      'domain under another subject',
      { ...none, subjectFiled: true, serviceFiled: true, sameSubject: false },
      { reason: 'filed-under-other-subject' },
    ],
    [
      'domain filed, certificate not',
      { ...none, subjectFiled: false, serviceFiled: true },
      { reason: 'domain-of-other-or-old-certificate' },
    ],
    [
      'order under way',
      { orderInProgress: true, subjectFiled: false, serviceFiled: false },
      { reason: 'order-in-progress' },
    ],
    ['old Huawei record', { ...none, legacyHere: true }, { steps: ['claim'] }],
    [
      'empty shell, Guangdong',
      { ...none, subjectFiled: true, emptyShell: true, province: '440000', serviceFiled: false },
      { steps: ['cancelSubject', 'first'] },
    ],
    [
      'empty shell, Shanghai adds directly',
      { ...none, subjectFiled: true, emptyShell: true, province: '310000', serviceFiled: false },
      { steps: ['addService'] },
    ],
    [
      'a subject in Shanghai that may be an empty shell',
      { ...none, subjectFiled: true, province: '310000', serviceFiled: false },
      { steps: ['addService'] },
    ],
    [
      'a subject in Guangdong that may be one',
      { ...none, subjectFiled: true, province: '440000', serviceFiled: false },
      { missing: ['emptyShell'] },
    ],
    ['nothing known', {}, { missing: ['orderInProgress'] }],
    ['null as stored data write it', { orderInProgress: null, subjectFiled: false }, { missing: ['orderInProgress'] }],
    ['a service not known', { ...none, subjectFiled: false, serviceFiled: null }, { missing: ['serviceFiled'] }],
  ])('%s', (_name, facts, expected) => {
    expect(decideFilingType(facts)).toMatchObject(expected as object)
  })

  it('asks only for facts that are unknown, and always ends when each is answered', () => {
    const flag = fc.option(fc.boolean(), { nil: undefined })
    fc.assert(
      fc.property(
        fc.record({
          orderInProgress: flag,
          legacyHere: flag,
          subjectFiled: flag,
          serviceFiled: flag,
          sameSubject: flag,
          here: flag,
          emptyShell: flag,
        }),
        (facts) => {
          let known: Record<string, unknown> = { ...facts }
          for (let round = 0; round < 9; round += 1) {
            const decision = decideFilingType(known)
            if (decision.result !== 'ask') return
            for (const key of decision.missing) expect(known[key]).toBeUndefined()
            known = {
              ...known,
              ...Object.fromEntries(decision.missing.map((key) => [key, key === 'province' ? '440000' : true])),
            }
          }
          throw new Error('still asking after nine answers')
        },
      ),
    )
  })
})

describe('journey', () => {
  it('has an action for every state, and every transition joins known states', () => {
    const ids = new Set<string>(states.map((state) => state.id))
    expect(Object.keys(actions).sort()).toEqual([...ids].sort())
    for (const { from, to } of transitions) expect([ids.has(from), ids.has(to)]).toEqual([true, true])
  })

  it('lets an order be withdrawn or abandoned exactly where the state says so', () => {
    for (const { id, withdraw, abandon } of states) {
      expect(journey.next(id, 'withdrawn').ok, `${id} withdrawn`).toBe(withdraw)
      expect(journey.next(id, 'abandoned').ok, `${id} abandoned`).toBe(abandon)
    }
  })

  it('reaches approval from the draft, and cancelAccess skips the text message', () => {
    let state: StateId = 'draft'
    for (const event of [
      'filled',
      'submitted',
      'providerPassed',
      'handedOver',
      'smsConfirmed',
      'bureauPassed',
    ] as const) {
      const step = journey.next(state, event)
      expect(step.ok).toBe(true)
      if (step.ok) state = step.state
    }
    expect(state).toBe('approved')
    expect(journey.next('awaitingHandover', 'handedOver', 'cancelAccess')).toEqual({ ok: true, state: 'bureauReview' })
    expect(journey.next('approved', 'submitted')).toEqual({ ok: false, possible: [] })
  })

  it('knows providers’ words and no others', () => {
    expect(journey.stateOfText(' 管局审核中 ')).toBe('bureauReview')
    expect(journey.stateOfText('待接入商审核')).toBe('awaitingProvider')
    expect(journey.stateOfText('审核')).toBeUndefined()
  })
})

describe('timers', () => {
  it('counts the QR code and the text message down', () => {
    expect(qrTimer('2026-11-24T10:00:00', '2026-11-24T10:09:59')).toMatchObject({ leftMs: 1000, over: false })
    expect(qrTimer('2026-11-24T10:00:00', '2026-11-24T10:10:01')).toMatchObject({ leftMs: 0, over: true })
    expect(smsTimer('2026-11-24T10:00:00', '2026-11-25T09:00:00', 4, 1)).toMatchObject({
      leftMs: 3_600_000,
      triesLeft: 2,
      resendsLeft: 1,
    })
    expect(smsTimer('yesterday', '2026-11-25T09:00:00')).toBeUndefined()
  })

  it('knows holidays, worked weekends, and where it does not know', () => {
    expect(isWorkingDay('2026-10-01')).toBe(false)
    expect(isWorkingDay('2026-10-10')).toBe(true) // a Saturday worked in exchange
    expect(isWorkingDay('2026-11-24')).toBe(true)
    expect(isWorkingDay('2027-02-08')).toBeUndefined()
    expect(isWorkingDay('2027-02-07')).toBeUndefined() // a Sunday, but it may be worked in exchange
    expect(isWorkingDay('2026-11-29')).toBe(false)
    expect(isWorkingDay('2026-02-30')).toBeUndefined()
  })

  it('adds working days over a holiday, and widens the window in a year that is not announced', () => {
    expect(addWorkingDays('2026-09-30', 1)).toEqual({ earliest: '2026-10-08', latest: '2026-10-08', certain: true })
    const far = addWorkingDays('2026-12-30', 5)
    expect(far?.certain).toBe(false)
    expect(far!.latest > far!.earliest).toBe(true)
  })

  it('never ends a window before it begins, in any province', () => {
    for (const { code } of provinces) {
      const span = bureauReviewWindow('2026-11-24', code)!
      expect(span.days[0]).toBeGreaterThan(0)
      expect(span.days[1]).toBeLessThanOrEqual(60)
      expect(span.latest >= span.earliest).toBe(true)
    }
    expect(providerReviewWindow('2026-11-24T20:00:00')).toMatchObject({ earliest: '2026-11-25', latest: '2026-11-26' })
    expect(policeDeadline('2026-11-24')).toBe('2026-12-24')
  })
})

describe('odd counts and times', () => {
  it('never leave more tries than there are, nor a date that is none', () => {
    const [sent, now] = ['2026-11-24T10:00:00', '2026-11-24T11:00:00']
    expect(smsTimer(sent, now, -3, Number.NaN)).toMatchObject({ triesLeft: 6, resendsLeft: 2 })
    expect(smsTimer(sent, now, 9, 9)).toMatchObject({ triesLeft: 0, resendsLeft: 0 })
    expect(addWorkingDays('9999-12-30', 5)).toBeUndefined()
    expect(bureauReviewWindow('9999-12-30')).toBeUndefined()
    expect(policeDeadline('2026-11-24T23:00:00')).toBe('2026-12-24')
    expect(policeDeadline('2026-11-24T17:00:00Z')).toBe('2026-12-25')
    expect(policeDeadline('soon')).toBeUndefined()
  })
})
