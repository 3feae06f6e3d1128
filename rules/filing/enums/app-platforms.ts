/** `appPlatforms`: national (MIIT) codes where they are numbers. Data. */
export const appPlatforms = [
  { value: 'android', labelZh: '安卓', package: 'apk', fingerprint: 'MD5 (32 hex)' },
  { value: 'ios', labelZh: 'iOS', package: 'ipa', fingerprint: 'SHA-1 (40 hex)' },
  { value: 'harmony', labelZh: '鸿蒙', package: 'hap', fingerprint: 'certificate fingerprint as shown' },
  { value: 'other', labelZh: '其他平台', confidence: 'low' },
] as const
