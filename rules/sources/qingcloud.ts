import type { Cited } from './cited.ts'

/** Pages and notices of qingcloud that the rules cite. */
export const qingcloudSources = {
  qc: {
    provider: 'qingcloud',
    page: 'yunify/qingcloud-docs content/site/record: 31 provincial pages, general_requirement, site_name (c. 2020-2022; some text older)',
    date: 'c. 2020-2022',
    readOn: '2026-11-24',
  },
} as const satisfies Record<string, Cited>
