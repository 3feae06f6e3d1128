import { cite } from '../../sources/index.ts'
import { defineKind } from '../kind.ts'

export const kind = defineKind({
  materials: ['realNameScreenshot'],
  each: 'filing',
  how: {
    zh: '在注册商处截图，要看得到域名、持有者、证件类型、证件号码和到期日',
    en: 'A screenshot at the registrar that shows domain, holder, certificate type and number, and expiry',
  },
  causes: [
    ({ filing }) => {
      if (filing.provider !== 'tencent' || filing.websites.length === 0) return false
      return {
        need: 'advised',
        reason: {
          zh: '域名不是在腾讯云注册的，审核时可能要实名认证截图',
          en: 'For a domain registered elsewhere Tencent may ask for its real-name data',
        },
        at: ['provider'],
        sources: [cite('tx', 'medium')],
      }
    },
  ],
})
