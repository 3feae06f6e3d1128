/** `accessModes`: national (MIIT) codes where they are numbers. Data. */
export const accessModes = [
  { value: 1, labelZh: '专线' },
  { value: 2, labelZh: '主机托管' },
  { value: 4, labelZh: '虚拟主机' },
  { value: 8, labelZh: '其他方式' },
  { value: 16, labelZh: '云接入' },
] as const
