/** `personCertTypes`: national (MIIT) codes where they are numbers. Data. */
export const personCertTypes = [
  {
    value: 2,
    labelZh: '居民身份证',
    labelEn: 'PRC resident identity card',
    numberFormat: 'id18',
    aliases: ['身份证', '二代身份证'],
  },
  { value: 7, labelZh: '护照', labelEn: 'Passport', numberFormat: '^[A-Za-z0-9]{5,20}$', aliases: [] },
  {
    value: 11,
    labelZh: '台湾居民来往大陆通行证',
    labelEn: 'Mainland travel permit for Taiwan residents',
    numberFormat: '^(\\d{8}|\\d{10}([A-Z0-9]{1,2})?)$',
    aliases: ['台胞证', '中国台湾居民来往大陆通行证'],
  },
  {
    value: 14,
    labelZh: '港澳居民来往内地通行证',
    labelEn: 'Mainland travel permit for Hong Kong and Macao residents',
    numberFormat: '^[HMhm]\\d{8}(\\d{2})?$',
    aliases: ['回乡证', '港澳通行证(俗称)', '港澳居民来往内陆通行证'],
  },
  {
    value: 30,
    labelZh: '外国人永久居留身份证',
    labelEn: 'Foreign permanent resident ID card',
    numberFormat: '^([A-Z]{3}\\d{12}|9\\d{17})$',
    aliases: ['外国人永久居留证'],
  },
  {
    value: 41,
    labelZh: '港澳居民居住证',
    labelEn: 'Residence permit for Hong Kong and Macao residents',
    numberFormat: 'id18 (starts 81/82)',
    aliases: ['中国港澳居住证'],
  },
  {
    value: 42,
    labelZh: '台湾居民居住证',
    labelEn: 'Residence permit for Taiwan residents',
    numberFormat: 'id18 (starts 83)',
    aliases: ['中国台湾居住证'],
  },
] as const
