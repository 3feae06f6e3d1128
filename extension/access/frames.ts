/** Which frames of a tab the browser lets the extension into, by the browser's own account of their documents. */
import browser from 'webextension-polyfill'
import * as z from 'zod/mini'
import { framePath } from '../bridge/wire.ts'

export interface FrameHere {
  readonly frameId: number
  readonly documentId: string
  /** From the browser, not from the frame. */
  readonly origin: string
  /** Numbers of the windows from the top down to the frame. The frame's own word: it decides only where it is listed. */
  readonly path: string
}

/** The one message that a page may send unasked. It gets no answer. */
const here = z.strictObject({ v: z.literal(1), t: z.literal('here'), path: z.union([z.literal(''), framePath]) })
const sender = z.object({
  id: z.literal(browser.runtime.id),
  frameId: z.int().check(z.gte(1)),
  documentId: z.string().check(z.minLength(1), z.maxLength(100)),
  origin: z.string().check(z.minLength(1), z.maxLength(300)),
  tab: z.object({ id: z.int() }),
})

const PATIENCE_MS = 800

/** Frames of other origins that answer; [] when there is none, or none that may be looked into. */
export async function framesHere(tabId: number): Promise<readonly FrameHere[]> {
  const found = new Map<number, FrameHere>()
  const heard = new Set<number>()
  let wake: () => void = () => undefined
  const listen = (message: unknown, from: unknown): undefined => {
    const said = here.safeParse(message)
    const by = sender.safeParse(from)
    if (!said.success || !by.success || by.data.tab.id !== tabId) return
    const { frameId, documentId, origin } = by.data
    heard.add(frameId)
    if (said.data.path !== '') found.set(frameId, { frameId, documentId, origin, path: said.data.path })
    wake()
  }
  browser.runtime.onMessage.addListener(listen)
  try {
    const ran = await browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: ['/frame.js'] })
    const awaited = ran.map(({ frameId }) => frameId).filter((frameId) => frameId !== 0)
    const end = Date.now() + PATIENCE_MS
    while (awaited.some((frameId) => !heard.has(frameId)) && Date.now() < end) {
      await new Promise<void>((resolve) => {
        wake = resolve
        setTimeout(resolve, 50)
      })
    }
  } catch {
    return [] // Access to the tab was withdrawn; whoever looks at the page says so.
  } finally {
    browser.runtime.onMessage.removeListener(listen)
  }
  return [...found.values()]
}
