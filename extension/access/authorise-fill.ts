/** The one choke point: every write to a page passes through `authoriseFill`. */
import type { ClientClaim, FormRefusalCode } from '@beian-assist/sdk'
import { judgeOrigin } from './origin.ts'

export interface FillRequest {
  /** Origin that the page script reported when it was looked at. */
  readonly scannedOrigin: string
  /** Address of the tab as the browser gives it now; undefined when access was withdrawn. */
  readonly tabUrl: string | undefined
  /** Origins shipped with the adapters. */
  readonly adapterOrigins: readonly string[]
  /** Origins that the user allowed, exactly as confirmed. */
  readonly userOrigins: readonly string[]
  /** Frames around the form, outermost first; absent for a form of the page itself. */
  readonly frames?: readonly FrameStep[]
  /** Frames that the user allowed, each inside one page. */
  readonly userFrames?: readonly FramePair[]
  /** For whom the write is made, and what on the page speaks against it; absent for practice with invented data. */
  readonly client?: ClientClaim
  /** Client for whom this tab or order was filled before. */
  readonly boundTo?: string | undefined
}

/** A frame that the form stands in. Every one on the way down is asked about, not only the form's own. */
export interface FrameStep {
  /** Origin of the frame's document, as the browser names it for its script. */
  readonly origin: string | undefined
  /** Origin that the frame's script reported when it was looked at. */
  readonly scannedOrigin: string
  /** The browser still lets the extension into this origin. */
  readonly granted: boolean
}

/** "This origin may be filled inside that page": allowed as a pair, so that the frame is worth nothing in another page. */
export interface FramePair {
  readonly top: string
  readonly frame: string
}

function refuseFrame(
  step: FrameStep,
  top: string,
  allowed: readonly FramePair[] | undefined,
): FormRefusalCode | undefined {
  const now = judgeOrigin(step.origin)
  if (!now.ok) return now.code
  if (now.origin !== step.scannedOrigin) return 'navigated'
  if (!step.granted) return 'no-access'
  const isAllowed = now.origin === top || allowed?.some((pair) => pair.top === top && pair.frame === now.origin)
  return isAllowed ? undefined : 'site-not-allowed'
}

function refuseClient({ client, boundTo }: FillRequest): FormRefusalCode | undefined {
  if (!client) return undefined
  if (client.foreign > 0) return 'other-client'
  return boundTo !== undefined && boundTo !== client.id && boundTo !== client.instead ? 'bound-to-other' : undefined
}

/** A refusal, or undefined when the write may go ahead. Pure. */
export function authoriseFill(request: FillRequest): FormRefusalCode | undefined {
  const now = judgeOrigin(request.tabUrl)
  if (!now.ok) return now.code
  if (now.origin !== request.scannedOrigin) return 'navigated'
  if (!request.adapterOrigins.includes(now.origin) && !request.userOrigins.includes(now.origin)) {
    return 'site-not-allowed'
  }
  for (const step of request.frames ?? []) {
    const refusal = refuseFrame(step, now.origin, request.userFrames)
    if (refusal) return refusal
  }
  return refuseClient(request)
}
