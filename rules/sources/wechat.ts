import type { Cited } from './cited.ts'

/** Pages and notices of wechat that the rules cite. */
export const wechatSources = {
  wx: {
    provider: 'wechat',
    page: 'open-platform and community filing pages (2023-2025)',
    date: '2023..2025',
    readOn: '2026-11-24',
  },
  'wx-pre': {
    provider: 'wechat',
    page: 'developers.weixin.qq.com minigame/en/product/record/record_pre_approval (seen in part)',
    readOn: '2026-11-24',
  },
} as const satisfies Record<string, Cited>
