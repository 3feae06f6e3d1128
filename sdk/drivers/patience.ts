/** How long a driver waits for the page, in milliseconds. */

/** A pop-up, a column, the next calendar page. */
export const OPENS = 700
/** Options that are fetched when the list opens or after the choice before. */
export const LATE = 2500
/** Between a write and the second look at it: masks and formatters act on blur, debounced. */
export const SETTLES = 300
/** One control, all rungs. */
export const CONTROL = 15_000
