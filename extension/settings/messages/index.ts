import { catalogue } from '@beian-assist/sdk/panel'
import type { zhCN } from './zh-CN.ts'

export type SettingsKey = keyof typeof zhCN

export const { text: settingsText } = catalogue<SettingsKey>({
  'zh-CN': async () => (await import('./zh-CN.ts')).zhCN,
  en: async () => (await import('./en.ts')).en,
})
