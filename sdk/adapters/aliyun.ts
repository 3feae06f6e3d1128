import type { Adapter } from './adapter.ts'

/** Alibaba Cloud's filing pages. */
export const aliyun: Adapter = {
  provider: 'aliyun',
  origins: ['https://beian.aliyun.com'],
}
