/** The one choke point: every write to a page passes through `authoriseFill`. */
import type { FormRefusalCode } from '@beian-assist/sdk'
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
}

/** A refusal, or undefined when the write may go ahead. Pure. */
export function authoriseFill(request: FillRequest): FormRefusalCode | undefined {
  const now = judgeOrigin(request.tabUrl)
  if (!now.ok) return now.code
  if (now.origin !== request.scannedOrigin) return 'navigated'
  if (request.adapterOrigins.includes(now.origin)) return undefined
  if (request.userOrigins.includes(now.origin)) return undefined
  return 'site-not-allowed'
}
