/** `verificationResults`: national (MIIT) codes where they are numbers. Data. */
export const verificationResults = [
  { value: 'pending', labelZh: '未核验' },
  { value: 'passed', labelZh: '已通过' },
  { value: 'failed', labelZh: '未通过,需重新核验' },
] as const
