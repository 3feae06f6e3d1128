import type { Cited } from './cited.ts'

/** Pages of resellers, and reprints of a provider's pages, that the pre-approval items cite. */
export const resellerSources = {
  rep24: {
    provider: 'aliyun-reprint',
    page: 'm.mzanhe.com/news/xq?id=1760',
    date: '2024-11-12',
    readOn: '2026-11-24',
  },
  rep25: { provider: 'reseller', page: '88iq.cn/news/824', date: '2025-09-03', readOn: '2026-11-24' },
  rep22: {
    provider: 'reseller',
    page: 'jinyejixie.com/news44/165094',
    date: '2022-06-08',
    readOn: '2026-11-24',
  },
  zzy: {
    provider: 'reseller',
    page: 'help.zzy.cn aid=733',
    date: '2017-11-03',
    readOn: '2026-11-24',
  },
  xsb: { provider: 'reseller', page: 'xiaosb.com/beian/10960', readOn: '2026-11-24' },
} as const satisfies Record<string, Cited>
