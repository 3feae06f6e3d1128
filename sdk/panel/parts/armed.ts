import { useLayoutEffect, useState } from 'preact/hooks'

/** Longer than the pause inside a double click, shorter than reading the button takes. */
const DELAY_MS = 700

/**
 * False for a moment after the component appeared, and as long as somebody keeps pressing: the second click of a double click
 * must not land on what came up beneath.
 */
export function useArmed(): boolean {
  const [armed, setArmed] = useState(false)
  // At once, not after the paint: what begins after the panel has gone would never be taken away.
  useLayoutEffect(() => {
    if (armed) return
    let timer: ReturnType<typeof setTimeout>
    const wait = (): void => {
      clearTimeout(timer)
      timer = setTimeout(() => setArmed(true), DELAY_MS)
    }
    wait()
    document.addEventListener('pointerdown', wait, { capture: true })
    return () => {
      clearTimeout(timer)
      document.removeEventListener('pointerdown', wait, { capture: true })
    }
  }, [armed])
  return armed
}
