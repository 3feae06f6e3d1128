/** `agreements`: national (MIIT) codes where they are numbers. Data. */
export const agreements = [
  { value: 'security', labelZh: '信息安全承诺书' },
  { value: 'assistModify', labelZh: '协助修改备案在线服务条款' },
  { value: 'filingCommitment', labelZh: '互联网信息服务备案承诺书' },
] as const
