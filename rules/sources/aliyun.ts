import type { Cited } from './cited.ts'

/** Pages and notices of aliyun that the rules cite. */
export const aliyunSources = {
  ali: {
    provider: 'aliyun',
    page: 'help.aliyun.com/knowledge_detail/50252 Hebei; reprints of provincial rules: Beijing 2020-09, Tianjin 2022-05, Shanghai 2022-07, Henan and Shaanxi 2023-09, Jiangsu and Fujian (2022 or later); rejection list 2021-02, 2022-04',
    date: '2020-09..2023-09',
    readOn: '2026-11-24',
  },
} as const satisfies Record<string, Cited>
