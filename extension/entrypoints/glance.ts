import { adapterOf, watchForm } from '@beian-assist/sdk'
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import type { GlanceMessage } from '../badge/glance-message.ts'
import { openOrClosedRoot, worldHere } from '../bridge/world.ts'

interface Runtime {
  readonly id?: string
  sendMessage(message: GlanceMessage): Promise<unknown>
}

/**
 * On sites that the user allowed: tells the toolbar button whether this page is a filing form and how much of it is empty.
 * Counts only, no values. Silent while a panel looks at the page, which knows more, and while nobody sees the tab.
 */
export default defineUnlistedScript(() => {
  const world = worldHere()
  if (world.isWatched) return
  world.isWatched = true
  const { runtime } = (globalThis as unknown as { chrome: { runtime: Runtime } }).chrome
  const end = new AbortController()
  const again = watchForm(
    document,
    {
      openClosed: openOrClosedRoot,
      adapterOf,
      isPaused: () => world.panels > 0 || document.visibilityState === 'hidden',
      signal: end.signal,
    },
    (glance) => {
      // The extension was reloaded or removed: the orphan goes silent.
      if (runtime.id === undefined) return end.abort()
      runtime.sendMessage({ v: 1, t: 'glance', ...glance }).catch(() => undefined)
    },
  )
  world.onLeft = again
  document.addEventListener('visibilitychange', again, { signal: end.signal })
})
