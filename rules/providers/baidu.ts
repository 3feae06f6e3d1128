import type { Provider } from './provider.ts'

export const baidu: Provider = { id: 'baidu', zh: '百度智能云', en: 'Baidu AI Cloud', facts: [] }
