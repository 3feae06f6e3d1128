import { defineRule, type Examples } from '../../engine/rule.ts'
import { preApprovalTypes } from '../../engine/services.ts'
import { cite } from '../../sources/index.ts'
import { contentLabels } from '../../words/content.ts'
import { impliedPreApprovals, preApprovalNames } from '../../words/pre-approval.ts'

export const rule = defineRule({
  id: 'cnt-preapproval-undeclared',
  title: { zh: '服务内容要前置审批却没有选', en: 'Content that needs a pre-approval, none declared' },
  severity: 'error',
  kind: 'static',
  each: 'service',
  scope: ['website.contentTypes[]', 'website.preApprovals'],
  needs: ['service.contentTypes'],
  appliesTo: {},
  message: {
    zh: '服务内容“{content}”需要{items}前置审批，这里没有选',
    en: 'The content {content} needs the pre-approval {itemsEn}, which is not declared',
  },
  fix: {
    zh: '选上该审批项，填写批准号并上传文件；没有批准的，改选别的服务内容',
    en: 'Declare the item with its number and upload the paper; without it choose another content',
  },
  sources: [cite('hw-help', 'medium'), cite('tx', 'medium'), cite('hw-kb', 'medium')],
  check({ service }) {
    if (service.kind !== 'website') return false
    const open = service.contentTypes.find((type) => {
      const items = impliedPreApprovals(type)
      return items.length > 0 && !items.some((item) => preApprovalTypes(service).includes(item))
    })
    if (open === undefined) return false
    return { data: { content: contentLabels([open]), ...preApprovalNames(impliedPreApprovals(open)) } }
  },
})

export const examples: Examples = {
  valid: [
    { on: 'organisation' },
    {
      on: 'organisation',
      set: { 'websites[0].contentTypes': [1048576], 'websites[0].preApprovals': [{ type: 14, number: '示例1号' }] },
    },
    { on: 'app', set: { 'apps[0].contentTypes': [16] } },
  ],
  invalid: [
    { on: 'organisation', set: { 'websites[0].contentTypes': [128, 16] } },
    { on: 'organisation', set: { 'websites[0].contentTypes': [16384], 'websites[0].preApprovals': [{ type: 9 }] } },
    {
      on: 'organisation',
      set: { 'websites[0].contentTypes': [16, 4096], 'websites[0].preApprovals': [{ type: 1, number: '示例1号' }] },
    },
    { on: 'individual', set: { 'websites[0].contentTypes': [8192], 'websites[0].preApprovals': null } },
  ],
}
