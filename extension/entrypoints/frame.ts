import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'

interface Runtime {
  sendMessage(message: unknown): Promise<unknown>
}

/** Numbers of this window and those around it, outermost first; undefined when it stands where windows have no number. */
function pathOfWindow(): string | undefined {
  const numbers: number[] = []
  for (let inner: Window = window; inner !== window.top; inner = inner.parent) {
    let number = -1
    for (let at = 0; at < inner.parent.length && number < 0; at++) if (inner.parent[at] === inner) number = at
    if (number < 0) return undefined
    numbers.unshift(number)
  }
  return numbers.join('/')
}

/** Frames of the same origin are looked into from outside. */
function isOwnFrame(): boolean {
  try {
    return window.frameElement !== null
  } catch {
    return false
  }
}

/**
 * Says that a frame is there. The panel takes from the message only where the frame stands; whose it is, the browser tells it.
 * Small and without any library: it runs in every frame that the browser lets the extension into.
 */
export default defineUnlistedScript(() => {
  const { runtime } = (globalThis as unknown as { chrome: { runtime: Runtime } }).chrome
  const path = window === window.top || isOwnFrame() ? '' : pathOfWindow()
  runtime.sendMessage({ v: 1, t: 'here', path: path ?? '' }).catch(() => undefined)
})
