import { fact } from '../provinces/lookup.ts'

/** What the ministry's public query and the user know. `undefined` = unknown. */
export interface TypeFacts {
  readonly provider?: string | undefined
  /** Six-digit code of the province. */
  readonly province?: string | undefined
  /** An order of this subject is under way at any provider. */
  readonly orderInProgress?: boolean | undefined
  /** Huawei record from before 2018-09, or one that came here by migration or a move. */
  readonly legacyHere?: boolean | undefined
  /** The subject is on file, by its certificate number. */
  readonly subjectFiled?: boolean | undefined
  /** The domain or APP name is on file. */
  readonly serviceFiled?: boolean | undefined
  /** The filed service belongs to this subject. */
  readonly sameSubject?: boolean | undefined
  /** The service was filed with this provider. */
  readonly here?: boolean | undefined
  /** The subject is on file with no service left. */
  readonly emptyShell?: boolean | undefined
}

export type StopReason = 'order-in-progress' | 'domain-of-other-or-old-certificate' | 'filed-under-other-subject'
export type FilingTypeId = 'first' | 'addService' | 'addAccess' | 'change' | 'claim' | 'cancelSubject'

/** What to file. `steps` in order; `ask` = facts that must be known first; `stop` = nothing can be filed now. */
export type Decision =
  | {
      readonly result: 'file'
      readonly steps: readonly FilingTypeId[]
      readonly note?: 'already-filed-here' | 'old-certificate-looks-unfiled'
    }
  | { readonly result: 'stop'; readonly reason: StopReason }
  | { readonly result: 'ask'; readonly missing: readonly (keyof TypeFacts)[] }

const ask = (...missing: (keyof TypeFacts)[]): Decision => ({ result: 'ask', missing })

/** Which filing type applies. Three-valued: an unknown fact is asked for only when the answer depends on it. Pure. */
export function decideFilingType(facts: TypeFacts): Decision {
  const { orderInProgress, legacyHere, subjectFiled, serviceFiled, sameSubject, here, emptyShell, province } = facts
  if (orderInProgress) return { result: 'stop', reason: 'order-in-progress' }
  if (orderInProgress === undefined) return ask('orderInProgress')
  const claims = facts.provider === undefined || facts.provider === 'huawei'
  if (claims && legacyHere) return { result: 'file', steps: ['claim'] }
  if (subjectFiled === undefined)
    return serviceFiled === undefined ? ask('subjectFiled', 'serviceFiled') : ask('subjectFiled')
  if (!subjectFiled) {
    if (serviceFiled === undefined) return ask('serviceFiled')
    if (serviceFiled) return { result: 'stop', reason: 'domain-of-other-or-old-certificate' }
    return { result: 'file', steps: ['first'], note: 'old-certificate-looks-unfiled' }
  }
  if (claims && legacyHere === undefined && here !== false) return ask('legacyHere')
  if (emptyShell) {
    if (province === undefined) return ask('province')
    if (fact(province, 'emptyShellDirectAdd', 'organisation') === undefined) {
      return { result: 'file', steps: ['cancelSubject', 'first'] }
    }
  }
  if (serviceFiled === undefined) return ask('serviceFiled')
  if (!serviceFiled) {
    if (emptyShell === undefined) return ask('emptyShell')
    return { result: 'file', steps: ['addService'] }
  }
  if (sameSubject === undefined) return ask('sameSubject')
  if (!sameSubject) return { result: 'stop', reason: 'filed-under-other-subject' }
  if (here === undefined) return ask('here')
  return here
    ? { result: 'file', steps: ['change'], note: 'already-filed-here' }
    : { result: 'file', steps: ['addAccess'] }
}
