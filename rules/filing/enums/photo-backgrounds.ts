/** `photoBackgrounds`: national (MIIT) codes where they are numbers. Data. */
export const photoBackgrounds = [
  { value: 'white', labelZh: '纯白' },
  { value: 'other', labelZh: '其他' },
] as const
