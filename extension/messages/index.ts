import type { Locale } from '@beian-assist/rules'
import { en } from './en.ts'
import { zhCN } from './zh-CN.ts'

export type ExtensionKey = keyof typeof zhCN

const catalogues: Readonly<Record<Locale, Readonly<Record<ExtensionKey, string>>>> = { 'zh-CN': zhCN, en }

export function text(
  locale: Locale,
  key: ExtensionKey,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return catalogues[locale][key].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}

const KNOWN = new Set(Object.keys(zhCN))

/** Text for a refusal's reason code; a code without a text of its own is shown as such, never swallowed. */
export function refusalText(locale: Locale, reason: string, detail = ''): string {
  const key = `refusal.${reason}`
  if (KNOWN.has(key)) return text(locale, key as ExtensionKey, { detail })
  if (reason.startsWith('damaged')) return text(locale, 'refusal.damaged')
  return text(locale, 'refusal.other', { detail: reason })
}
