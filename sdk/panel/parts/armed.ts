import { useEffect, useState } from 'preact/hooks'

/** Longer than the pause inside a double click, shorter than reading the button takes. */
const DELAY_MS = 700

/** False for a moment after the component appeared: the second click of a double click must not land on what came up beneath. */
export function useArmed(): boolean {
  const [armed, setArmed] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setArmed(true), DELAY_MS)
    return () => clearTimeout(timer)
  }, [])
  return armed
}
