/** Forms in frames of other origins: found, asked about by name, connected through a script of their own. */

import browser from 'webextension-polyfill'
import type { FrameStep } from '../access/authorise-fill.ts'
import { type FrameHere, framesHere } from '../access/frames.ts'
import { judgeOrigin } from '../access/origin.ts'
import { allowedFrames } from '../access/sites.ts'
import type { Discover, FramedForm } from '../bridge/joined-form.ts'
import { type Authorise, connectForm, type RemoteForm } from '../bridge/panel-end.ts'
import { PORT_NAME } from '../bridge/wire.ts'
import { isGranted } from './ask-frame.ts'

const isAbove = (outer: string, inner: string): boolean => inner.startsWith(`${outer}/`)

export interface FrameWays {
  readonly tabId: number
  readonly topOrigin: string
  /** The choke point, for a form that stands in these frames. */
  readonly authorise: (scannedOrigin: string, frames: () => Promise<readonly FrameStep[]>) => ReturnType<Authorise>
}

/** Connects frames that the user allowed in this page, outermost first. A frame inside one that is not allowed stays shut. */
export function frameForms({ tabId, topOrigin, authorise }: FrameWays): Discover {
  async function connect(here: FrameHere, way: readonly FrameHere[]): Promise<RemoteForm | undefined> {
    const { frameId, documentId } = here
    await browser.scripting.executeScript({ target: { tabId, documentIds: [documentId] }, files: ['/page.js'] })
    const port = browser.tabs.connect(tabId, { name: PORT_NAME, frameId, documentId })
    const scanned = new Map<string, string>()
    const form = await connectForm(port, (scannedOrigin) => {
      scanned.set(documentId, scannedOrigin)
      return authorise(topOrigin, () =>
        Promise.all(
          way.map(async ({ origin, documentId: id }) => ({
            origin,
            scannedOrigin: scanned.get(id) ?? origin,
            granted: await isGranted(origin),
          })),
        ),
      )
    })
    if (form.origin === here.origin) return form
    form.close()
    return undefined
  }

  return async (connected) => {
    const pairs = await allowedFrames()
    const mayUse = ({ origin }: FrameHere): boolean =>
      judgeOrigin(origin).ok &&
      (origin === topOrigin || pairs.some((pair) => pair.top === topOrigin && pair.frame === origin))
    const here = await framesHere(tabId)
    const forms: FramedForm[] = []
    for (const frame of [...here].sort((a, b) => a.path.length - b.path.length)) {
      const way = [...here.filter((other) => isAbove(other.path, frame.path)), frame]
      if (connected.has(frame.path) || !way.every(mayUse)) continue
      const form = await connect(frame, way).catch(() => undefined)
      if (form) forms.push({ path: frame.path, form })
    }
    return forms
  }
}
