import { defineRule, type Examples } from '../../engine/rule.ts'
import { imageFormats } from '../../filing/enums/image-formats.ts'
import { cite } from '../../sources/index.ts'

const FORMATS: ReadonlySet<string> = new Set(imageFormats.map(({ value }) => value))

export const rule = defineRule({
  id: 'app-icon-format',
  title: { zh: 'APP 图标格式不支持', en: 'Icon is of a kind that is not taken' },
  severity: 'error',
  kind: 'static',
  each: 'app',
  scope: ['app.icon.format'],
  needs: ['app.icon'],
  appliesTo: {},
  message: {
    zh: 'APP 图标是 {value} 格式，只收 png、jpg、jpeg',
    en: 'The icon is a {value} file; only png, jpg and jpeg are taken',
  },
  fix: {
    zh: '把图标另存为 png 或 jpg 后重新上传（改扩展名没有用）',
    en: 'Save the icon as png or jpg and upload it again; renaming the file does not help',
  },
  sources: [cite('hw-help', 'high')],
  check({ app }) {
    const format = app.icon.need('format') ?? ''
    return !FORMATS.has(format.trim().toLowerCase()) && { data: { value: format } }
  },
})

export const examples: Examples = {
  valid: [
    { on: 'app' },
    { on: 'app', set: { 'apps[0].icon.format': 'JPG' } },
    { on: 'app', set: { 'apps[0].icon.format': 'jpeg' } },
  ],
  invalid: [
    { on: 'app', set: { 'apps[0].icon.format': 'gif' } },
    { on: 'app', set: { 'apps[0].icon.format': 'webp' } },
  ],
}
