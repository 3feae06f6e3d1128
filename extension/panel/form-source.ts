/** The form of a tab, for the panel: inject the page script, connect, and pass every write through `authoriseFill`. */
import { adapterOrigins, type FormPort, FormRefusal, providerOfOrigin } from '@beian-assist/sdk'
import type { FormSource, Place } from '@beian-assist/sdk/panel'
import browser from 'webextension-polyfill'
import { authoriseFill } from '../access/authorise-fill.ts'
import { judgeOrigin } from '../access/origin.ts'
import { allowedOrigins, allowOrigin } from '../access/sites.ts'
import { connectForm, type RemoteForm } from '../bridge/panel-end.ts'
import { PORT_NAME } from '../bridge/wire.ts'
import { currentTab, onTabChange } from './tab.ts'

async function tabUrl(tabId: number): Promise<string | undefined> {
  try {
    return (await browser.tabs.get(tabId)).url
  } catch {
    return undefined
  }
}

export function tabFormSource(): FormSource {
  let current: RemoteForm | undefined
  const listeners = new Set<() => void>()

  async function place(tabId: number): Promise<Place> {
    const verdict = judgeOrigin(await tabUrl(tabId))
    if (!verdict.ok) throw new FormRefusal(verdict.code)
    const provider = providerOfOrigin(verdict.origin)
    const fillAllowed = provider !== undefined || (await allowedOrigins()).includes(verdict.origin)
    const base = { origin: verdict.origin, host: verdict.host, punycode: verdict.punycode, fillAllowed }
    return provider === undefined ? base : { ...base, provider }
  }

  async function connect(): Promise<{ form: FormPort; place: Place }> {
    const tabId = await currentTab()
    if (tabId === undefined) throw new FormRefusal('no-access')
    current?.close()
    current = undefined
    const where = await place(tabId)
    try {
      await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: ['/page.js'] })
    } catch {
      throw new FormRefusal('no-access')
    }
    const port = browser.tabs.connect(tabId, { name: PORT_NAME, frameId: 0 })
    const form = await connectForm(port, async (scannedOrigin) =>
      authoriseFill({
        scannedOrigin,
        tabUrl: await tabUrl(tabId),
        adapterOrigins,
        userOrigins: await allowedOrigins(),
      }),
    )
    if (form.origin !== where.origin) {
      form.close()
      throw new FormRefusal('navigated')
    }
    current = form
    form.closed.then(() => {
      if (current !== form) return
      current = undefined
      for (const listener of listeners) listener()
    })
    return { form, place: where }
  }

  return {
    connect,
    allow: async (where) => {
      await allowOrigin(where.origin)
      return true
    },
    onChange: (listener) => {
      listeners.add(listener)
      const stop = onTabChange(listener)
      return () => {
        listeners.delete(listener)
        stop()
      }
    },
  }
}
