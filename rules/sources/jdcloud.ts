import type { Cited } from './cited.ts'

/** Pages and notices of jdcloud that the rules cite. */
export const jdcloudSources = {
  jd: {
    provider: 'jdcloud',
    page: 'github yicenzzn/cn (copy of jdcloudcom/cn) ICP-License-Service/the-rules, 30 provinces without Tibet',
    date: '2022-10..2023',
    readOn: '2026-11-24',
  },
} as const satisfies Record<string, Cited>
