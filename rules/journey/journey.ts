import type { Locale } from '../engine/report.ts'
import { type Action, actions } from './actions.ts'
import { type StateId, stateOfText, states } from './states.ts'
import { type JourneyEvent, transitions } from './transitions.ts'

export type Step =
  | { readonly ok: true; readonly state: StateId }
  | { readonly ok: false; readonly possible: readonly JourneyEvent[] }

const from = (state: StateId) => transitions.filter((entry) => entry.from === state)

export const journey = {
  states,
  /** State after `event`; or what could happen instead. `type` matters for orders that skip the text-message check. */
  next(state: StateId, event: JourneyEvent, type?: string): Step {
    const here = from(state)
    const found = here.find((entry) => entry.on === event && (entry.only === undefined || entry.only === type))
    if (found) return { ok: true, state: found.to }
    return { ok: false, possible: journey.possible(state) }
  },
  /** Events that can happen to an order in this state, in their usual order. */
  possible: (state: StateId): readonly JourneyEvent[] => [...new Set(from(state).map((entry) => entry.on))],
  /** What to do now, in words. */
  action(state: StateId, locale: Locale = 'zh-CN'): { readonly text: string; readonly actor: Action['actor'] } {
    const { zh, en, actor } = actions[state]
    return { text: locale === 'en' ? en : zh, actor }
  },
  /** State that a provider's status text names. */
  stateOfText,
}
