import { catalogue } from '@beian-assist/sdk/panel'
import type { zhCN } from './zh-CN.ts'

export type LetterWord = keyof typeof zhCN

/** A catalogue of its own: opening the panel fetches none of it. */
export const { text: word } = catalogue<LetterWord>({
  'zh-CN': async () => (await import('./zh-CN.ts')).zhCN,
  en: async () => (await import('./en.ts')).en,
})
