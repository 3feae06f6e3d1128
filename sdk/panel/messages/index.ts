import type { Locale } from '@beian-assist/rules'
import { catalogue, type TextValues } from './catalogue.ts'
import type { zhCN } from './zh-CN.ts'

export type MessageKey = keyof typeof zhCN

/** Texts of the panel in words of its owner's, by language and key; what is not there stays as it is. */
export type PanelTexts = { readonly [L in Locale]?: Readonly<Partial<Record<MessageKey, string>>> }

const texts = catalogue<MessageKey>({
  'zh-CN': async () => (await import('./zh-CN.ts')).zhCN,
  en: async () => (await import('./en.ts')).en,
})

/** The text for `key` with `{name}` replaced from `values`. The language must have been loaded (`loadLanguage`). */
export function text(locale: Locale, key: MessageKey, values: TextValues = {}): string {
  return texts.text(locale, key, values)
}
