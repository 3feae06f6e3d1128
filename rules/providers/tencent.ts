import type { Provider } from './provider.ts'

export const tencent: Provider = {
  id: 'tencent',
  zh: '腾讯云',
  en: 'Tencent Cloud',
  facts: [
    { key: 'individualOnePerOrder', value: true, sources: ['tx'], confidence: 'medium' },
    { key: 'oneDomainPerSite', value: true, sources: ['tx'], confidence: 'medium' },
    { key: 'minRemainingDays', value: 30, sources: ['tx'], confidence: 'high' },
    { key: 'mobileAsEmergency', value: ['110000'], sources: ['tx'], confidence: 'high' },
  ],
}
