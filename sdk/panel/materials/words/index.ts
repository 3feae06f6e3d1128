import { catalogue, type TextValues } from '../../messages/catalogue.ts'
import { useStore } from '../../parts/context.ts'
import type { zhCN } from './zh-CN.ts'

export type WordKey = keyof typeof zhCN

/** The text for `key` in a loaded language, with `{name}` replaced from `values`. */
export const { text: word } = catalogue<WordKey>({
  'zh-CN': async () => (await import('./zh-CN.ts')).zhCN,
  en: async () => (await import('./en.ts')).en,
})

/** The texts of these sections in the panel's language. */
export function useWords(): (key: WordKey, values?: TextValues) => string {
  const locale = useStore().locale.value
  return (key, values) => word(locale, key, values)
}
