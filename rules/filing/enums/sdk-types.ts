/** `sdkTypes`: national (MIIT) codes where they are numbers. Data. */
export const sdkTypes = [
  { value: 'payment', labelZh: '支付' },
  { value: 'location', labelZh: '定位/地图' },
  { value: 'login', labelZh: '登录' },
  { value: 'push', labelZh: '推送' },
  { value: 'share', labelZh: '分享' },
  { value: 'analytics', labelZh: '统计分析' },
  { value: 'ads', labelZh: '广告' },
  { value: 'im', labelZh: '即时通信' },
  { value: 'media', labelZh: '音视频' },
  { value: 'other', labelZh: '其他' },
] as const
