/** The form of a tab, for the panel: inject the page script, connect, and pass every write through `authoriseFill`. */
import { adapterOrigins, type ClientClaim, type FormPort, FormRefusal, providerOfOrigin } from '@beian-assist/sdk'
import { type FormSource, loadPart, type Place } from '@beian-assist/sdk/panel'
import browser from 'webextension-polyfill'
import type { FrameStep } from '../access/authorise-fill.ts'
import type { Bindings } from '../access/bindings.ts'
import { orderOf } from '../access/order-of.ts'
import { judgeOrigin } from '../access/origin.ts'
import { allowedFrames, allowedOrigins, allowOrigin } from '../access/sites.ts'
import type { RemoteForm } from '../bridge/panel-end.ts'
import { sessionStorage } from '../vault/extension-env.ts'
import type { Vault } from '../vault/index.ts'
import { askForFrame } from './ask-frame.ts'
import { currentTab, onTabChange } from './tab.ts'

type Connection = typeof import('./connection.ts')

export async function tabUrl(tabId: number): Promise<string | undefined> {
  try {
    return (await browser.tabs.get(tabId)).url
  } catch {
    return undefined
  }
}

/** The form, its writes noted with the client for whom they are made. Data for practice bind nobody. */
function bindingForm(
  form: FormPort,
  note: (client: ClientClaim | undefined, wrote: boolean) => Promise<void>,
): FormPort {
  return {
    ...form,
    write: async (writes, options) => {
      await note(options.client, false)
      const results = await form.write(writes, options)
      if (results.some(({ status }) => status === 'done')) await note(options.client, true)
      return results
    },
  }
}

/**
 * `vault`: the one whose log knows for whom an order was filled before the browser was closed. `loaded` is handed what is
 * loaded with the first connection, before anything can be filled through it.
 */
export function tabFormSource(vault: () => Vault | undefined, loaded: (part: Connection) => void): FormSource {
  let bindings: Bindings | undefined
  let current: RemoteForm | undefined
  /** The tab that was asked for last; it may have had no form to give. */
  let beside: { readonly tab: number | undefined } | undefined
  const listeners = new Set<() => void>()

  const boundPlace = async (tab: number, origin: string) => ({ tab, origin, order: orderOf(await tabUrl(tab)) })

  async function place(tabId: number): Promise<Place> {
    const address = await tabUrl(tabId)
    const verdict = judgeOrigin(address)
    if (!verdict.ok) throw new FormRefusal(verdict.code)
    const provider = providerOfOrigin(address ?? '')
    const fillAllowed = adapterOrigins.includes(verdict.origin) || (await allowedOrigins()).includes(verdict.origin)
    const base = { origin: verdict.origin, host: verdict.host, punycode: verdict.punycode, fillAllowed }
    return provider === undefined ? base : { ...base, provider }
  }

  async function connect(): Promise<{ form: FormPort; place: Place }> {
    const tabId = await currentTab()
    beside = { tab: tabId }
    if (tabId === undefined) throw new FormRefusal('no-access')
    current?.close()
    current = undefined
    const plain = await place(tabId)
    try {
      await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: ['/page.js'] })
    } catch {
      throw new FormRefusal('no-access')
    }
    const part = await loadPart(() => import('./connection.ts'))
    const { authoriseFill, connectForm, createBindings, frameForms, joinForms, keptOrders, PORT_NAME } = part
    loaded(part)
    bindings ??= createBindings(sessionStorage(), keptOrders(vault))
    const bound = bindings
    const boundTo = await bound.clientAt(await boundPlace(tabId, plain.origin))
    const where: Place = boundTo === undefined ? plain : { ...plain, boundTo }
    let client: ClientClaim | undefined
    const authorise = async (scannedOrigin: string, frames?: () => Promise<readonly FrameStep[]>) =>
      authoriseFill({
        scannedOrigin,
        tabUrl: await tabUrl(tabId),
        adapterOrigins,
        userOrigins: await allowedOrigins(),
        ...(client ? { client, boundTo: await bound.clientAt(await boundPlace(tabId, where.origin)) } : {}),
        ...(frames ? { frames: await frames(), userFrames: await allowedFrames() } : {}),
      })
    const port = browser.tabs.connect(tabId, { name: PORT_NAME, frameId: 0 })
    const top = await connectForm(port, (scannedOrigin) => authorise(scannedOrigin))
    if (top.origin !== where.origin) {
      top.close()
      throw new FormRefusal('navigated')
    }
    const form = joinForms(top, frameForms({ tabId, topOrigin: where.origin, authorise }))
    current = form
    form.closed.then(() => {
      if (current !== form) return
      current = undefined
      for (const listener of listeners) listener()
    })
    const noted = bindingForm(form, async (claim, wrote) => {
      const isReal = claim !== undefined && !claim.id.startsWith('sample-')
      client = isReal ? claim : undefined
      if (wrote && isReal) await bound.bind(await boundPlace(tabId, where.origin), claim.id)
    })
    return { form: noted, place: where }
  }

  return {
    connect,
    resumes: true,
    isInFront: async () => beside === undefined || beside.tab === (await currentTab()),
    allow: async (where) => {
      await allowOrigin(where.origin)
      return true
    },
    allowFrame: (where, frame) => askForFrame({ top: where.origin, frame }),
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
