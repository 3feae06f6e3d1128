import type { Model } from './model.ts'

/** What an order saved last week may hold: other values than those of the filing in hand. */
export function prefill(model: Model): void {
  Object.assign(model.entity, {
    nature: 4,
    certType: 1,
    name: '旧名示例商贸有限公司',
    certAddress: '旧址示例路88号',
    address: '旧址示例路88号2层',
    remark: '草稿备注',
  })
  Object.assign(model.principal, {
    name: '旧负责人',
    mobile: '13700137999',
    email: 'old@old-example.com',
    officePhone: '0755-26000999',
  })
  model.principal.period.from = '2011-03-04'
  model.principal.period.to = '2031-03-04'
  const site = model.sites[0]
  if (!site) return
  Object.assign(site, { title: '旧名示例商贸', homepage: 'www.old-example.com', content: [256], languages: [12] })
  site.ips = [{ start: '203.0.113.99', end: '203.0.113.99' }]
  site.keeper.mode = 'new'
  site.keeper.mobile = '13700137998'
}
