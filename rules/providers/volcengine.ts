import type { Provider } from './provider.ts'

export const volcengine: Provider = {
  id: 'volcengine',
  zh: '火山引擎',
  en: 'Volcengine',
  facts: [
    { key: 'accountSingleSubject', value: true, sources: ['volc-docs'], confidence: 'high' },
    { key: 'oneDomainPerSite', value: true, sources: ['volc-docs'], confidence: 'medium' },
  ],
}
