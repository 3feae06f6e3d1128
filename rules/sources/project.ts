import type { Cited } from './cited.ts'

/** Pages and notices of project that the rules cite. */
export const projectSources = {
  own: { provider: 'project', page: 'own inference, no source', readOn: '2026-11-24' },
} as const satisfies Record<string, Cited>
