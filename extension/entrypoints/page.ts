import { createLocalForm } from '@beian-assist/sdk'
import browser from 'webextension-polyfill'
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { servePage } from '../bridge/page-end.ts'
import { PORT_NAME } from '../bridge/wire.ts'

/** Lives in the isolated world of one document; the page cannot see or name it. */
const MARK = Symbol.for('beian-assist/page')

/** Closed shadow roots are open to extensions: a function in Chromium, a property of the element in Firefox. */
function openOrClosedRoot(element: Element): ShadowRoot | null {
  const dom = (globalThis as { chrome?: { dom?: { openOrClosedShadowRoot(e: Element): ShadowRoot | null } } }).chrome
    ?.dom
  if (dom) return element instanceof HTMLElement ? dom.openOrClosedShadowRoot(element) : null
  return (element as Element & { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot ?? null
}

export default defineUnlistedScript(() => {
  const world = globalThis as { [MARK]?: true }
  if (world[MARK]) return
  world[MARK] = true
  const form = createLocalForm(document, { world: 'isolated', openClosed: openOrClosedRoot })
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== PORT_NAME) return port.disconnect()
    servePage(port, form, () => ({ origin: location.origin, href: location.href }))
  })
})
