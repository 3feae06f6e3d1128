import { defineRule, type Examples } from '../../engine/rule.ts'
import { cite } from '../../sources/index.ts'
import { organisationWords } from '../../words/lists.ts'
import { wordInName } from '../../words/name-words.ts'
import { FORUM_APPROVAL, permitFor, preApprovalsIn } from '../../words/pre-approval.ts'

export const rule = defineRule({
  id: 'nam-individual-preapproval',
  title: { zh: '个人网站名称涉及前置审批', en: 'An individual’s website name touches a pre-approval field' },
  severity: 'error',
  kind: 'static',
  each: 'service',
  scope: ['website.name', 'subject.nature'],
  needs: ['service.name'],
  appliesTo: { subjects: 'individual' },
  message: {
    zh: '网站名称含“{word}”，需要{permit}，而个人办不了这项审批',
    en: '“{word}” in the website name calls for {permit}, which an individual cannot obtain',
  },
  fix: { zh: '去掉“{word}”', en: 'Leave “{word}” out' },
  sources: [cite('tx', 'medium'), cite('hw-kb', 'medium'), cite('xinnet', 'medium')],
  check({ service }) {
    if (service.kind !== 'website') return false
    const [hit] = preApprovalsIn(service.name)
    // With a forum word, or one that individuals may not use at all, there is a finding already.
    if (hit === undefined || hit.type === FORUM_APPROVAL) return false
    if (wordInName(service.name, organisationWords) !== null) return false
    return { data: { word: hit.word, permit: permitFor(hit.type) } }
  },
})

const appOfIndividual = {
  'subject.nature': 5,
  'subject.certType': 2,
  'subject.name': '苏晓禾',
  'subject.certNumber': '310104199307210227',
}

export const examples: Examples = {
  valid: [
    { on: 'individual' },
    { on: 'individual', set: { 'websites[0].name': '云边音乐论坛' } },
    { on: 'individual', set: { 'websites[0].name': '云边音乐培训' } },
    { on: 'individual', set: { 'websites[0].name': '云边图书馆' } },
    { on: 'organisation', set: { 'websites[0].name': '青禾音乐' } },
    { on: 'app', set: { ...appOfIndividual, 'apps[0].name': '云边音乐' } },
  ],
  invalid: [
    { on: 'individual', set: { 'websites[0].name': '云边音 乐手账' } },
    { on: 'individual', set: { 'websites[0].name': '云边期刊论坛' } },
  ],
}
