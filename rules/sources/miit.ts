import type { Cited } from './cited.ts'

/** Pages and notices of miit that the rules cite. */
export const miitSources = {
  reg: {
    provider: 'miit',
    page: 'Order 33 (2005), MIIT domain notice effective 2018-01-01, MIIT APP filing notice 2023-08-04, government application security rules 2024-07-01',
    date: '2005..2024-07-01',
    readOn: '2026-11-24',
  },
  miit633: {
    provider: 'miit',
    page: '工信管函[2019]633号, in force 2019-04-22, as reprinted by two hosting firms (2019-04, 2019-06)',
    date: '2019-04-22',
    readOn: '2026-11-24',
  },
} as const satisfies Record<string, Cited>
