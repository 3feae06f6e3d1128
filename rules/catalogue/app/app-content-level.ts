import { defineRule, type Examples } from '../../engine/rule.ts'
import { appContentTypes } from '../../filing/enums/app-content-types.ts'
import { cite } from '../../sources/index.ts'

const ITEMS: ReadonlySet<number> = new Set(appContentTypes.map(({ value }) => value))

export const rule = defineRule({
  id: 'app-content-level',
  title: { zh: 'APP 服务内容没有选到二级', en: 'APP content is not chosen at the second level' },
  severity: 'error',
  kind: 'static',
  each: 'app',
  scope: ['app.contentTypes[]'],
  needs: ['app.contentTypes'],
  appliesTo: {},
  message: {
    zh: '“{name}”的服务内容没有选，或选的是大类，要选到二级分类',
    en: 'The content of {name} is not chosen, or only as a category; choose items of the second level',
  },
  fix: {
    zh: '展开大类，选最接近的二级分类，如“工具”“软件开发”',
    en: 'Open the category and choose the closest item in it, such as Tools or Software development',
  },
  sources: [cite('wx', 'high'), cite('hw-help', 'high')],
  check({ app }) {
    const chosen = app.contentTypes
    if (chosen.length > 0 && chosen.every((code) => ITEMS.has(code))) return false
    return { data: { name: app.shown('name') } }
  },
})

const content = (...codes: number[]) => ({ on: 'app', set: { 'apps[0].contentTypes': codes } }) as const

export const examples: Examples = {
  valid: [{ on: 'app' }, content(3, 176)],
  invalid: [content(), content(511), content(161, 500)],
}
