/** Longest stretch of work before the page gets its turn, in milliseconds. */
const SLICE = 10

export interface Pause {
  /** Undefined while the slice lasts; else a promise to wait for. Rejects nothing: `stopped` says when to give up. */
  (): Promise<void> | undefined
  readonly stopped: () => boolean
}

/**
 * Lets the page do what waits, and goes on. No timer: browsers hold those back for 4 ms and more; no `scheduler.yield`:
 * its continuation goes before the page's own tasks.
 */
export const nextTurn = (): Promise<void> =>
  new Promise((resolve) => {
    const channel = new MessageChannel()
    channel.port1.onmessage = () => {
      channel.port1.close()
      resolve()
    }
    channel.port2.postMessage(0)
  })

/** `budget` is the whole work allowed, in milliseconds, what others do in between not counted; after it `stopped()` is true. */
export const createPause = (budget = Number.POSITIVE_INFINITY, signal?: AbortSignal): Pause => {
  let left = budget
  let begun = performance.now()
  const pause = () => {
    const worked = performance.now() - begun
    if (worked < SLICE) return undefined
    left -= worked
    return nextTurn().then(() => {
      begun = performance.now()
    })
  }
  return Object.assign(pause, { stopped: () => signal?.aborted === true || performance.now() - begun > left })
}
