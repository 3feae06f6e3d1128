import { readBinaryPlist } from './binary-plist.ts'
import { readXmlPlist } from './xml-plist.ts'

/** A value of a property list; dictionaries are maps, so that no key can be mistaken for a property. */
export type Plist = string | number | boolean | null | Date | Uint8Array | readonly Plist[] | ReadonlyMap<string, Plist>

/** Reads a property list, binary or XML. */
export function readPlist(bytes: Uint8Array): Plist {
  const isBinary = new TextDecoder('latin1').decode(bytes.subarray(0, 6)) === 'bplist'
  if (isBinary) return readBinaryPlist(bytes)
  const wide = bytes[0] === 0xff || bytes[0] === 0xfe
  const encoding = !wide ? 'utf-8' : bytes[0] === 0xff ? 'utf-16le' : 'utf-16be'
  return readXmlPlist(new TextDecoder(encoding).decode(bytes))
}

export const dict = (value: Plist | undefined): ReadonlyMap<string, Plist> =>
  value instanceof Map ? value : new Map<string, Plist>()

export const list = (value: Plist | undefined): readonly Plist[] => (Array.isArray(value) ? value : [])

export const string = (value: Plist | undefined): string => (typeof value === 'string' ? value : '')
