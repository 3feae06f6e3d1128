import type { Cited } from './cited.ts'

/** Pages and notices of standard that the rules cite. */
export const standardSources = {
  std: { provider: 'standard', page: 'GB 11643, GB 32100, GB 11714, GB/T 2260', readOn: '2026-11-24' },
} as const satisfies Record<string, Cited>
