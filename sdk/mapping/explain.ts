/** Why a control was taken for a field, or why it was left, in words for the person who fills the form. */
import { fieldLabel, type Locale } from '@beian-assist/rules'
import type { Evidence, EvidenceSource, Mapping, RefusalReason } from '../types.ts'

type Text = Readonly<Record<Locale, string>>

const SOURCES: Readonly<Record<EvidenceSource, Text>> = {
  declared: { 'zh-CN': '页面自己声明', en: 'the page itself declares' },
  correction: { 'zh-CN': '您上次指定', en: 'you said so before' },
  adapter: { 'zh-CN': '该网站的适配说明', en: 'known for this site' },
  label: { 'zh-CN': '标签', en: 'label' },
  aria: { 'zh-CN': '无障碍名称', en: 'accessible name' },
  formItem: { 'zh-CN': '同一行的文字', en: 'text in the same row' },
  table: { 'zh-CN': '表格标题', en: 'table heading' },
  legend: { 'zh-CN': '分组标题', en: 'group heading' },
  geometry: { 'zh-CN': '旁边的文字', en: 'text beside it' },
  scope: { 'zh-CN': '所在部分', en: 'section' },
  placeholder: { 'zh-CN': '输入提示', en: 'placeholder' },
  name: { 'zh-CN': '控件名', en: 'name in the page’s code' },
  options: { 'zh-CN': '可选项', en: 'its options' },
  shape: { 'zh-CN': '格式限制', en: 'its format' },
  neighbour: { 'zh-CN': '同组的文字', en: 'name of its group' },
}
const SIDES: Readonly<Record<NonNullable<Evidence['side']>, Text>> = {
  left: { 'zh-CN': '左侧文字', en: 'text on its left' },
  above: { 'zh-CN': '上方文字', en: 'text above' },
  right: { 'zh-CN': '右侧文字', en: 'text on its right' },
  inside: { 'zh-CN': '框内文字', en: 'text inside' },
  below: { 'zh-CN': '下方文字', en: 'text below' },
}
const REASONS: Readonly<Record<RefusalReason, Text>> = {
  'no-label': { 'zh-CN': '页面没有说明这里要填什么', en: 'the page does not say what this asks for' },
  'no-match': { 'zh-CN': '备案资料中没有与它对应的项目', en: 'no item of a filing matches it' },
  'tied-with': { 'zh-CN': '有几个位置同样符合，无法确定', en: 'several places match it equally' },
  'kind-mismatch': { 'zh-CN': '这种控件放不下这项内容', en: 'this kind of control cannot hold the item' },
  'negative-alias': { 'zh-CN': '它问的不是备案资料', en: 'it asks for something outside a filing' },
  honeypot: { 'zh-CN': '页面上看不见，不填', en: 'not visible on the page, left empty' },
  never: { 'zh-CN': '需要您自己处理', en: 'left to you' },
  taken: { 'zh-CN': '这项内容已对应到另一处', en: 'the item belongs to another control' },
}

const CUT = 40

const said = ({ source, text, side }: Evidence, locale: Locale): string => {
  const kind = source === 'geometry' && side ? SIDES[side][locale] : SOURCES[source][locale]
  if (source === 'declared' || source === 'correction' || source === 'adapter') return kind
  const cut = text.length > CUT ? `${text.slice(0, CUT)}…` : text
  return locale === 'en' ? `${kind} “${cut}”` : `${kind}“${cut}”`
}

/** What it rests on, how sure that is in plain words, and where it is not, what else it may be. */
export const explain = (mapping: Mapping, locale: Locale): string => {
  if (mapping.status === 'refused') {
    const text = REASONS[mapping.reason][locale]
    const others = mapping.candidates.slice(0, 2).map((field) => fieldLabel(field, locale))
    if (others.length === 0 || mapping.reason === 'never' || mapping.reason === 'honeypot') return text
    return locale === 'en' ? `${text} (closest: ${others.join(', ')})` : `${text}（最接近：${others.join('、')}）`
  }
  const seen = new Set<string>()
  const strongest = mapping.evidence.filter(({ text }) => !seen.has(text) && seen.add(text)).slice(0, 2)
  const why = strongest.map((item) => said(item, locale)).join(locale === 'en' ? '; ' : '；')
  const second = mapping.runnerUp ? fieldLabel(mapping.runnerUp, locale) : ''
  if (mapping.status === 'mapped') return locale === 'en' ? `${why}. Sure.` : `${why}。有把握。`
  if (locale === 'en') return `${why}. Not quite sure: please look${second ? `. It may also be “${second}”` : ''}.`
  return `${why}。不太确定，请您看一眼${second ? `，也可能是“${second}”` : ''}。`
}
