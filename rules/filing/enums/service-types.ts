/** `serviceTypes`: national (MIIT) codes where they are numbers. Data. */
export const serviceTypes = [
  { value: 1, labelZh: '网站', filingNumberSuffix: '-1' },
  { value: 6, labelZh: 'APP', filingNumberSuffix: '-2A' },
  {
    value: 7,
    labelZh: '小程序',
    filingNumberSuffix: '-3X',
    confidence: 'medium',
    note: 'code inferred; not filed at cloud providers but at the mini-program platform',
  },
  { value: 8, labelZh: '快应用', filingNumberSuffix: '-4K' },
] as const
