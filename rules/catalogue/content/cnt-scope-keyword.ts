import { defineRule, type Examples } from '../../engine/rule.ts'
import { cite } from '../../sources/index.ts'
import { permitFor, preApprovalsInScope } from '../../words/pre-approval.ts'

export const rule = defineRule({
  id: 'cnt-scope-keyword',
  title: { zh: '经营范围涉及前置审批', en: 'Business scope with a pre-approval keyword' },
  severity: 'warning',
  kind: 'static',
  each: 'filing',
  scope: ['subject.businessScope', 'subject.name', 'website.preApprovals'],
  needs: ['subject.businessScope'],
  appliesTo: { subjects: 'organisation' },
  message: {
    zh: '经营范围含“{word}”，审核员可能要求提供{permit}或不涉及的承诺书',
    en: 'The business scope holds “{word}”; reviewers may ask for {permit} or a declaration that it is not involved',
  },
  fix: {
    zh: '网站涉及的，选上对应的前置审批项；不涉及的，提前备好“不涉及前置审批”承诺书，或在备注写明',
    en: 'If the site is about it, declare the pre-approval; if not, prepare the declaration (不涉及前置审批承诺书) or say so in the remark',
  },
  sources: [cite('tx', 'medium'), cite('hw-kb', 'medium')],
  check({ filing, subject }) {
    const hits = preApprovalsInScope(subject.businessScope)
    const open = hits.find(({ type }) => !filing.preApprovalTypes.includes(type))
    if (open === undefined || filing.has('notInvolvedCommitment')) return false
    return { data: { word: open.word, permit: permitFor(open.type) } }
  },
})

const scope = (businessScope: string) => ({ 'subject.businessScope': businessScope })

export const examples: Examples = {
  valid: [
    { on: 'organisation' },
    { on: 'organisation', set: scope('软件开发;图书馆管理服务') },
    { on: 'organisation', set: scope('健康咨询（不含药品、医疗器械）；软件开发') },
    { on: 'organisation', set: scope('文化用品销售,出版物除外') },
    { on: 'organisation', set: { ...scope('医疗器械销售'), 'materials[5]': 'notInvolvedCommitment' } },
    {
      on: 'organisation',
      set: { ...scope('医疗器械销售'), 'websites[0].preApprovals': [{ type: 5, number: '示例1号' }] },
    },
    { on: 'individual', set: scope('医疗器械销售') },
  ],
  invalid: [
    {
      on: 'organisation',
      set: { ...scope('第二类医疗器械销售（依法须经批准的项目,经批准后开展）'), 'websites[0].preApprovals': null },
    },
    { on: 'organisation', set: scope('药品零售（不含处方药）') },
    {
      on: 'organisation',
      set: { ...scope('图书销售;影视制作'), 'websites[0].preApprovals': [{ type: 2, number: '示例1号' }] },
    },
  ],
}
