import type { KnownWidget } from '../kits/index.ts'
import type { ControlKind } from '../types.ts'

/** A control as found on the page, before it has an id. */
export interface Found {
  kind: ControlKind
  /** The smallest element that is the whole control. */
  root: Element
  input: Element | null
  parts: Element[]
  widget?: KnownWidget
  /** Element that the user sees as the control; differs from the root for hidden file inputs and restyled radios. */
  face?: Element
  /** Names of its options, as far as the closed control tells. */
  options?: readonly string[]
  multiple?: boolean
  auxiliary?: boolean
  flags?: ('search' | 'password' | 'captcha' | 'otp' | 'signature')[]
}
