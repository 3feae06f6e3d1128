import type { Locale } from '@beian-assist/rules'
import { catalogue } from '@beian-assist/sdk/panel'
import type { zhCN } from './zh-CN.ts'

export type ExtensionKey = keyof typeof zhCN

const texts = catalogue<ExtensionKey>({
  'zh-CN': async () => (await import('./zh-CN.ts')).zhCN,
  en: async () => (await import('./en.ts')).en,
})

/** The text for `key` in a loaded language. */
export const { text } = texts

/** Text for a refusal's reason code; a code without a text of its own is shown as such, never swallowed. */
export function refusalText(locale: Locale, reason: string, detail = ''): string {
  const key = `refusal.${reason}`
  if (texts.isKey(key)) return text(locale, key, { detail })
  if (reason.startsWith('damaged')) return text(locale, 'refusal.damaged')
  return text(locale, 'refusal.other', { detail: reason })
}
