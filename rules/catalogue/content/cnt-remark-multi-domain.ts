import { defineRule, type Examples } from '../../engine/rule.ts'
import { where } from '../../provinces/lookup.ts'
import { cite } from '../../sources/index.ts'
import { foldName } from '../../words/fold.ts'

const SAME_SITE = /同一个?(?:网站|站点)/

export const rule = defineRule({
  id: 'cnt-remark-multi-domain',
  title: { zh: '多个域名没有备注指向同一网站', en: 'Several domains, and no word that they share one site' },
  severity: 'warning',
  kind: 'static',
  each: 'website',
  scope: ['website.remark', 'website.domains', 'filing.province'],
  needs: ['website.domains', 'filing.province'],
  appliesTo: { ...where('multiDomainRemark') },
  message: {
    zh: '这个网站填了{count}个域名，{province}要求在备注说明它们指向同一网站',
    en: 'This website has {count} domains; {province} wants the remark to say that they lead to one site',
  },
  fix: { zh: '在备注加一句“以上域名均指向同一网站”', en: 'Add to the remark: 以上域名均指向同一网站' },
  sources: [cite('tx', 'medium')],
  check({ filing, website }) {
    const count = website.domains.length
    if (count < 2) return false
    if (SAME_SITE.test(foldName(website.remark ?? ''))) return false
    return { data: { count, province: filing.province } }
  },
})

const second = { name: 'qinghe-example.cn', holderName: '青禾示例科技有限公司', registrarApproved: true } as const

export const examples: Examples = {
  valid: [
    { on: 'organisation' },
    { on: 'organisation', set: { province: '310000', 'websites[0].domains[1]': second } },
    {
      on: 'organisation',
      set: { 'websites[0].domains[1]': second, 'websites[0].remark': '展示公司介绍，以上域名指向同一个 网站' },
    },
  ],
  invalid: [
    { on: 'organisation', set: { 'websites[0].domains[1]': second } },
    {
      on: 'individual',
      set: { province: '370000', 'websites[0].domains[1]': second, 'websites[0].remark': null },
    },
  ],
}
