/** A mainland mobile number as forms want it: 11 digits, 13–19 first, nothing else. */
export function isMobile(text: string): boolean {
  return /^1[3-9]\d{9}$/.test(text)
}

const VIRTUAL = new Set(['162', '165', '167', '170', '171'])

/** Prefixes of virtual operators, some of which cannot receive the ministry's messages. */
export function isVirtualOperator(mobile: string): boolean {
  return VIRTUAL.has(mobile.slice(0, 3))
}
