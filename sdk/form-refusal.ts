/** Why the page cannot be looked at or written. The panel has a text for each. */
export type FormRefusalCode =
  | 'no-access' // the browser has not granted this tab: the toolbar button must be pressed on it
  | 'unsupported-page' // browser pages, stores, files, extensions
  | 'not-https'
  | 'site-not-allowed' // readable, but the user has not allowed filling here
  | 'navigated' // the page went elsewhere since it was looked at
  | 'no-answer'
  | 'bad-answer' // the page side sent something that is not of the agreed form
  | 'aborted'
  | 'other-client' // the page holds values that identify somebody else
  | 'bound-to-other' // this tab or order was filled for another client

/** Thrown (rejected) by a `FormPort`; everything else that a port throws is a bug. */
export class FormRefusal extends Error {
  readonly code: FormRefusalCode
  constructor(code: FormRefusalCode) {
    super(code)
    this.name = 'FormRefusal'
    this.code = code
  }
}
