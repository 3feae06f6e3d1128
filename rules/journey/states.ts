/** States of an order, as providers name them (Huawei's words first). Data. */
import type { Confidence } from '../engine/report.ts'

export const states = [
  {
    id: 'draft',
    zh: '待完善备案信息',
    en: 'Draft',
    aliases: [],
    editable: true,
    abandon: true,
    withdraw: false,
    confidence: 'high',
  },
  {
    id: 'awaitingVerification',
    zh: '待真实性核验',
    en: 'Awaiting the live check',
    aliases: ['真实性核验'],
    editable: true,
    abandon: true,
    withdraw: false,
    confidence: 'medium',
  },
  {
    id: 'awaitingProvider',
    zh: '等待初审',
    en: 'Awaiting the provider',
    aliases: ['待接入商审核', '初审中'],
    editable: false,
    abandon: true,
    withdraw: true,
    confidence: 'high',
  },
  {
    id: 'providerRejected',
    zh: '初审驳回',
    en: 'Refused by the provider',
    aliases: [],
    editable: true,
    abandon: true,
    withdraw: false,
    confidence: 'high',
  },
  {
    id: 'providerNeedsChanges',
    zh: '接入商审核为待修改',
    en: 'Provider wants changes',
    aliases: ['待完善资料'],
    editable: true,
    abandon: true,
    withdraw: false,
    confidence: 'high',
  },
  {
    id: 'changedAwaitingProvider',
    zh: '已修改待审核',
    en: 'Changed, awaiting the provider',
    aliases: [],
    editable: false,
    abandon: true,
    withdraw: true,
    confidence: 'high',
  },
  {
    id: 'awaitingHandover',
    zh: '待提交管局',
    en: 'Awaiting hand-over',
    aliases: [],
    editable: false,
    abandon: true,
    withdraw: true,
    confidence: 'high',
  },
  {
    id: 'awaitingSms',
    zh: '待短信核验',
    en: 'Awaiting the text-message check',
    aliases: ['短信核验'],
    editable: false,
    abandon: false,
    withdraw: false,
    confidence: 'medium',
  },
  {
    id: 'smsReturned',
    zh: '短信核验退回',
    en: 'Returned: text-message check missed',
    aliases: [],
    editable: true,
    abandon: true,
    withdraw: false,
    confidence: 'medium',
  },
  {
    id: 'bureauReview',
    zh: '待管局审核',
    en: 'Under review by the bureau',
    aliases: ['管局审核中'],
    editable: false,
    abandon: false,
    withdraw: false,
    confidence: 'high',
  },
  {
    id: 'bureauRejected',
    zh: '管局驳回',
    en: 'Refused by the bureau',
    aliases: [],
    editable: true,
    abandon: true,
    withdraw: false,
    confidence: 'high',
  },
  {
    id: 'approved',
    zh: '已备案',
    en: 'Approved',
    aliases: ['管局审核通过', '备案成功'],
    editable: false,
    abandon: false,
    withdraw: false,
    confidence: 'high',
  },
  {
    id: 'abandoned',
    zh: '放弃备案',
    en: 'Abandoned',
    aliases: [],
    editable: false,
    abandon: false,
    withdraw: false,
    confidence: 'high',
  },
] as const satisfies readonly {
  id: string
  zh: string
  en: string
  aliases: readonly string[]
  editable: boolean
  abandon: boolean
  withdraw: boolean
  confidence: Confidence
}[]

export type StateId = (typeof states)[number]['id']

/** State that a provider's status text names, exactly; undefined when it is none of the known words. */
export function stateOfText(text: string): StateId | undefined {
  const wanted = text.normalize('NFKC').replace(/\s+/g, '').slice(0, 60)
  return states.find(({ zh, aliases }) => zh === wanted || (aliases as readonly string[]).includes(wanted))?.id
}
