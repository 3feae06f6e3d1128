import { defineRule, type Examples } from '../../engine/rule.ts'
import { cite } from '../../sources/index.ts'

const MAX_BYTES = 100 * 1024

export const rule = defineRule({
  id: 'app-icon-size',
  title: { zh: 'APP 图标超过 100 KB', en: 'Icon is over 100 KB' },
  severity: 'warning',
  kind: 'static',
  each: 'app',
  scope: ['app.icon.bytes'],
  needs: ['app.icon'],
  appliesTo: {},
  message: {
    zh: 'APP 图标有 {size} KB，超过建议的 100 KB，可能传不上去',
    en: 'The icon has {size} KB, over the 100 KB advised; the upload may fail',
  },
  fix: { zh: '压缩图片，或缩小到 512×512 像素以内', en: 'Compress it, or scale it down to 512 by 512 pixels or less' },
  sources: [cite('hw-help', 'high'), cite('hw-kb', 'high')],
  check({ app }) {
    const bytes = app.icon.need('bytes') ?? 0
    return bytes > MAX_BYTES && { data: { size: Math.ceil(bytes / 1024) } }
  },
})

export const examples: Examples = {
  valid: [{ on: 'app' }, { on: 'app', set: { 'apps[0].icon.bytes': 102_400 } }],
  invalid: [
    { on: 'app', set: { 'apps[0].icon.bytes': 102_401 } },
    { on: 'app', set: { 'apps[0].icon.bytes': 350_000 } },
  ],
}
