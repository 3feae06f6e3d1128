import { defineRule, type Examples } from '../../engine/rule.ts'
import { readDomain } from '../../filing/identifiers/domain-name.ts'
import { where } from '../../provinces/lookup.ts'
import { cite } from '../../sources/index.ts'
import { findPrefix } from '../../words/find.ts'

const WORDS = ['中国', '国家']
/** National defence and government organs. */
const NATIONAL = new Set([1, 2])

export const rule = defineRule({
  id: 'dom-state-prefix-bj',
  title: { zh: '域名以“中国”“国家”开头', en: 'Domain begins with 中国 or 国家' },
  severity: 'error',
  kind: 'static',
  each: 'domain',
  scope: ['website.domains[].name', 'app.domains[].name', 'filing.province', 'subject.nature'],
  needs: ['domain.name', 'subject.nature'],
  appliesTo: where('nameNoStatePrefixDomain'),
  message: {
    zh: '域名 {value} 以“{word}”开头；本省只有国家机关可以这样用',
    en: '{value} begins with {word}; here only organs of the state may use that',
  },
  fix: { zh: '换一个不带“{word}”的域名', en: 'Use a domain without {word}' },
  sources: [cite('tx', 'medium')],
  check({ domain, subject }) {
    if (NATIONAL.has(subject.nature)) return false
    const label = readDomain(domain.name)?.label ?? domain.name
    const word = findPrefix(label, WORDS)
    return word !== null && { data: { value: domain.name, word } }
  },
})

const beijing = { province: '110000' }

export const examples: Examples = {
  valid: [
    { on: 'organisation', set: { ...beijing, 'websites[0].domains[0].name': '青禾中国.cn' } },
    { on: 'organisation', set: { 'websites[0].domains[0].name': '中国青禾.cn' } },
    { on: 'organisation', set: { ...beijing, 'subject.nature': 1, 'websites[0].domains[0].name': '中国青禾.cn' } },
    { on: 'organisation', set: { ...beijing, 'subject.nature': 2, 'websites[0].domains[0].name': '国家青禾.政务' } },
  ],
  invalid: [
    { on: 'organisation', set: { ...beijing, 'websites[0].domains[0].name': '中国青禾.cn' } },
    { on: 'individual', set: { ...beijing, 'websites[0].domains[0].name': '国家手账.中国' } },
    { on: 'organisation', set: { ...beijing, 'websites[0].domains[0].name': 'xn--fiqs8svm4amzy.cn' } },
    { on: 'organisation', set: { ...beijing, 'websites[0].domains[0].name': '中国 青禾.cn' } },
  ],
}
