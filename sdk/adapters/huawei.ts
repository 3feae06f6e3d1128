import type { Adapter } from './adapter.ts'

/** Huawei Cloud's filing console. */
export const huawei: Adapter = {
  provider: 'huawei',
  origins: ['https://beian.huaweicloud.com'],
}
