import { halfWidth } from '../../filing/compare.ts'
import { readDomain } from '../../filing/identifiers/domain-name.ts'
import { cite } from '../../sources/index.ts'
import { defineKind } from '../kind.ts'

export const kind = defineKind({
  materials: ['govDomainForm'],
  each: 'domain',
  how: {
    zh: '向域名主管单位申请的政府网站域名业务审核表，盖章',
    en: 'The form for a government site’s domain, stamped by the unit in charge of it',
  },
  causes: [
    ({ domain }) => {
      if (domain.kind !== 'website') return false
      const name = domain.need('name')
      if (name === null || readDomain(halfWidth(name).trim())?.suffix !== 'gov.cn') return false
      return {
        need: 'advised',
        reason: { zh: '{value} 是政府网站域名', en: '{value} is a domain of a government site' },
        data: { value: name },
        at: [domain.path('name')],
        sources: [cite('hw-help', 'medium')],
      }
    },
  ],
})
