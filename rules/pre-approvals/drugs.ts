import type { PreApprovalItem } from './item.ts'

/** Drugs and medical devices. */
export const drugs: PreApprovalItem = {
  code: 5,
  status: 'current',
  permits: [
    {
      zh: '互联网药品信息服务资格证书',
      en: 'Internet drug information service certificate',
      issuer: '省级药品监督管理部门',
      sources: ['rep24', 'zzy', 'bd'],
    },
    {
      zh: '药品经营许可证',
      en: 'Drug trading permit',
      issuer: '药品监督管理部门',
      for: { zh: '销售药品', en: 'selling drugs' },
      sources: ['zzy'],
    },
    {
      zh: '医疗器械经营许可证或备案凭证',
      en: 'Medical device trading permit or record',
      issuer: '市级药品监督管理部门',
      for: { zh: '销售器械', en: 'selling devices' },
      sources: ['zzy'],
    },
  ],
  keywords: [
    {
      words: ['药品', '医疗器械', '处方药', '中药材', '中药饮片', '药房', '药店', '体外诊断试剂'],
      where: ['name', 'scope', 'content'],
      strength: 'strong',
      sources: ['tx-new', 'ali', 'bd', 'rep24'],
    },
    { words: ['保健品', '药械', '大药房'], where: ['name', 'content'], strength: 'review', sources: ['xsb', 'own'] },
    { words: ['农药', '兽药'], where: ['scope'], strength: 'review', sources: ['zzy', 'own'] },
  ],
  falseFriends: ['药用包装材料', '药品检测仪器研发'],
  confidence: 'high',
}
