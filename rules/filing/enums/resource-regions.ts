/** `resourceRegions`: national (MIIT) codes where they are numbers. Data. */
export const resourceRegions = [
  { value: 'mainland', labelZh: '中国大陆节点' },
  { value: 'hkmotw', labelZh: '港澳台节点' },
  { value: 'overseas', labelZh: '境外节点' },
] as const
