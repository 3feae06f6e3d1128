/** A site of an access provider, known by its origin; data only: an adapter has no functions. */
import type { FieldId } from '@beian-assist/rules'

/** Where on a page a field stands: all that is given must agree. Texts are compared after normalisation. */
export interface Locator {
  /** Label of the control. */
  readonly label: string
  /** A heading around it contains this text. */
  readonly scope?: string
}

export interface Adapter {
  /** Value of the enumeration `providers`. */
  readonly provider: string
  /** Exact origins of the provider's own filing pages, https only. A fill there needs no further permission. */
  readonly origins: readonly string[]
  /** Wordings of this site that its labels alone do not tell; each adds evidence, none overrules the page. */
  readonly fields?: Readonly<Partial<Record<FieldId, readonly Locator[]>>>
  /** Labels of controls that no profile may fill on this site. */
  readonly avoid?: readonly Locator[]
}
