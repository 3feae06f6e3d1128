import type { FilingView } from '../../engine/filing-view.ts'
import { defineRule, type Examples } from '../../engine/rule.ts'
import { preApprovalTypes } from '../../engine/services.ts'
import { type KeywordHit, keywordHits } from '../../pre-approvals/hits.ts'
import { cite } from '../../sources/index.ts'
import {
  FINANCE_APPROVAL,
  permitFor,
  preApprovalLabel,
  preApprovalsIn,
  preApprovalsInScope,
  TUTORING_APPROVAL,
} from '../../words/pre-approval.ts'

interface Asked extends KeywordHit {
  readonly field: string
}

const strong = (hit: KeywordHit) => hit.strength === 'strong'

/** What the unit's name and scope raise and no other rule has reported. */
function askedOfSubject(filing: FilingView): readonly Asked[] {
  const { subject } = filing
  const name = keywordHits(subject.name ?? '', 'name').filter(
    ({ code }) =>
      !(code === FINANCE_APPROVAL && filing.fact('financeWords')) &&
      !(code === TUTORING_APPROVAL && filing.fact('tutoringCommitment')),
  )
  const scope = keywordHits(subject.businessScope ?? '', 'scope')
  const reported = new Set(preApprovalsInScope(subject.businessScope ?? '').map(({ type }) => type))
  return [
    ...name.map((hit) => ({ ...hit, field: 'subject.name' })),
    ...scope.map((hit) => ({ ...hit, field: 'subject.businessScope' })),
  ].filter(({ code }) => !reported.has(code))
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
    zh: '{field}里的“{word}”可能让审核员问起“{item}”前置审批，这只是提醒',
    en: '“{word}” in {field} may make a reviewer ask about the pre-approval {item}; this is a reminder, no fault',
  },
  fix: {
    zh: '网站确实涉及的，办好{permit}并选上该项；不涉及的，在备注写明实际内容',
    en: 'If the service is about it, obtain {permit} and declare the item; if not, say in the remark what it is really about',
  },
  sources: [cite('tx-new', 'high'), cite('qc', 'medium'), cite('ali', 'medium'), cite('rep24', 'medium')],
  check({ filing }) {
    const hits: { at: readonly string[]; data: Record<'field' | 'word' | 'item' | 'permit', string> }[] = []
    const asked = new Set<number>()
    const declared = filing.preApprovalTypes
    const add = ({ code, word, field }: Asked, path: string) => {
      if (asked.has(code) || declared.includes(code)) return
      asked.add(code)
      hits.push({ at: [path], data: { field, word, item: preApprovalLabel(code, 'zh'), permit: permitFor(code) } })
    }
    if (filing.has('notInvolvedCommitment')) return false
    if (filing.isOrganisation) for (const hit of askedOfSubject(filing)) if (strong(hit)) add(hit, hit.field)
    for (const service of filing.services) {
      const reported = new Set([
        ...preApprovalsIn(service.name ?? '').map(({ type }) => type),
        ...preApprovalTypes(service),
      ])
      for (const key of ['name', 'remark'] as const) {
        for (const hit of keywordHits(service[key] ?? '', key === 'name' ? 'name' : 'content')) {
          if (strong(hit) && !reported.has(hit.code))
            add({ ...hit, field: `${service.kind}.${key}` }, service.path(key))
        }
      }
    }
    return hits
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
