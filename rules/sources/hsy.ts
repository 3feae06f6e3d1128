import type { Cited } from './cited.ts'

/** Pages and notices of hsy that the rules cite. */
export const hsySources = {
  hsy: { provider: 'hsy', page: 'hsy.com/help/13-14-27', readOn: '2026-11-24' },
} as const satisfies Record<string, Cited>
