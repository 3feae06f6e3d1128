import { reactive } from 'vue'
import { type Model, newApplication, newModel } from './model.ts'
import { prefill } from './prefill.ts'

const query = new URLSearchParams(location.search)
export const variant = {
  locale: query.get('locale') === 'en' ? ('en' as const) : ('zh' as const),
  popup: query.get('popup') !== '0',
  app: query.get('app') === '1',
  prefill: query.get('prefill') === '1',
  labelWidth: query.get('locale') === 'en' ? '240px' : '170px',
  step: Math.min(Math.max(Number(query.get('step')) || 1, 1), 4),
}

export const model: Model = reactive(newModel())
model.step = variant.step
if (variant.prefill) prefill(model)
if (variant.app) {
  model.service = 'app'
  model.applications.push(newApplication())
}

/** Everything the page noticed beyond field values, in order. */
export const log = {
  submissions: [] as { at: number; complete: boolean }[],
  submitEvents: [] as { at: number; trusted: boolean }[],
  consents: [] as { at: number; which: string; checked: boolean }[],
  searchInputs: [] as { at: number; value: string }[],
  searches: [] as { at: number; value: string }[],
  navigations: [] as { at: number; from: number; to: number; refused: boolean }[],
  codeRequests: [] as { at: number; who: string; number: string }[],
  popups: [] as { at: number; event: 'shown' | 'closed' }[],
  logins: [] as { at: number }[],
}

export const now = () => Math.round(performance.now())
