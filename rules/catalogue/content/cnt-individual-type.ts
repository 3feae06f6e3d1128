import { defineRule, type Examples } from '../../engine/rule.ts'
import { providersWith, providerValue } from '../../providers/lookup.ts'
import { cite } from '../../sources/index.ts'
import { contentLabels } from '../../words/content.ts'

export const rule = defineRule({
  id: 'cnt-individual-type',
  title: { zh: '服务内容不对个人开放', en: 'Content category not open to individuals' },
  severity: 'error',
  kind: 'static',
  each: 'service',
  scope: ['website.contentTypes[]', 'subject.nature'],
  needs: ['service.contentTypes'],
  appliesTo: { subjects: 'individual', providers: providersWith('individualContentTypes') },
  message: {
    zh: '个人网站的服务内容在这家接入商只能选{open}，这里选了{chosen}',
    en: 'At this provider an individual’s website may only choose {open}; it has {chosen}',
  },
  fix: {
    zh: '改选“其他”，并在备注写明网站内容',
    en: 'Choose 其他 (other) instead and describe the content in the remark',
  },
  sources: [cite('hw-kb', 'high')],
  check({ service, filing }) {
    const open = providerValue(filing.provider, 'individualContentTypes') ?? []
    if (service.kind !== 'website') return false
    const others = service.contentTypes.filter((type) => !open.includes(type))
    return others.length > 0 && { data: { open: contentLabels(open), chosen: contentLabels(others) } }
  },
})

export const examples: Examples = {
  valid: [
    { on: 'individual' },
    { on: 'individual', set: { 'websites[0].contentTypes': [32] } },
    { on: 'individual', set: { provider: 'tencent', 'websites[0].contentTypes': [32768] } },
    { on: 'organisation' },
    {
      on: 'app',
      set: { 'subject.nature': 5, 'subject.certType': 2, 'subject.certNumber': '310104199307210227' },
    },
  ],
  invalid: [
    { on: 'individual', set: { 'websites[0].contentTypes': [32768] } },
    { on: 'individual', set: { 'websites[0].contentTypes': [8388608, 128] } },
  ],
}
