/** One language of notices: which of a rule's texts it is compared with, and by which words. */
export interface Tongue {
  words(text: string): ReadonlySet<string>
  /** The same without what every notice says. */
  wordsOfNotice(text: string): ReadonlySet<string>
  of(text: { readonly zh: string; readonly en: string }): string
}
