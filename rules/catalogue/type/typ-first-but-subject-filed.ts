import { defineRule, type Examples } from '../../engine/rule.ts'
import { cite } from '../../sources/index.ts'

export const rule = defineRule({
  id: 'typ-first-but-subject-filed',
  title: { zh: '主体已备过案，不能再选首次备案', en: 'The subject is on file already' },
  severity: 'error',
  kind: 'static',
  each: 'filing',
  scope: ['filing.type', 'subject.filedServices'],
  needs: ['filing.type', 'subject.filedServices'],
  appliesTo: { filingTypes: ['first'] },
  message: {
    zh: '该主体名下已有 {value} 个备案的网站或 APP，不属于首次备案',
    en: 'The subject already has {value} websites or APPs on file; this is not a first filing',
  },
  fix: {
    zh: '用原来备案的证件重新验证备案类型：加新网站、APP 选“新增服务”，换接入商选“新增接入”',
    en: 'Verify the type again with the certificate on file: add a service, or add access when only the provider changes',
  },
  sources: [cite('hw-help', 'high'), cite('hw-kb', 'high')],
  check({ subject }) {
    return subject.filedServices > 0 && { data: { value: subject.filedServices } }
  },
})

export const examples: Examples = {
  valid: [
    { on: 'organisation' },
    { on: 'individual' },
    { on: 'organisation', set: { type: 'addService', 'subject.filedServices': 2 } },
  ],
  invalid: [
    { on: 'organisation', set: { 'subject.filedServices': 1 } },
    { on: 'individual', set: { 'subject.filedServices': 3 } },
  ],
}
