import type { Filing, Locale } from '@beian-assist/rules'
import { createContext } from 'preact'

export interface WrittenSheet {
  readonly bytes: Uint8Array
  readonly rows: number
  readonly cut: readonly { readonly name: string; readonly count: number }[]
}

/** `writeAppSheet` of the rules' files, loaded when it is asked for. */
export type WriteSheet = (filing: Filing, locale: Locale) => Promise<WrittenSheet>

export const SheetContext = createContext<WriteSheet | undefined>(undefined)
