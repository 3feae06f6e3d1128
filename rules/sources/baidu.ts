import type { Cited } from './cited.ts'

/** Pages and notices of baidu that the rules cite. */
export const baiduSources = {
  bd: {
    provider: 'baidu',
    page: 'cloud.baidu.com theme pages quoting provincial rules, doc/BeiAn/s/Llm492h9k (2024-06-07), a Beijing reprint',
    date: '2024-06 or undated',
    readOn: '2026-11-24',
  },
} as const satisfies Record<string, Cited>
