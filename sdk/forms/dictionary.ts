/** The words of another kind of form than a filing with the ministry: its fields, what they are called, what they may hold. */

export interface FormChoice {
  readonly value: string
  /** What pages call it. */
  readonly labels: readonly string[]
}

export interface FormField {
  readonly id: string
  /** What forms call it, in full (安全负责人手机号码, not 手机号码): a page that says less is understood from its headings. */
  readonly labels: readonly string[]
  /** Default `text`. */
  readonly kind?: 'text' | 'date' | 'choice' | 'yesNo'
  /** `choice` only. */
  readonly options?: readonly FormChoice[]
  /** False: the user's own act; shown, never filled. */
  readonly autofill?: boolean
}

export interface FormDictionary {
  readonly fields: readonly FormField[]
}

/** Values by field id: text, ISO date, value of a choice, yes or no. */
export type FormRecord = Readonly<Record<string, string | boolean>>

export interface FormRuleHit {
  readonly fields: readonly string[]
  readonly message: string
  readonly fix: string
}

/** A rule of one's own. Absent values are unknown, '' is blank; a rule that cannot tell says nothing. */
export interface FormRule {
  readonly id: string
  check(values: Readonly<Partial<FormRecord>>): FormRuleHit | undefined
}

/** Says in words what a dictionary cannot mean. Throws `TypeError`. */
export function checkDictionary({ fields }: FormDictionary): void {
  const seen = new Set<string>()
  for (const { id, kind, options } of fields) {
    const wrong = (what: string): TypeError => new TypeError(`dictionary: field "${id}" ${what}`)
    if (id === 'never') throw wrong('has the name that keeps controls from being filled')
    if (seen.has(id)) throw wrong('stands there twice')
    if (kind === 'choice' && !options?.length) throw wrong('is a choice and has no options')
    seen.add(id)
  }
}
