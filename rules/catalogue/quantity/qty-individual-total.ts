import { defineRule, type Examples } from '../../engine/rule.ts'
import { providersWith, providerValue } from '../../providers/lookup.ts'
import { cite } from '../../sources/index.ts'

export const rule = defineRule({
  id: 'qty-individual-total',
  title: { zh: '个人名下的备案数量到顶了', en: 'An individual holds too many services' },
  severity: 'error',
  kind: 'static',
  each: 'filing',
  scope: ['subject.filedServices', 'subject.nature'],
  needs: ['subject.filedServices'],
  appliesTo: {
    subjects: 'individual',
    filingTypes: ['addService'],
    providers: providersWith('individualMaxServices'),
  },
  message: {
    zh: '个人名下最多备案 {max} 个网站和 APP；已有的加上这次的共 {value} 个',
    en: 'An individual may hold {max} websites and APPs; with this order there would be {value}',
  },
  fix: {
    zh: '先注销不再使用的，或改以单位名义备案',
    en: 'Cancel those no longer used, or file as an organisation',
  },
  sources: [cite('hw-kb', 'high')],
  check({ filing, subject }) {
    const max = providerValue(filing.provider, 'individualMaxServices') ?? Number.POSITIVE_INFINITY
    const value = subject.filedServices + filing.services.length
    return value > max && { data: { max, value } }
  },
})

export const examples: Examples = {
  valid: [
    { on: 'individual' },
    { on: 'individual', set: { type: 'addService', 'subject.filedServices': 4 } },
    { on: 'individual', set: { type: 'first', 'subject.filedServices': 9 } },
    { on: 'individual', set: { provider: 'tencent', type: 'addService', 'subject.filedServices': 9 } },
    { on: 'organisation', set: { type: 'addService', 'subject.filedServices': 9 } },
  ],
  invalid: [
    { on: 'individual', set: { type: 'addService', 'subject.filedServices': 5 } },
    {
      on: 'individual',
      set: { type: 'addService', 'subject.filedServices': 4, 'apps[0]': { owner: { reusePrincipal: true } } },
    },
  ],
}
