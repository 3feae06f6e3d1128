import type { Adapter } from './adapter.ts'

/** Huawei Cloud's filing pages. */
export const huawei: Adapter = {
  provider: 'huawei',
  origins: ['https://beian.huaweicloud.com'],
}
