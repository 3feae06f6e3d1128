import { defineRule, type Examples } from '../../engine/rule.ts'
import { domainKey } from '../../filing/identifiers/domain-name.ts'
import { cite } from '../../sources/index.ts'

export const rule = defineRule({
  id: 'app-platform-domain',
  title: { zh: '平台使用的域名不在 APP 域名里', en: 'A platform’s domain is not among the APP’s' },
  severity: 'error',
  kind: 'static',
  each: 'platform',
  scope: ['app.platforms[].domains[]', 'app.domains'],
  needs: ['platform.domains'],
  appliesTo: {},
  message: {
    zh: '这个平台没有勾选域名，或勾选了没有填在 APP 域名里的：{value}',
    en: 'This platform has no domain, or one that is not among the APP’s domains: {value}',
  },
  fix: {
    zh: '先把域名填进 APP 的域名列表，再在平台里勾选它实际访问的域名',
    en: 'Add the domain to the APP’s list first, then select for the platform those it really uses',
  },
  sources: [cite('hw-help', 'high')],
  check({ platform, app }) {
    // A platform without a domain is wrong whatever the APP lists.
    if (platform.domains.length === 0) return { data: { value: '–' }, certain: true }
    const listed = new Set(app.domains.map((domain) => domainKey(domain.shown('name'))))
    const others = platform.domains.filter((domain) => !listed.has(domainKey(domain)))
    if (others.length === 0) return false
    for (const domain of app.domains) domain.need('name')
    return { data: { value: others } }
  },
})

const onPlatform = (...domains: string[]) => ({ 'apps[0].platforms[0].domains': domains })

export const examples: Examples = {
  valid: [
    { on: 'app' },
    { on: 'app', set: onPlatform('API.qinghe-example.com') },
    { on: 'app', set: { 'apps[0].domains[1]': { name: '例子.cn' }, ...onPlatform('xn--fsqu00a.cn') } },
    {
      on: 'app',
      set: {
        'apps[0].domains[1]': { name: 'img.qinghe-example.com' },
        ...onPlatform('img.qinghe-example.com', 'api.qinghe-example.com'),
      },
    },
  ],
  invalid: [
    { on: 'app', set: onPlatform('img.qinghe-example.com') },
    { on: 'app', set: onPlatform('api.qinghe-example.com', 'img.qinghe-example.com') },
    { on: 'app', set: onPlatform() },
  ],
}
