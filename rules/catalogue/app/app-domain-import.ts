import { defineRule, type Examples } from '../../engine/rule.ts'
import { cite } from '../../sources/index.ts'

const MOST = 20

export const rule = defineRule({
  id: 'app-domain-import',
  title: { zh: 'APP 域名超过 20 个', en: 'More than 20 domains of an APP' },
  severity: 'error',
  kind: 'static',
  each: 'app',
  scope: ['app.domains', 'app.importMode'],
  needs: ['app.domains'],
  appliesTo: {},
  message: {
    zh: '“{name}”列了 {count} 个域名，一次最多导入 20 个',
    en: '{name} lists {count} domains; one import takes at most 20',
  },
  fix: {
    zh: '只留 APP 真正访问的域名；确实超过的，先报 20 个，其余备案成功后变更时补充',
    en: 'Keep those the APP really uses; if there are more, file 20 now and add the rest by a change afterwards',
  },
  sources: [cite('hw-help', 'high')],
  check({ app }) {
    const count = app.domains.length
    return count > MOST && { data: { name: app.shown('name'), count } }
  },
})

const many = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ name: `api${index}.qinghe-example.com` }))

export const examples: Examples = {
  valid: [{ on: 'app' }, { on: 'app', set: { 'apps[0].domains': many(20) } }],
  invalid: [
    { on: 'app', set: { 'apps[0].domains': many(21), 'apps[0].importMode': 'batch' } },
    { on: 'app', set: { 'apps[0].domains': many(40) } },
  ],
}
