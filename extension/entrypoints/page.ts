import { createLocalForm } from '@beian-assist/sdk'
import type { Runtime } from 'webextension-polyfill'
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import type { LeftMessage } from '../badge/glance-message.ts'
import { servePage } from '../bridge/page-end.ts'
import { PORT_NAME } from '../bridge/wire.ts'
import { openOrClosedRoot, worldHere } from '../bridge/world.ts'

/** As both browsers have it: what the polyfill adds is not needed here, and would go into every page. */
interface Channel {
  readonly onConnect: { addListener(listener: (port: Runtime.Port) => void): void }
  sendMessage(message: LeftMessage): Promise<unknown>
}

/** A panel that looks anew connects anew. */
const SETTLED_MS = 300

export default defineUnlistedScript(() => {
  const { runtime } = (globalThis as unknown as { chrome: { runtime: Channel } }).chrome
  const world = worldHere()
  if (world.isServed) return
  world.isServed = true
  const form = createLocalForm(document, { world: 'isolated', openClosed: openOrClosedRoot })
  /** What the panel said on the toolbar button goes with it: a closing page may not come to say so itself. */
  const left = () => {
    if (world.panels > 0) return
    // The extension was reloaded or removed: nobody is told.
    runtime.sendMessage({ v: 1, t: 'left' }).catch(() => undefined)
    world.onLeft?.()
  }
  runtime.onConnect.addListener((port) => {
    if (port.name !== PORT_NAME) return port.disconnect()
    world.panels++
    port.onDisconnect.addListener(() => {
      world.panels--
      setTimeout(left, SETTLED_MS)
    })
    servePage(port, form, () => ({ origin: location.origin, href: location.href }))
  })
})
