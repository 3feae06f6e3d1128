import { type Signal, useSignal } from '@preact/signals'
import { useLayoutEffect } from 'preact/hooks'

/** How long after the panel lost the focus numbers are covered again, in ms: long enough to compare with the page beside it. */
const AWAY_MS = 60_000

const waiting = new Set<() => void>()
let timer: ReturnType<typeof setTimeout> | undefined

const cover = (): void => {
  for (const listener of waiting) listener()
}
const stay = (): void => clearTimeout(timer)
const leave = (): void => {
  stay()
  timer = setTimeout(cover, AWAY_MS)
}
const hide = (): void => {
  if (document.visibilityState === 'hidden') cover()
}

/**
 * Calls when the panel is out of sight, or has been without the focus for a while. Returns the end of it. All cards share one set of
 * listeners, and after the last of them there is none.
 */
export function onAway(listener: () => void): () => void {
  if (waiting.size === 0) {
    addEventListener('blur', leave)
    addEventListener('focus', stay)
    document.addEventListener('visibilitychange', hide)
  }
  waiting.add(listener)
  return () => {
    waiting.delete(listener)
    if (waiting.size > 0) return
    stay()
    removeEventListener('blur', leave)
    removeEventListener('focus', stay)
    document.removeEventListener('visibilitychange', hide)
  }
}

/** Whether covered numbers stand open here: by a press, until the next press or until the user has turned away. */
export function useReveal(): Signal<boolean> {
  const open = useSignal(false)
  useLayoutEffect(
    () =>
      onAway(() => {
        open.value = false
      }),
    [open],
  )
  return open
}
