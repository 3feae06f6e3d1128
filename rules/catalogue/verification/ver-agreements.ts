import { defineRule, type Examples } from '../../engine/rule.ts'
import { agreements } from '../../filing/enums/agreements.ts'
import { providersWith, providerValue } from '../../providers/lookup.ts'
import { cite } from '../../sources/index.ts'

export const rule = defineRule({
  id: 'ver-agreements',
  title: { zh: '提交前的协议没有全部勾选', en: 'Agreements before submission are not all accepted' },
  severity: 'error',
  kind: 'static',
  each: 'filing',
  scope: ['verification.agreementsAccepted[]'],
  needs: ['verification.agreementsAccepted'],
  appliesTo: { providers: providersWith('agreements') },
  message: {
    zh: '提交初审前要同意 {max} 份协议，还有 {count} 份没有勾选',
    en: 'Submission needs {max} agreements accepted; {count} of them are not yet',
  },
  fix: {
    zh: '请您本人读完后在页面上勾选；助手不会代您勾选',
    en: 'Read and tick them yourself on the page; the assistant never does that for you',
  },
  sources: [cite('hw-help', 'high')],
  check({ filing, verification }) {
    const due = providerValue(filing.provider, 'agreements') ?? agreements.map(({ value }) => value)
    const count = due.filter((one) => !verification.agreementsAccepted.includes(one)).length
    return count > 0 && { data: { count, max: due.length } }
  },
})

const accepted = (...agreementsAccepted: string[]) => ({ 'verification.agreementsAccepted': agreementsAccepted })

export const examples: Examples = {
  valid: [
    { on: 'organisation', set: accepted('security', 'assistModify', 'filingCommitment') },
    { on: 'organisation', set: { ...accepted(), provider: 'tencent' } },
  ],
  invalid: [
    { on: 'organisation', set: accepted('security', 'assistModify') },
    { on: 'organisation', set: accepted('security', 'filingCommitment') },
    { on: 'individual', set: accepted('assistModify', 'filingCommitment', 'other') },
    { on: 'individual', set: accepted() },
  ],
}
