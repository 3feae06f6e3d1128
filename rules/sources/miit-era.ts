import type { Cited } from './cited.ts'

/** Pages and notices of miit-era that the rules cite. */
export const miitEraSources = {
  std09: {
    provider: 'miit-era',
    page: '2009 filing-data standards as reprinted by third-party sites',
    date: '2009',
    readOn: '2026-11-24',
  },
} as const satisfies Record<string, Cited>
