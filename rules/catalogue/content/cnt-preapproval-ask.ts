import type { FilingView } from '../../engine/filing-view.ts'
import { defineRule, type Examples } from '../../engine/rule.ts'
import type { ServiceView } from '../../engine/services.ts'
import type { FieldPath } from '../../filing/field.ts'
import { type KeywordHit, keywordHits } from '../../pre-approvals/hits.ts'
import type { KeywordPlace } from '../../pre-approvals/item.ts'
import { cite } from '../../sources/index.ts'
import {
  FINANCE_APPROVAL,
  type PreApprovalHit,
  permitFor,
  preApprovalNames,
  preApprovalsIn,
  preApprovalsInScope,
  TUTORING_APPROVAL,
} from '../../words/pre-approval.ts'

interface Asked extends KeywordHit {
  readonly field: string
  readonly at: FieldPath
}

const codesOf = (hits: readonly PreApprovalHit[]): readonly number[] => hits.map(({ type }) => type)

/** What the unit's name and scope raise and no other rule has reported. */
function askedOfSubject(filing: FilingView): readonly Asked[] {
  const { subject } = filing
  const named = keywordHits(subject.name ?? '', 'name').filter(
    ({ code }) =>
      !(code === FINANCE_APPROVAL && filing.fact('financeWords')) &&
      !(code === TUTORING_APPROVAL && filing.fact('tutoringCommitment')),
  )
  const reported = codesOf(preApprovalsInScope(subject.businessScope ?? ''))
  return [
    ...named.map((hit): Asked => ({ ...hit, field: 'subject.name', at: 'subject.name' })),
    ...keywordHits(subject.businessScope ?? '', 'scope').map(
      (hit): Asked => ({ ...hit, field: 'subject.businessScope', at: 'subject.businessScope' }),
    ),
  ].filter(({ code }) => !reported.includes(code))
}

/** What a service's name and remark raise and no rule on its name has reported. */
function askedOfService(service: ServiceView): readonly Asked[] {
  const reported = codesOf(preApprovalsIn(service.name ?? ''))
  const asked = (key: 'name' | 'remark', place: KeywordPlace) =>
    keywordHits(service[key] ?? '', place).map(
      (hit): Asked => ({ ...hit, field: `${service.kind}.${key}`, at: service.path(key) }),
    )
  return [...asked('name', 'name'), ...asked('remark', 'content')].filter(({ code }) => !reported.includes(code))
}

export const rule = defineRule({
  id: 'cnt-preapproval-ask',
  title: { zh: '审核员可能问起前置审批', en: 'Wording that may raise a pre-approval question' },
  severity: 'info',
  kind: 'static',
  each: 'filing',
  scope: ['subject.name', 'subject.businessScope', 'website.name', 'website.remark', 'app.name', 'app.remark'],
  needs: [],
  appliesTo: {},
  message: {
    zh: '{field}里的“{word}”可能让审核员问起“{items}”前置审批，这只是提醒',
    en: '“{word}” in {field} may make a reviewer ask about the pre-approval {itemsEn}; this is a reminder, no fault',
  },
  fix: {
    zh: '网站确实涉及的，办好{permit}并选上该项；不涉及的，在备注写明实际内容',
    en: 'If the service is about it, obtain {permit} and declare the item; if not, say in the remark what it is really about',
  },
  sources: [cite('tx-new', 'high'), cite('qc', 'medium'), cite('ali', 'medium'), cite('rep24', 'medium')],
  check({ filing }) {
    if (filing.has('notInvolvedCommitment')) return false
    const declared = filing.preApprovalTypes
    const asked = [...(filing.isOrganisation ? askedOfSubject(filing) : []), ...filing.services.flatMap(askedOfService)]
      .filter(({ code, strength }) => strength === 'strong' && !declared.includes(code))
      .reverse()
    // Each item is asked about once, at the first place that raises it.
    const firsts = [...new Map(asked.map((one) => [one.code, one])).values()].reverse()
    return firsts.map(({ code, word, field, at }) => ({
      at: [at],
      data: { field, word, ...preApprovalNames([code]), permit: permitFor(code) },
    }))
  },
})

export const examples: Examples = {
  valid: [
    { on: 'organisation' },
    { on: 'organisation', set: { 'subject.businessScope': '医疗器械销售' } },
    {
      on: 'organisation',
      set: { 'subject.businessScope': '小说创作（不含小说出版）', 'materials[5]': 'notInvolvedCommitment' },
    },
    { on: 'organisation', set: { 'subject.name': '青禾示例金融有限公司' } },
    { on: 'organisation', set: { province: '370000', 'subject.name': '青禾示例托管有限公司' } },
    { on: 'organisation', set: { 'subject.name': '青禾示例传媒有限公司' } },
    {
      on: 'organisation',
      set: { 'subject.businessScope': '小说创作', 'websites[0].preApprovals': [{ type: 2, number: '示例1号' }] },
    },
    { on: 'organisation', set: { 'websites[0].name': '青禾示例影视' } },
    { on: 'organisation', set: { 'websites[0].name': '青禾示例日报' } },
    { on: 'organisation', set: { 'websites[0].remark': '展示公司介绍，不涉及小说' } },
    { on: 'individual', set: { 'subject.name': '时事', 'subject.businessScope': '小说' } },
  ],
  invalid: [
    { on: 'organisation', set: { 'subject.businessScope': '软件开发;小说创作' } },
    { on: 'organisation', set: { province: '320000', 'subject.name': '青禾示例金融有限公司' } },
    { on: 'organisation', set: { 'subject.name': '青禾示例托管有限公司' } },
    { on: 'organisation', set: { 'websites[0].name': '青禾示例小说' } },
    { on: 'individual', set: { 'websites[0].remark': '转载时事' } },
    { on: 'app', set: { 'apps[0].remark': '员工聊天室' } },
  ],
}
