import type { Page } from 'puppeteer'

/** What the SDK has attached to the page and not taken away again. */
export interface Census {
  /** On window, document and every element that is in the document, by type. */
  readonly listeners: readonly string[]
  readonly observers: readonly string[]
}

declare global {
  var census: () => Census
}

/** Counts listeners and observers from the first script on; `census()` in the page then tells what is there. */
export async function countEverything(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(() => {
    interface Held {
      readonly target: WeakRef<EventTarget>
      readonly type: string
      readonly listener: unknown
      readonly capture: boolean
    }
    const held = new Set<Held>()
    const add = EventTarget.prototype.addEventListener
    const remove = EventTarget.prototype.removeEventListener
    const captureOf = (options: unknown): boolean =>
      typeof options === 'boolean' ? options : (options as { capture?: boolean } | undefined)?.capture === true
    EventTarget.prototype.addEventListener = function (type, listener, options) {
      add.call(this, type, listener, options)
      const target = this ?? window
      const signal = typeof options === 'object' ? options?.signal : undefined
      if (!listener || signal?.aborted) return
      const entry: Held = { target: new WeakRef(target), type, listener, capture: captureOf(options) }
      held.add(entry)
      if (signal) add.call(signal, 'abort', () => held.delete(entry), { once: true })
    }
    EventTarget.prototype.removeEventListener = function (type, listener, options) {
      remove.call(this, type, listener, options)
      const target = this ?? window
      for (const entry of held) {
        const same = entry.type === type && entry.listener === listener && entry.capture === captureOf(options)
        if (same && entry.target.deref() === target) held.delete(entry)
      }
    }
    const observers = new Map<object, string>()
    for (const name of ['MutationObserver', 'ResizeObserver', 'IntersectionObserver'] as const) {
      const { prototype } = window[name]
      const { observe, disconnect } = prototype
      prototype.observe = function (this: object, ...args: unknown[]) {
        observers.set(this, name)
        return Reflect.apply(observe, this, args)
      }
      prototype.disconnect = function (this: object) {
        observers.delete(this)
        return Reflect.apply(disconnect, this, [])
      }
    }
    const isThere = (target: EventTarget | undefined): boolean =>
      target === window || target === document || (target instanceof Node && target.isConnected)
    window.census = () => ({
      listeners: [...held].filter(({ target }) => isThere(target.deref())).map(({ type }) => type),
      observers: [...observers.values()],
    })
  })
}
