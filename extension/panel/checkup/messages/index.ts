import { catalogue } from '@beian-assist/sdk/panel'
import type { checkupZhCN } from './zh-CN.ts'

export type CheckupKey = keyof typeof checkupZhCN

export const { text: checkupText } = catalogue<CheckupKey>({
  'zh-CN': async () => (await import('./zh-CN.ts')).checkupZhCN,
  en: async () => (await import('./en.ts')).checkupEn,
})
