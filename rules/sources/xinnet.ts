import type { Cited } from './cited.ts'

/** Pages and notices of xinnet that the rules cite. */
export const xinnetSources = {
  xinnet: { provider: 'xinnet', page: 'xinnet.com service 2009 naming page', readOn: '2026-11-24' },
} as const satisfies Record<string, Cited>
