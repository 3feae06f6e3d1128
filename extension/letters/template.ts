/** A letter as data. `{subject.name}` stands for a value of the filing, `{.name}` for one of the item, `{?purposes}` for what only the user can write. */

/** What a letter is about, item by item. */
export type Items = 'services' | 'authorisedServices' | 'websiteDomains' | 'insiderDomains' | 'askedPersons'

/** A paragraph, or lines repeated for each item. */
export type Block = string | { readonly each: Items; readonly lines: readonly string[] }

export interface LetterTemplate {
  /** Id of the material it is a draft of. */
  readonly material: string
  /** In Chinese like everything on the paper: reviewers read no other language. */
  readonly title: string
  /** A sheet of its own for each of these; default: one sheet. */
  readonly sheetFor?: Items
  readonly body: readonly Block[]
  /** Who signs or seals for an organisation. Always by hand, like the date. */
  readonly signed: readonly string[]
  /** Who signs for an individual; default: the letter is one of organisations only. */
  readonly signedByPerson?: readonly string[]
}
