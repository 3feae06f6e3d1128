import type { Cited } from './cited.ts'

/** Pages and notices of inspur that the rules cite. */
export const inspurSources = {
  insp: {
    provider: 'inspur',
    page: 'console1.cloud.inspur.com/document/beian reject FAQ',
    readOn: '2026-11-24',
  },
} as const satisfies Record<string, Cited>
