import { catalogue } from '@beian-assist/sdk/panel'
import type { updatesZhCN } from './zh-CN.ts'

export type UpdateKey = keyof typeof updatesZhCN

export const { text: updateText } = catalogue<UpdateKey>({
  'zh-CN': async () => (await import('./zh-CN.ts')).updatesZhCN,
  en: async () => (await import('./en.ts')).updatesEn,
})
