/** When a page is looked at for its draft: once it rests, and at the latest after a while. */
import type { Comer } from './comers.ts'

/** Rest after the last change before it is looked at, in ms. */
const REST_MS = 700
/** A page that never rests is looked at all the same. */
const LONGEST_MS = 3000

export interface Pace {
  readonly now: () => number
  readonly rest?: number | undefined
}

/** `look` is called with the newest state of one page at a time; another page or client pushes the one before through. */
export function whenRested(look: (comes: Comer) => void, { now, rest = REST_MS }: Pace) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let due: (Comer & { readonly since: number }) | undefined

  function flush(): void {
    clearTimeout(timer)
    const next = due
    due = undefined
    if (next) look(next)
  }

  return {
    /** What is due is looked at now. */
    flush,
    wait(next: Comer): void {
      const isOther = due && (due.client !== next.client || due.scan.url !== next.scan.url || due.look !== next.look)
      if (isOther) flush()
      const since = due?.since ?? now()
      due = { ...next, since }
      clearTimeout(timer)
      timer = setTimeout(flush, Math.max(0, Math.min(rest, since + LONGEST_MS - now())))
    },
    end: () => clearTimeout(timer),
  }
}
