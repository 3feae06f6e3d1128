import type { Provider } from './provider.ts'

export const aliyun: Provider = { id: 'aliyun', zh: '阿里云', en: 'Alibaba Cloud', facts: [] }
