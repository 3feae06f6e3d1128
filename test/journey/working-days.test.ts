import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addWorkingDays, isWorkingDay } from '../../rules/index.ts'
import { holidays } from '../../rules/journey/holidays.ts'
import { announced, FIRST_YEAR, LAST_YEAR } from './announced.ts'

const DAY = 86_400_000
const iso = (day: number) => new Date(day * DAY).toISOString().slice(0, 10)
const FIRST = Date.UTC(FIRST_YEAR, 0, 1) / DAY
const LAST = Date.UTC(LAST_YEAR, 8, 1) / DAY

/** By counting, one day after the other. */
function counted(from: number, count: number): string {
  let [day, left] = [from, count]
  while (left > 0) {
    day += 1
    const date = iso(day)
    const { off, worked } = announced[Number(date.slice(0, 4))]!
    const weekend = [0, 6].includes(new Date(day * DAY).getUTCDay())
    if (weekend ? worked.includes(date.slice(5)) : !off.includes(date.slice(5))) left -= 1
  }
  return iso(day)
}

describe('working days in China', () => {
  it('agree with what was announced, for the years that ship', () => {
    for (const [year, { off, worked }] of Object.entries(holidays)) {
      expect([...off].sort(), year).toEqual(announced[Number(year)]!.off)
      expect([...worked].sort(), year).toEqual(announced[Number(year)]!.worked)
    }
  })

  it.each([
    // [from, working days, result]
    ['2026-02-13', 1, '2026-02-14'], // Saturday worked before Spring Festival
    ['2026-02-14', 1, '2026-02-24'],
    ['2026-02-14', 5, '2026-02-28'], // Saturday worked after it
    ['2026-04-03', 1, '2026-04-07'],
    ['2026-04-30', 3, '2026-05-08'],
    ['2026-04-30', 4, '2026-05-09'], // Saturday worked after Labour Day
    ['2026-06-18', 1, '2026-06-22'],
    ['2026-09-24', 2, '2026-09-29'],
    ['2026-09-30', 20, '2026-11-03'],
    ['2025-09-26', 1, '2025-09-28'], // Sunday worked before National Day
    ['2025-12-31', 2, '2026-01-05'], // over the turn of two announced years, 4 January worked
    ['2026-11-28', 1, '2026-11-30'], // from a Saturday
    ['2026-10-01', 0, '2026-10-01'],
  ])('%s and %i working days: %s', (from, count, result) => {
    expect(addWorkingDays(from, count)).toEqual({ earliest: result, latest: result, certain: true })
  })

  it('are exact where every year on the way is announced', () => {
    fc.assert(
      fc.property(fc.integer({ min: FIRST, max: LAST }), fc.integer({ min: 0, max: 60 }), (from, count) => {
        const due = counted(from, count)
        expect(addWorkingDays(iso(from), count, announced)).toEqual({ earliest: due, latest: due, certain: true })
      }),
      { numRuns: 500 },
    )
  })

  it('give a window that holds the true date when the years are not announced', () => {
    let widest = 0
    const outside: string[] = []
    for (let from = FIRST; from < LAST; from += 2) {
      for (const count of [1, 3, 10, 20, 60]) {
        const due = counted(from, count)
        const { earliest, latest, certain } = addWorkingDays(iso(from), count, {})!
        if (certain) outside.push(`${iso(from)} + ${count}: certain`)
        if (due < earliest || latest < due) outside.push(`${iso(from)} + ${count}: ${due} not in ${earliest}…${latest}`)
        if (count <= 20) widest = Math.max(widest, (Date.parse(latest) - Date.parse(earliest)) / DAY)
      }
    }
    expect(outside).toEqual([])
    // Wide enough to be true; a month at worst, which a reader can still plan with.
    expect(widest).toBeLessThanOrEqual(31)
  }, 30_000)

  it('narrow to a date as soon as the year is announced', () => {
    const now = addWorkingDays('2026-12-28', 20)!
    expect(now).toMatchObject({ certain: false })
    const later = addWorkingDays('2026-12-28', 20, { ...holidays, 2027: { off: ['01-01'], worked: [] } })!
    expect(later).toEqual({ earliest: '2027-01-26', latest: '2027-01-26', certain: true })
    expect(now.earliest <= later.earliest && later.latest <= now.latest).toBe(true)
  })

  it('do not take an unannounced year for one without holidays', () => {
    expect(isWorkingDay('2027-02-08')).toBeUndefined()
    expect(isWorkingDay('2028-10-02')).toBeUndefined()
    const due = addWorkingDays('2027-02-01', 10)!
    expect(due.latest >= '2027-02-24').toBe(true) // at least the six weekdays Spring Festival takes
  })

  it('refuse what is no date or no count', () => {
    for (const date of ['2026-02-30', '', '26-01-01', '2026-1-1', '__proto__']) {
      expect(addWorkingDays(date, 1)).toBeUndefined()
      expect(isWorkingDay(date)).toBeUndefined()
    }
    for (const count of [-1, 1.5, Number.NaN, 367, Number.POSITIVE_INFINITY]) {
      expect(addWorkingDays('2026-11-24', count)).toBeUndefined()
    }
  })
})
