import type { Text } from '../engine/rule.ts'

interface Topic extends Text {
  /** First word of the ids of its rules; the folder is `folder`. */
  readonly prefix: string
  readonly folder: string
}

/** Topics in the order of a filing: rules run and are listed in this order. */
export const topics: readonly Topic[] = [
  { prefix: 'fmt', folder: 'format', zh: '格式', en: 'Formats' },
  { prefix: 'typ', folder: 'type', zh: '备案类型与管辖', en: 'Filing type and jurisdiction' },
  { prefix: 'res', folder: 'resource', zh: '接入资源', en: 'Access resource' },
  { prefix: 'ip', folder: 'address', zh: 'IP 地址', en: 'IP addresses' },
  { prefix: 'dom', folder: 'domain', zh: '域名', en: 'Domains' },
  { prefix: 'sub', folder: 'subject', zh: '主办者', en: 'Subject' },
  { prefix: 'pri', folder: 'person', zh: '负责人', en: 'Persons in charge' },
  { prefix: 'con', folder: 'contact', zh: '联系方式', en: 'Contacts' },
  { prefix: 'xp', folder: 'portfolio', zh: '跨备案复用', en: 'Reuse across filings' },
  { prefix: 'nam', folder: 'name', zh: '网站名称', en: 'Website names' },
  { prefix: 'cnt', folder: 'content', zh: '服务内容', en: 'Content' },
  { prefix: 'qty', folder: 'quantity', zh: '数量', en: 'Quantities' },
  { prefix: 'own', folder: 'owner', zh: '服务负责人', en: 'Service owners' },
  { prefix: 'app', folder: 'app', zh: 'APP', en: 'APPs' },
  { prefix: 'mat', folder: 'material', zh: '材料', en: 'Materials' },
  { prefix: 'ver', folder: 'verification', zh: '真实性核验', en: 'Authenticity check' },
  { prefix: 'sms', folder: 'sms', zh: '短信核验', en: 'Text-message check' },
  { prefix: 'post', folder: 'after', zh: '备案之后', en: 'After approval' },
]

/** The topic of a rule id. */
export function topicOf(ruleId: string): Topic | undefined {
  return topics.find(({ prefix }) => ruleId.startsWith(`${prefix}-`))
}
