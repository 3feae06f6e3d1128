import type { Cited } from './cited.ts'

/** Pages and notices of auto-ai that the rules cite. */
export const autoAiSources = {
  ai: { provider: 'auto-ai', page: 'docs.auto-ai.com.cn Shanghai rules', readOn: '2026-11-24' },
} as const satisfies Record<string, Cited>
