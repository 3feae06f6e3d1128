import { defineRule, type Examples } from '../../engine/rule.ts'
import { storeOf } from '../../engine/store.ts'
import { subjectNames } from '../../engine/stored-filing.ts'
import { providersWith } from '../../providers/lookup.ts'
import { cite } from '../../sources/index.ts'

export const rule = defineRule({
  id: 'typ-account-other-subject',
  title: { zh: '账号已用于另一主体', en: 'The account has filed for another subject' },
  severity: 'error',
  kind: 'cross-profile',
  each: 'filing',
  scope: ['subject.certNumber', 'filing.account'],
  needs: ['filing.account', 'subject.certNumber'],
  appliesTo: { providers: providersWith('accountSingleSubject') },
  message: {
    zh: '账号 {value} 已为另一主体 {other} 备过案；这家接入商一个账号只给一个主体备案',
    en: 'Account {value} has already filed for another subject, {other}; this provider allows one subject for each account',
  },
  fix: {
    zh: '换一个账号备案；服务器在原账号里的，生成备案授权码给新账号用',
    en: 'File from another account; if the server is in the old one, use an authorisation code made there',
  },
  sources: [cite('hw-kb', 'high'), cite('volc-docs', 'high')],
  check({ filing, known }) {
    const { account } = filing
    const others = storeOf(known).othersWithAccount(filing.provider ?? '', account)
    if (others.length === 0) return false
    return { data: { value: account, other: subjectNames(others) } }
  },
})

const stranger = { 'subject.certNumber': '91440300MA5EXMPM8X', 'subject.name': '青禾示例餐饮有限公司' }

export const examples: Examples = {
  valid: [
    { on: 'organisation' },
    { on: 'organisation', portfolio: [{ 'subject.name': '改名前的青禾有限公司' }] },
    { on: 'organisation', portfolio: [{ ...stranger, account: 'acct-02' }] },
    { on: 'organisation', portfolio: [{ ...stranger, provider: 'volcengine' }] },
    { on: 'organisation', set: { provider: 'tencent' }, portfolio: [{ ...stranger, provider: 'tencent' }] },
  ],
  invalid: [
    { on: 'organisation', portfolio: [stranger] },
    { on: 'individual', set: { provider: 'volcengine' }, portfolio: [{ ...stranger, provider: 'volcengine' }] },
  ],
}
