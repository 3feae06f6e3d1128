import type { Provider } from './provider.ts'

export const other: Provider = { id: 'other', zh: '其他', en: 'Other provider', facts: [] }
