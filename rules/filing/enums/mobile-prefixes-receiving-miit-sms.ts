/** `mobilePrefixesReceivingMiitSms`: national (MIIT) codes where they are numbers. Data. */
export const mobilePrefixesReceivingMiitSms = {
  values: [
    130, 131, 132, 133, 134, 135, 136, 137, 138, 139, 146, 147, 150, 151, 152, 153, 155, 156, 157, 158, 159, 162, 165,
    166, 167, 170, 171, 172, 173, 175, 176, 177, 178, 180, 181, 182, 183, 184, 185, 186, 187, 188, 189, 191, 193, 195,
    196, 198, 199,
  ],
  source: 'tencent list c. 2022; not exhaustive; 133/134 carriers are mislabelled there; 190, 192 and 197 are missing',
  confidence: 'low',
} as const
