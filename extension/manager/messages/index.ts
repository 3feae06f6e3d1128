import { catalogue } from '@beian-assist/sdk/panel'
import type { officeZhCN } from './office.zh-CN.ts'
import type { zhCN } from './zh-CN.ts'

export type ManagerKey = keyof typeof zhCN | keyof typeof officeZhCN

export const { text: managerText } = catalogue<ManagerKey>({
  'zh-CN': async () => ({ ...(await import('./zh-CN.ts')).zhCN, ...(await import('./office.zh-CN.ts')).officeZhCN }),
  en: async () => ({ ...(await import('./en.ts')).en, ...(await import('./office.en.ts')).officeEn }),
})
