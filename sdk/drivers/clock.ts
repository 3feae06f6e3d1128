/** Waiting, bounded and abortable. A wait that is aborted ends early; who waits looks at the signal. */

const FRAME_LIMIT = 60

export function pause(ms: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve()
  return new Promise((done) => {
    const finish = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', finish)
      done()
    }
    const timer = setTimeout(finish, ms)
    signal.addEventListener('abort', finish)
  })
}

/** One turn of the page's own tasks, after everything that it has queued. */
export const task = (): Promise<void> =>
  new Promise((done) => {
    const channel = new MessageChannel()
    channel.port1.onmessage = () => {
      channel.port1.close()
      done()
    }
    channel.port2.postMessage(0)
  })

/** `count` painted frames; a background tab paints none, so each frame is bounded by a timer. */
export async function frames(count: number, signal: AbortSignal): Promise<void> {
  for (let index = 0; index < count && !signal.aborted; index += 1) {
    await new Promise<void>((done) => {
      const timer = setTimeout(done, FRAME_LIMIT)
      requestAnimationFrame(() => {
        clearTimeout(timer)
        // After the frame's callbacks and paint, not before: frameworks patch in rAF too.
        void task().then(done)
      })
    })
  }
}

/** A page that is slow to draw gets a few frames, however long they take. */
const LEAST_LOOKS = 6

/** The same as `until`, but asked once before the first frame: for what the page's own scripts draw in their next turn. */
export async function soon<T>(probe: () => T | undefined, ms: number, signal: AbortSignal): Promise<T | undefined> {
  await task()
  return until(probe, ms, signal)
}

/** First value of `probe` that is not `undefined`, asked every frame for at most `ms`. */
export async function until<T>(probe: () => T | undefined, ms: number, signal: AbortSignal): Promise<T | undefined> {
  const end = performance.now() + ms
  for (let looks = 1; ; looks += 1) {
    const value = probe()
    if (value !== undefined) return value
    if (signal.aborted || ms === 0 || (performance.now() >= end && looks >= LEAST_LOOKS)) return undefined
    await frames(1, signal)
  }
}

/** Gives the page its turn when the current task has run for more than `budget` ms. */
export function slicer(budget = 12): () => Promise<void> | undefined {
  let started = performance.now()
  return () => {
    if (performance.now() - started < budget) return undefined
    return new Promise((done) => {
      setTimeout(() => {
        started = performance.now()
        done()
      }, 0)
    })
  }
}
