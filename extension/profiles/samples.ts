import type { Filing } from '@beian-assist/rules'
import type { ProfileSource } from '@beian-assist/sdk/panel'
import { enterprise } from './sample/enterprise.ts'
import { trader } from './sample/trader.ts'
import { troubled } from './sample/troubled.ts'

export interface Sample {
  readonly id: string
  readonly zh: { readonly name: string; readonly detail: string }
  readonly en: { readonly name: string; readonly detail: string }
  readonly filing: Filing
}

export const samples: readonly Sample[] = [
  {
    id: 'sample-enterprise',
    zh: { name: '青禾示例科技有限公司', detail: '首次备案 · 广东 · 一个网站' },
    en: { name: '青禾示例科技有限公司', detail: 'First filing · Guangdong · one website' },
    filing: enterprise,
  },
  {
    id: 'sample-troubled',
    zh: { name: '青禾示例（带常见错误）', detail: '首次备案 · 用来看“检查”怎样提示' },
    en: { name: '青禾示例 (with common mistakes)', detail: 'First filing · shows what “Check” reports' },
    filing: troubled,
  },
  {
    id: 'sample-trader',
    zh: { name: '杭州远岫示例贸易有限公司', detail: '首次备案 · 浙江 · 负责人同时管网站' },
    en: { name: '杭州远岫示例贸易有限公司', detail: 'First filing · Zhejiang · one person for both roles' },
    filing: trader,
  },
]

/** Sample profiles, in memory only: gone with the panel. Two samples of one client are versions of it, not "another filing". */
export function sampleProfiles(language: () => 'zh' | 'en', list: readonly Sample[] = samples): ProfileSource {
  return {
    list: async () => list.map((sample) => ({ id: sample.id, sample: true, ...sample[language()] })),
    get: async (id) => structuredClone(list.find((sample) => sample.id === id)?.filing),
    others: async (id) => {
      const own = list.find((sample) => sample.id === id)?.filing.subject?.certNumber
      // The one with the planted mistakes is an exercise, not a client whose phones count.
      const clients = list.filter((sample) => sample.filing !== troubled).map(({ filing }) => filing)
      return structuredClone(clients.filter(({ subject }) => subject?.certNumber !== own))
    },
  }
}
