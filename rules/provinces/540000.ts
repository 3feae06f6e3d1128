import type { Province } from './fact.ts'

export const tibet: Province = {
  code: '540000',
  zh: '西藏',
  en: 'Tibet',
  facts: [
    {
      key: 'nonLocalId',
      appliesTo: 'individual',
      value: 'forbidden',
      sources: ['hw-kb'],
      confidence: 'medium',
      agreement: 'single',
      note: 'Only the newer Huawei summary says so.',
    },
    {
      key: 'phoneLocal',
      appliesTo: 'organisation',
      value: 'none',
      sources: ['tx', 'hw-seo'],
      confidence: 'medium',
      agreement: 'agreed',
    },
    {
      key: 'principalLegalRep',
      appliesTo: 'organisation',
      value: 'must',
      sources: ['tx', 'hw-kb', 'tx-new', 'hw-seo'],
      confidence: 'high',
      agreement: 'agreed',
    },
    {
      key: 'holderMustBeSubject',
      appliesTo: 'organisation',
      value: true,
      sources: ['tx', 'hw-seo', 'tx-new'],
      confidence: 'medium',
      agreement: 'agreed',
    },
    {
      key: 'doc',
      appliesTo: 'all',
      value: 'partyBuildingLetter',
      sources: ['tx'],
      confidence: 'medium',
      agreement: 'single',
    },
    {
      key: 'docFirstFilingOnly',
      appliesTo: 'all',
      value: 'partyBuildingLetter',
      sources: ['tx'],
      confidence: 'medium',
      agreement: 'single',
    },
    { key: 'reviewDays', appliesTo: 'all', value: '6-9', sources: ['tx'], confidence: 'medium', agreement: 'single' },
  ],
}
