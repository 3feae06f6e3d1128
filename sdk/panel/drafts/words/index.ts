import { catalogue, type TextValues } from '../../messages/catalogue.ts'
import { useStore } from '../../parts/context.ts'
import type { draftsZhCN } from './zh-CN.ts'

export type DraftKey = keyof typeof draftsZhCN

const { text } = catalogue<DraftKey>({
  'zh-CN': async () => (await import('./zh-CN.ts')).draftsZhCN,
  en: async () => (await import('./en.ts')).draftsEn,
})

/** The texts about drafts in the panel's language. */
export function useDraftWords(): (key: DraftKey, values?: TextValues) => string {
  const locale = useStore().locale.value
  return (key, values) => text(locale, key, values)
}
