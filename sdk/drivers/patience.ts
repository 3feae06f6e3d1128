/** How long a driver waits for the page, in milliseconds. */

/** A pop-up, a column, the next calendar page. */
export const OPENS = 700
/** Options that are fetched when the list opens or after the choice before. */
export const LATE = 2500
/** Between a write and the second look at it: masks and formatters act on blur, debounced. */
export const SETTLES = 300
/** One control, all rungs. */
export const CONTROL = 15_000

/** A layer that lies over the page may be on its way out: how long all writes together wait for that, and how often they look. */
export const COVERS = 1500
export const COVER_LOOK = 100
