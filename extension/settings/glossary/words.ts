import { catalogue } from '@beian-assist/sdk/panel'
import type { zhCN } from './zh-CN.ts'

export type GlossaryKey = keyof typeof zhCN

/** The glossary in every language, its terms in the order of the catalogue. */
export const { text: glossaryText } = catalogue<GlossaryKey>({
  'zh-CN': async () => (await import('./zh-CN.ts')).zhCN,
  en: async () => (await import('./en.ts')).en,
})
