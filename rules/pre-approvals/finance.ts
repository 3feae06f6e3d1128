import type { PreApprovalItem } from './item.ts'

/** Internet finance. */
export const finance: PreApprovalItem = {
  code: 13,
  status: 'current',
  permits: [
    {
      zh: '金融许可证或监管部门批准文件',
      en: 'Financial licence or the regulator’s approval',
      issuer: '人民银行、金融监管总局、证监会',
      sources: ['qc', 'ali'],
    },
    {
      zh: '地方金融管理部门意见',
      en: 'Opinion of the local financial authority',
      issuer: '省、市地方金融管理部门',
      for: { zh: '小额贷款、担保、租赁、保理、典当', en: 'small loans, guarantees, leasing, factoring, pawnbroking' },
      sources: ['own'],
    },
  ],
  keywords: [
    {
      words: [
        '金融',
        '理财',
        '基金',
        '资产管理',
        '财富管理',
        '股权投资',
        '投资管理',
        '网络借贷',
        '网贷',
        '众筹',
        '支付',
        '信托',
        '交易所',
        '交易中心',
        '融资担保',
        '小额贷款',
        'P2P',
      ],
      where: ['name', 'scope', 'content'],
      strength: 'strong',
      sources: ['ali', 'qc', 'tx'],
    },
    {
      words: ['证券', '期货', '保险', '典当', '商业保理', '融资租赁', '区块链', '虚拟货币', '征信'],
      where: ['name', 'scope', 'content'],
      strength: 'review',
      sources: ['own'],
    },
  ],
  falseFriends: ['投资咨询(不含金融)', '自有资金投资', '支付终端设备'],
  confidence: 'high',
}
