/** `importModes`: national (MIIT) codes where they are numbers. Data. */
export const importModes = [
  { value: 'manual', labelZh: '手动输入' },
  { value: 'batch', labelZh: '批量导入', note: 'template file, at most 20 domains' },
] as const
