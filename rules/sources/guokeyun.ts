import type { Cited } from './cited.ts'

/** Pages and notices of guokeyun that the rules cite. */
export const guokeyunSources = {
  gk: {
    provider: 'guokeyun',
    page: 'guokeyun.cn help 421 Tianjin (reseller page)',
    readOn: '2026-11-24',
  },
} as const satisfies Record<string, Cited>
