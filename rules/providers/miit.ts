import type { Provider } from './provider.ts'

export const miit: Provider = { id: 'miit', zh: '工信部备案管理系统', en: 'MIIT filing system', facts: [] }
