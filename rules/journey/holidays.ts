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

/** Longest run of weekdays that a holiday took in the years seen (2024–2026): what a year not announced yet may hide. */
export const LONGEST_RUN = 6
