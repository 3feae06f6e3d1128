import type { Provider } from './provider.ts'

export const huawei: Provider = {
  id: 'huawei',
  zh: '华为云',
  en: 'Huawei Cloud',
  facts: [
    { key: 'accountSingleSubject', value: true, sources: ['hw-kb'], confidence: 'high' },
    { key: 'individualOnePerOrder', value: true, sources: ['hw-kb'], confidence: 'medium' },
    { key: 'individualMaxServices', value: 5, sources: ['hw-kb'], confidence: 'high' },
    { key: 'individualContentTypes', value: [32, 8388608], sources: ['hw-kb'], confidence: 'high' },
    { key: 'individualNameMax', value: 10, sources: ['hw-kb'], confidence: 'medium', note: 'Suggests 3 to 10.' },
    { key: 'oneDomainPerSite', value: true, sources: ['hw-kb'], confidence: 'medium' },
    { key: 'ownerLetter', value: true, sources: ['hw-kb'], confidence: 'medium' },
    {
      key: 'documents',
      value: ['authenticityCommitment', 'responsibilityNotice', 'domainCertificate'],
      sources: ['hw-help', 'hw-kb'],
      confidence: 'medium',
      note: 'The commitment and the notice are usually signed inside the APP.',
    },
    { key: 'authCodesPerServer', value: 5, sources: ['hw-help'], confidence: 'high' },
    { key: 'qrMinutes', value: 10, sources: ['hw-help'], confidence: 'high' },
    {
      key: 'agreements',
      value: ['security', 'assistModify', 'filingCommitment'],
      sources: ['hw-help'],
      confidence: 'high',
    },
    { key: 'existingCertTypeLocked', value: true, sources: ['hw-help'], confidence: 'high' },
  ],
}
