/**
 * Days off that fall on Monday to Friday, and weekend days worked in exchange, as the State Council announces them
 * for each year in the autumn before (MM-DD). A year that is absent is not announced yet: unknown, not "no holidays".
 */
export interface HolidayYear {
  readonly off: readonly string[]
  readonly worked: readonly string[]
}

export const holidays: Readonly<Record<number, HolidayYear>> = {
  2025: {
    off: [
      '01-01',
      '01-28',
      '01-29',
      '01-30',
      '01-31',
      '02-03',
      '02-04',
      '04-04',
      '05-01',
      '05-02',
      '05-05',
      '06-02',
      '10-01',
      '10-02',
      '10-03',
      '10-06',
      '10-07',
      '10-08',
    ],
    worked: ['01-26', '02-08', '04-27', '09-28', '10-11'],
  },
  2026: {
    off: [
      '01-01',
      '01-02',
      '02-16',
      '02-17',
      '02-18',
      '02-19',
      '02-20',
      '02-23',
      '04-06',
      '05-01',
      '05-04',
      '05-05',
      '06-19',
      '09-25',
      '10-01',
      '10-02',
      '10-05',
      '10-06',
      '10-07',
    ],
    worked: ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'],
  },
}

/** A holiday as it may fall in a year whose days off are not announced. Dates are MM-DD, both ends included. */
export interface PossibleHoliday {
  readonly from: string
  readonly to: string
  /** Monday-to-Friday days off that it takes at most, within `from`…`to`. */
  readonly off: number
  /** Weekend days worked in exchange at most, within `workedFrom`…`workedTo`. */
  readonly worked: number
  readonly workedFrom: string
  readonly workedTo: string
}

/**
 * The statutory holidays, as wide as the calendar (the lunar one included) and the announcements since 2008 allow, in
 * the order in which they end. The last stands for a holiday proclaimed once, as in September 2015.
 */
export const possibleHolidays: readonly PossibleHoliday[] = [
  // New Year’s Day
  { from: '01-01', to: '01-05', off: 3, worked: 1, workedFrom: '01-01', workedTo: '01-12' },
  // Spring Festival: New Year’s Eve falls on 20 January to 19 February
  { from: '01-20', to: '02-28', off: 7, worked: 2, workedFrom: '01-10', workedTo: '03-08' },
  // Tomb-Sweeping Day: 4 to 6 April
  { from: '04-02', to: '04-08', off: 3, worked: 2, workedFrom: '03-26', workedTo: '04-14' },
  // Labour Day
  { from: '04-29', to: '05-06', off: 5, worked: 2, workedFrom: '04-19', workedTo: '05-14' },
  // Dragon Boat Festival: 27 May to 25 June
  { from: '05-25', to: '06-27', off: 3, worked: 2, workedFrom: '05-20', workedTo: '07-04' },
  // Mid-Autumn Festival: 7 September to 8 October
  { from: '09-05', to: '10-09', off: 3, worked: 2, workedFrom: '08-30', workedTo: '10-14' },
  // National Day
  { from: '09-28', to: '10-09', off: 6, worked: 2, workedFrom: '09-15', workedTo: '10-16' },
  // the eve of the next New Year’s Day
  { from: '12-29', to: '12-31', off: 2, worked: 1, workedFrom: '12-20', workedTo: '12-31' },
  { from: '01-01', to: '12-31', off: 2, worked: 1, workedFrom: '01-01', workedTo: '12-31' },
]
