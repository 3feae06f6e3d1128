/** What is known of an access provider's own filing pages. Data only: an adapter has no functions. */

/** What a statement was checked against. `nothing`: it was never seen, and nothing is allowed on its account. */
export type VerifiedOn = 'live-page' | 'docs' | 'nothing'

/** Where on a page a field stands: all that is given must agree. Texts are compared after normalisation. */
export interface Locator {
  /** Label of the control. */
  readonly label: string
  /** A heading around it, or the step, contains this text. */
  readonly scope?: string | undefined
  /** Name or id of the control in the page's code. */
  readonly name?: string | undefined
}

export interface AdapterOrigin {
  /** Exact, https only. */
  readonly origin: string
  /** Beginning of the path of the filing pages, where the origin has other pages too. */
  readonly path?: string | undefined
  readonly verifiedOn: VerifiedOn
}

export interface Wordings {
  readonly verifiedOn: VerifiedOn
  /** What was read: ids of `sources` of the rules, or a page with its date. */
  readonly sources: readonly string[]
  /** Field id → what the provider's pages call it. Adds evidence; never overrules what the page itself says. */
  readonly fields: Readonly<Record<string, readonly Locator[]>>
}

export interface AdapterStep {
  readonly id: string
  readonly title: string
  /** Field ids, or groups: `subject.*`. */
  readonly fields?: readonly string[] | undefined
}

export interface Adapter {
  readonly version: 1
  /** Value of the enumeration `providers`. */
  readonly provider: string
  readonly origins: readonly AdapterOrigin[]
  readonly wordings?: Wordings | undefined
  /** The journey as the provider names its steps. */
  readonly steps?:
    | { readonly verifiedOn: VerifiedOn; readonly sources: readonly string[]; readonly list: readonly AdapterStep[] }
    | undefined
  /** Controls that no profile may fill on this site. */
  readonly avoid?: readonly Locator[] | undefined
}
