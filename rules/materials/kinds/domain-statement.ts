import { defineKind } from '../kind.ts'

export const kind = defineKind({
  materials: ['multiDomainStatement'],
  each: 'filing',
  how: {
    zh: '列出全部域名，逐个说明用途和为什么需要，盖章（个人签名）',
    en: 'List all domains, with the purpose of each and why it is needed, sealed (individuals: signed)',
  },
  causes: [
    ({ filing, subject }) => {
      const max = filing.fact('statementAbove')
      if (max === null) return false
      const filed = subject.need('filedServices')
      if (filed === null) return false
      const count = filed + filing.websiteDomains.length
      if (count <= max) return false
      return {
        need: 'required',
        reason: {
          zh: '连同已备案的共 {count} 个域名，{province}超过 {max} 个要附情况说明',
          en: '{count} domains with those on file; above {max} {province} wants a statement',
        },
        data: { count, max, province: filing.province ?? '' },
        at: ['websites', 'province'],
      }
    },
  ],
})
