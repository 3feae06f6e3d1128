import { defineRule, type Examples } from '../../engine/rule.ts'
import { blank } from '../../filing/compare.ts'
import { cite } from '../../sources/index.ts'
import { NO_PRE_APPROVAL, preApprovalNames } from '../../words/pre-approval.ts'

const DOCUMENT = 'preApprovalDoc'

export const rule = defineRule({
  id: 'cnt-preapproval-number',
  title: { zh: '前置审批缺批准号或文件', en: 'Pre-approval without its number or paper' },
  severity: 'error',
  kind: 'static',
  each: 'service',
  scope: ['website.preApprovals[].number', 'app.preApprovals[].number', 'materials.preApprovalDoc'],
  needs: ['service.preApprovals'],
  appliesTo: {},
  message: {
    zh: '选了前置审批项“{items}”，还缺{fields}',
    en: 'The pre-approval {itemsEn} is declared, but this is missing: {fields}',
  },
  fix: {
    zh: '填写批准号并上传批准文件；其实不涉及的，改选“以上都不涉及”',
    en: 'Give the number and upload the paper; if it is not involved after all, choose 以上都不涉及 (none of these)',
  },
  sources: [cite('hw-help', 'high'), cite('tx', 'high')],
  check({ service, filing }) {
    return service.preApprovals.flatMap((item) => {
      const type = item.need('type') ?? NO_PRE_APPROVAL
      const gaps = [
        { field: `${service.kind}.preApprovals[].number`, at: item.path('number'), open: blank(item.number) },
        { field: `materials.${DOCUMENT}`, at: `materials.${DOCUMENT}`, open: !filing.has(DOCUMENT) },
      ].filter(({ open }) => open)
      if (type === NO_PRE_APPROVAL || gaps.length === 0) return []
      const data = { ...preApprovalNames([type]), fields: gaps.map(({ field }) => field) }
      return [{ at: gaps.map(({ at }) => at), data }]
    })
  },
})

const declared = (number: string | null, ...materials: readonly string[]) => ({
  'websites[0].preApprovals': [{ type: 9, ...(number !== null && { number }) }],
  'materials[5]': materials[0],
})

export const examples: Examples = {
  valid: [{ on: 'organisation' }, { on: 'organisation', set: declared('示例1号', DOCUMENT) }, { on: 'app' }],
  invalid: [
    { on: 'organisation', set: declared('示例1号') },
    { on: 'organisation', set: declared(' ', DOCUMENT) },
    { on: 'organisation', set: declared(null, DOCUMENT) },
    { on: 'app', set: { 'apps[0].preApprovals': [{ type: 24 }, { type: 9, number: '示例1号' }] } },
  ],
}
