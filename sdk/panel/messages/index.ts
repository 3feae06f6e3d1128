import type { Locale } from '@beian-assist/rules'
import { en } from './en.ts'
import { zhCN } from './zh-CN.ts'

export type MessageKey = keyof typeof zhCN

const catalogues: Readonly<Record<Locale, Readonly<Record<MessageKey, string>>>> = { 'zh-CN': zhCN, en }

/** The text for `key` with `{name}` replaced from `values`; a name without a value stays visible. */
export function text(locale: Locale, key: MessageKey, values: Readonly<Record<string, string | number>> = {}): string {
  return catalogues[locale][key].replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name]
    return value === undefined ? whole : String(value)
  })
}
