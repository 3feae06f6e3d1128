/** `billingModes`: national (MIIT) codes where they are numbers. Data. */
export const billingModes = [
  { value: 'subscription', labelZh: '包年/包月' },
  { value: 'payPerUse', labelZh: '按需计费' },
] as const
