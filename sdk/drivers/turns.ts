/** Hands are on the page one at a time: what overlaps otherwise takes turns, first come first served. */
export type Turns = <T>(act: () => Promise<T>) => Promise<T>

export function createTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve()
  return (act) => {
    const mine = last.then(act)
    last = mine.catch(() => undefined)
    return mine
  }
}
