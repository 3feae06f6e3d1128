import type { Cited } from './cited.ts'

/** Pages and notices of tencent that the rules cite. */
export const tencentSources = {
  tx: {
    provider: 'tencent',
    page: 'tencentyun/qcloud-documents 网站备案',
    date: 'c. 2022-2023',
    readOn: '2026-11-24',
  },
  'tx-new': {
    provider: 'tencent',
    page: 'cloud.tencent.com/document/product/243/51714 Hubei, 51725 Sichuan, 51726 Tibet: the later wording with 服务负责人',
    date: '2023-12-08',
    readOn: '2026-11-24',
  },
} as const satisfies Record<string, Cited>
