import { defineRule, type Examples } from '../../engine/rule.ts'
import { cite } from '../../sources/index.ts'

export const rule = defineRule({
  id: 'typ-empty-shell',
  title: { zh: '空壳主体多半要先注销', en: 'An empty shell mostly has to be cancelled first' },
  severity: 'warning',
  kind: 'static',
  each: 'filing',
  scope: ['subject.isEmptyShell', 'filing.province'],
  needs: ['subject.isEmptyShell'],
  appliesTo: { filingTypes: ['first', 'addService'] },
  message: {
    zh: '该主体有备案号但名下已没有网站或 APP（空壳主体）；{province}没有说可以直接新增，通常要先注销主体',
    en: 'The subject has a filing number but no website or APP left (an empty shell); {province} is not known to allow adding a service to it, so it mostly has to be cancelled first',
  },
  fix: {
    zh: '先请接入商或管局注销空壳主体，再按首次备案办理',
    en: 'Have the provider or the bureau cancel the empty shell, then make a first filing',
  },
  sources: [cite('hw-kb', 'medium')],
  check({ filing, subject }) {
    if (!subject.isEmptyShell || filing.fact('emptyShellDirectAdd')) return false
    return { data: { province: filing.province ?? '' } }
  },
})

export const examples: Examples = {
  valid: [
    { on: 'organisation' },
    { on: 'individual', set: { 'subject.isEmptyShell': true } },
    { on: 'organisation', set: { 'subject.isEmptyShell': true, type: 'change' } },
  ],
  invalid: [
    { on: 'organisation', set: { 'subject.isEmptyShell': true } },
    { on: 'individual', set: { 'subject.isEmptyShell': true, province: '440000', type: 'addService' } },
  ],
}
