import type { Cited } from './cited.ts'

/** Pages and notices of volcengine that the rules cite. */
export const volcengineSources = {
  volc: {
    provider: 'volcengine',
    page: 'docs 6428/68723 (2024-04-07), 6428/68745 (2024-04-08), 6428/68776 (2023-11-29), 6428/68750 (2022-04), 6428/71587 Jiangxi rules (2021-08-12)',
    date: '2021-08..2024-04',
    readOn: '2026-11-24',
  },
  'volc-docs': {
    provider: 'volcengine',
    page: 'docs 6428/68723 (2024-04-07), 6428/68750 (2022-04)',
    date: '2022-04..2024-04',
    readOn: '2026-11-24',
  },
} as const satisfies Record<string, Cited>
