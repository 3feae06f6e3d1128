/** `businessStatus`: national (MIIT) codes where they are numbers. Data. */
export const businessStatus = [
  { value: 'normal', labelZh: '正常(存续/在业)' },
  { value: 'abnormal', labelZh: '经营异常' },
  { value: 'revoked', labelZh: '吊销' },
  { value: 'cancelled', labelZh: '注销' },
  { value: 'suspended', labelZh: '歇业' },
] as const
