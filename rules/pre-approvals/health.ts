import type { PreApprovalItem } from './item.ts'

/** Health care. */
export const health: PreApprovalItem = {
  code: 4,
  status: 'abolished',
  permits: [
    {
      zh: '卫生健康部门审核同意文件',
      en: 'Consent of the health authority',
      issuer: '省级卫生健康部门',
      sources: ['zzy', 'rep22'],
    },
    {
      zh: '医疗机构执业许可证',
      en: 'Medical institution practising licence',
      issuer: '县级以上卫生健康部门',
      for: { zh: '诊所和医院', en: 'clinics and hospitals' },
      sources: ['own'],
    },
  ],
  keywords: [
    {
      words: ['医院', '诊所', '门诊', '诊疗', '医疗美容', '医美', '互联网医院', '医疗保健'],
      where: ['name', 'scope', 'content'],
      strength: 'review',
      sources: ['rep22', 'zzy'],
    },
  ],
  falseFriends: ['医疗器械', '动物医院', '医院管理软件'],
  confidence: 'medium',
}
