/** Longest stretch of work before the page gets its turn, in milliseconds. */
const SLICE = 8

export interface Pause {
  /** Undefined while the slice lasts; else a promise to wait for. Rejects nothing: `stopped` says when to give up. */
  (): Promise<void> | undefined
  readonly stopped: () => boolean
}

const nextTurn = (): Promise<void> =>
  new Promise((resolve) => {
    const channel = new MessageChannel()
    channel.port1.onmessage = () => {
      channel.port1.close()
      resolve()
    }
    channel.port2.postMessage(0)
  })

/** `budget` is the whole time allowed, in milliseconds; after it `stopped()` is true. */
export const createPause = (budget: number, signal?: AbortSignal): Pause => {
  const end = performance.now() + budget
  let sliceEnd = performance.now() + SLICE
  const pause = () => {
    if (performance.now() < sliceEnd) return undefined
    return nextTurn().then(() => {
      sliceEnd = performance.now() + SLICE
    })
  }
  return Object.assign(pause, { stopped: () => signal?.aborted === true || performance.now() > end })
}
