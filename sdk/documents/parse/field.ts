import type { Quad } from '../image/geometry.ts'
import type { Check, CheckId, FieldReading, Level } from '../types.ts'

export interface Draft {
  readonly value: string
  readonly confidence: number
  readonly box: Quad | null
  readonly checks?: Partial<Record<CheckId, boolean>>
  readonly doubtful?: readonly number[]
  readonly alternatives?: readonly string[]
  /** Never `fill`, whatever the checks say (names). */
  readonly always?: 'ask'
}

export const empty: FieldReading = {
  value: '',
  confidence: 0,
  level: 'empty',
  checks: [],
  box: null,
  doubtful: [],
  alternatives: [],
}

/**
 * A draft with its level. Strong checks are those that can hardly pass by accident; a failed one forbids filling.
 * Without any passed strong check a value is filled only when it is read with confidence and nothing failed.
 */
export function settle(draft: Draft, strong: readonly CheckId[] = []): FieldReading {
  const entries = Object.entries(draft.checks ?? {}) as [CheckId, boolean][]
  const checks: Check[] = entries.map(([id, passed]) => ({ id, passed }))
  if (draft.value === '') return { ...empty, checks, box: draft.box }
  const failed = checks.some((check) => !check.passed)
  const proven = strong.length > 0 && strong.every((id) => checks.some((check) => check.id === id && check.passed))
  const level: Level = draft.always === 'ask' || failed ? 'ask' : proven ? 'fill' : 'ask'
  return {
    value: draft.value,
    confidence: Math.round(draft.confidence * 1000) / 1000,
    level,
    checks,
    box: draft.box,
    doubtful: draft.doubtful ?? [],
    alternatives: (draft.alternatives ?? []).filter((text) => text !== draft.value),
  }
}
