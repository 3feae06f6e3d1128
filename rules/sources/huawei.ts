import type { Cited } from './cited.ts'

/** Pages and notices of huawei that the rules cite. */
export const huaweiSources = {
  'hw-help': { provider: 'huawei', page: 'help page 首次备案', readOn: '2026-11-24' },
  'hw-kb': {
    provider: 'huawei',
    page: 'ICP knowledge base in huaweicloud/huaweicloud-skills',
    date: '2025-09..2026-05',
    readOn: '2026-11-24',
  },
  'hw-guide': {
    provider: 'huawei',
    page: 'huaweicloud.com/guide ICP备案-广东管局要求:个人用户',
    date: '2025-05-27',
    readOn: '2026-11-24',
  },
  'hw-api': {
    provider: 'huawei',
    page: 'AppGallery partner recordal API pages',
    date: '2025-11',
    readOn: '2026-11-24',
  },
  'hw-seo': {
    provider: 'huawei',
    page: 'huaweicloud.com/s/... topic pages quoting support.huaweicloud.com ICP FAQ',
    readOn: '2026-11-24',
  },
  'hw-2021': {
    provider: 'huawei',
    page: 'support.huaweicloud.com/prepare-icp/icp_02_0023 Hainan',
    date: '2021-01-29',
    readOn: '2026-11-24',
  },
} as const satisfies Record<string, Cited>
