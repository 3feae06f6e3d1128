import type { Text } from '../engine/rule.ts'
import type { FactKey } from '../provinces/fact.ts'

/** What the sources of a disputed fact claim themselves, by key, or by key and value; `{value}` is the value. Data. */
export const ownClaims: Partial<Readonly<Record<FactKey | `${FactKey}.${string}`, Text>>> = {
  domainMinMonths: { zh: '域名至少还有{value}个月有效期', en: 'a domain runs for {value} more months' },
  emergencySwapAllowed: {
    zh: '两位负责人可以互为应急联系人',
    en: 'the two persons may be each other’s emergency contact',
  },
  foreignLegalRepMustDelegate: { zh: '外籍法定代表人须委托他人', en: 'a foreign legal representative delegates' },
  holderMustBeSubjectDisputed: { zh: '域名持有者须为主办者', en: 'the registrant is the subject itself' },
  licenceMinYears: { zh: '执照至少还有{value}年有效期', en: 'a licence runs for {value} more years' },
  maxPerOrder: { zh: '一次最多{value}个', en: 'up to {value} in one order' },
  minAge: { zh: '年满{value}岁', en: '{value} or older' },
  nonLocalId: { zh: '外省人员须有居住证等证明', en: 'persons from elsewhere need a permit' },
  'nonLocalId.forbidden': { zh: '只接受本省身份证', en: 'local ID only' },
  'nonLocalId.forbiddenDisputed': { zh: '只接受本省身份证', en: 'local ID only' },
  ownerNotPrincipal: { zh: '两位负责人不应是同一人', en: 'the two persons in charge are not the same' },
  planAbove: { zh: '超过{value}个须交建设方案', en: 'a construction plan above {value}' },
  planCountsFiledOnly: { zh: '只计已备案的', en: 'only what is on file counts' },
  'principalLegalRep.letter': { zh: '他人担任须有授权书', en: 'another person needs a letter' },
  principalLegalRep: { zh: '必须是法定代表人', en: 'the legal representative only' },
  soleTraderTradeNameDisputed: { zh: '须有字号', en: 'a trade name is needed' },
  under18Docs: { zh: '未满18岁的附证明可以', en: 'under 18 with papers' },
}
