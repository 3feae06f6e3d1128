/** What looks at a page and understands it; loaded when somebody has a form, not when a page imports the SDK. */
import { providerNames } from '@beian-assist/rules'
import type { Adapter } from '../adapters/adapter.ts'
import { adapterAt } from '../adapters/match.ts'
import { FormRefusal } from '../form-refusal.ts'
import type { PageOptions } from '../page/page.ts'
import { type AskingForm, askFirst, type Questions } from './ask-first.ts'
import { type LocalForm, localForm } from './local-form.ts'

export type EngineForm = AskingForm & LocalForm

export interface EngineOptions extends PageOptions {
  readonly signal: AbortSignal
  readonly adapters: readonly Adapter[]
  readonly questions: Questions
}

/** The form that stands at `root`. Refused with `aborted` when the assistant has ended meanwhile. */
export async function createEngine(root: Document | Element, options: EngineOptions): Promise<EngineForm> {
  const { adapters, questions, ...pageOptions } = options
  const evidence = adapters.length > 0 ? await import('../adapters/evidence.ts') : undefined
  if (options.signal.aborted) throw new FormRefusal('aborted')
  const page = localForm(root, pageOptions)
  const form = askFirst(page, questions, (seen) => {
    const adapter = adapterAt(seen.url, adapters)
    return adapter && evidence ? evidence.adapterEvidence(seen, adapter) : []
  })
  return { ...page, ...form }
}

/** Whether the rules know this access provider. */
export const isProvider = (id: string): boolean => Object.hasOwn(providerNames, id)
