import type { Provider } from './provider.ts'

export const jdcloud: Provider = { id: 'jdcloud', zh: '京东云', en: 'JD Cloud', facts: [] }
