import { fact } from '../provinces/lookup.ts'

/** What the ministry's public query and the user know. `undefined` = unknown, and so is the null of stored data. */
export interface TypeFacts {
  readonly provider?: string | null | undefined
  /** Six-digit code of the province. */
  readonly province?: string | null | undefined
  /** An order of this subject is under way at any provider. */
  readonly orderInProgress?: boolean | null | undefined
  /** Huawei record from before 2018-09, or one that came here by migration or a move. */
  readonly legacyHere?: boolean | null | undefined
  /** The subject is on file, by its certificate number. */
  readonly subjectFiled?: boolean | null | undefined
  /** The domain or APP name is on file. */
  readonly serviceFiled?: boolean | null | undefined
  /** The filed service belongs to this subject. */
  readonly sameSubject?: boolean | null | undefined
  /** The service was filed with this provider. */
  readonly here?: boolean | null | undefined
  /** The subject is on file with no service left. */
  readonly emptyShell?: boolean | null | undefined
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
  if (orderInProgress == null) return ask('orderInProgress')
  const claims = facts.provider == null || facts.provider === 'huawei'
  if (claims && legacyHere) return { result: 'file', steps: ['claim'] }
  if (subjectFiled == null) return serviceFiled == null ? ask('subjectFiled', 'serviceFiled') : ask('subjectFiled')
  if (!subjectFiled) {
    if (serviceFiled == null) return ask('serviceFiled')
    if (serviceFiled) return { result: 'stop', reason: 'domain-of-other-or-old-certificate' }
    return { result: 'file', steps: ['first'], note: 'old-certificate-looks-unfiled' }
  }
  if (claims && legacyHere == null && here !== false) return ask('legacyHere')
  // Where a service may be added to an empty shell, it does not matter whether the subject is one.
  const direct = province == null ? null : fact(province, 'emptyShellDirectAdd', 'organisation') !== undefined
  if (emptyShell && direct === null) return ask('province')
  if (emptyShell && !direct) return { result: 'file', steps: ['cancelSubject', 'first'] }
  if (serviceFiled == null) return ask('serviceFiled')
  if (!serviceFiled) {
    if (emptyShell == null && !direct) return ask('emptyShell')
    return { result: 'file', steps: ['addService'] }
  }
  if (sameSubject == null) return ask('sameSubject')
  if (!sameSubject) return { result: 'stop', reason: 'filed-under-other-subject' }
  if (here == null) return ask('here')
  return here
    ? { result: 'file', steps: ['change'], note: 'already-filed-here' }
    : { result: 'file', steps: ['addAccess'] }
}
