import type { PreApprovalItem } from './item.ts'

/** Ride hailing. */
export const rideHailing: PreApprovalItem = {
  code: 12,
  status: 'current',
  permits: [
    {
      zh: '网络预约出租汽车经营许可证',
      en: 'Ride-hailing business permit',
      issuer: '注册地市级交通运输部门',
      sources: ['zzy'],
    },
  ],
  keywords: [
    {
      words: ['网约车', '网络预约出租汽车', '网络预约车', '打车'],
      where: ['name', 'scope', 'content'],
      strength: 'strong',
      sources: ['tx-new', 'zzy'],
    },
  ],
  falseFriends: ['汽车租赁', '代驾培训'],
  confidence: 'high',
}
