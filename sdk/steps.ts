/** Long work in steps: who does it at once and who gives the page its turn in between run the same code. Pure, no clock. */
export type Steps<T> = Generator<undefined, T, undefined>

export const atOnce = <T>(work: Steps<T>): T => {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}

/** `pause` says after each step whether to wait, and for what. */
export const inTurns = async <T>(work: Steps<T>, pause: () => Promise<void> | undefined): Promise<T> => {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
    const wait = pause()
    if (wait) await wait
  }
}

/** `each` for every item, a step for every `stride` of them. */
export function* each<Item, Result>(
  items: readonly Item[],
  work: (item: Item, at: number) => Result,
  stride = 1,
): Steps<Result[]> {
  const results: Result[] = []
  for (const [at, item] of items.entries()) {
    results.push(work(item, at))
    if (at % stride === stride - 1) yield
  }
  return results
}
