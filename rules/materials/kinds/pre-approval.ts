import { cite } from '../../sources/index.ts'
import { NO_PRE_APPROVAL, permitFor } from '../../words/pre-approval.ts'
import { defineKind } from '../kind.ts'

export const kind = defineKind({
  materials: ['preApprovalDoc'],
  each: 'service',
  how: {
    zh: '审批部门发的许可证或批复原件；单位名称、网站和有效期要对得上，审批号与填写的一致',
    en: 'The original permit or reply of the authority; unit, site and validity must fit, and the number must equal the one filled in',
  },
  causes: [
    ({ service }) => {
      return service.preApprovals.flatMap((item) => {
        const type = item.need('type')
        if (type === null || type === NO_PRE_APPROVAL) return []
        return [
          {
            need: 'required',
            reason: {
              zh: '“{service}”选了前置审批项，要附：{permit}',
              en: '“{service}” declares a pre-approval item; attach: {permit}',
            },
            data: { service: service.shown('name'), permit: permitFor(type) },
            at: [item.path('type')],
            sources: [cite('hw-help', 'high'), cite('tx', 'high')],
          } as const,
        ]
      })
    },
  ],
})
