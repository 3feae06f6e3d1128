/** Values written as text in a page's own format, and read back. */
import type { FieldFacts } from '@beian-assist/rules'
import type { Control } from '../types.ts'
import { formatDate, isIsoDate, LONG_TERM } from './date-text.ts'
import { hexKey, isHexField } from './hex-text.ts'
import { plain } from './normal.ts'

/** `138 0013 8001`, `+86 13800138001` → `13800138001`; other numbers keep their form. */
export function phone(text: string): string {
  const digits = text
    .normalize('NFKC')
    .replace(/[\s()-]/g, '')
    .replace(/^(?:\+|00)86/, '')
  return /^1\d{10}$/.test(digits) ? digits : plain(text.normalize('NFKC'))
}

/** Area code and number of a landline; nothing for a mobile or an unclear number. */
export function landlineParts(text: string): readonly [string, string] | undefined {
  const match = /^(?:\+?86[-\s]?)?\(?(0\d{2,3})\)?[-\s]?(\d{7,8})$/.exec(text.normalize('NFKC').trim())
  return match ? [match[1] as string, match[2] as string] : undefined
}

const MANY = /每行|一行一个|换行|多个|回车|逗号|分号|分隔|隔开|one per line|separated/i

/** The control asks for several values in one text. Gives what to put between them. */
export function listSeparator(control: Control, label: string): string | undefined {
  const hint = `${label} ${control.placeholder ?? ''}`
  if (!MANY.test(hint)) return undefined
  if (/逗号|comma/i.test(hint)) return ','
  if (/分号|semicolon/i.test(hint)) return ';'
  if (/空格|space/i.test(hint)) return ' '
  return control.kind === 'textarea' ? '\n' : ','
}

/** One value as text; nothing when it has no text form. */
export function asText(def: FieldFacts, value: unknown, control: Control): string | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : undefined
  if (typeof value !== 'string' || value === '') return undefined
  if (def.type === 'date')
    return isIsoDate(value) || value === LONG_TERM ? formatDate(value, control.placeholder) : undefined
  if (def.type === 'phone') return phone(value)
  return control.kind === 'textarea' ? value.trim() : plain(value)
}

const LOOSE: ReadonlySet<string> = new Set(['domain', 'email', 'url', 'hex', 'ip'])

/** Key under which two texts of a field are the same value. */
export function textKey(def: FieldFacts, text: string): string {
  if (def.type === 'phone') return phone(text)
  const key = plain(text.normalize('NFKC'))
  if (isHexField(def)) return hexKey(key)
  if (LOOSE.has(def.type)) return key.toLowerCase().replace(/\s/g, '')
  // An identifier is the same in either case; a name is not.
  return /certNumber$|holderCertNumber$/i.test(def.id) ? key.toUpperCase().replace(/\s/g, '') : key
}

const MASK = /[*＊•●]{2,}/

/** 138****8001: a page that hides part of a value does not show the value. */
export function isMasked(text: string): boolean {
  return MASK.test(text)
}

/** What a masked text leaves visible is what `whole` has in these places. */
export function fitsMask(masked: string, whole: string): boolean {
  const parts = plain(masked).split(new RegExp(MASK.source, 'g'))
  if (parts.length < 2 || parts.every((part) => part === '')) return false
  const literal = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${literal.join('.+')}$`, 'su').test(plain(whole))
}
