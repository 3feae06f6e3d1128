import type { PreApprovalItem } from './item.ts'

/** Drugs and medical devices. */
export const drugs: PreApprovalItem = {
  code: 5,
  status: 'current',
  covers: {
    zh: '药品、医疗器械的信息、生产和销售',
    en: 'information on drugs and medical devices, their production and sale',
  },
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
  note: {
    zh: '天津：名称和经营范围都提到时，网站须有该栏目并经批准；福建自2022-01-22起在该审批项处上传；第一类器械和普通消毒用品常可用承诺书说明',
    en: 'Tianjin: when name and scope both mention it, the section must exist and be approved. Fujian wants the paper at the item itself since 2022-01-22. First-class devices and plain disinfectants often pass with a declaration.',
  },
  confidence: 'high',
}
