/** Names of companies in headings: 为青禾物流有限公司办理备案 speaks of a filing, and not of a delivery. Pure. */

/** Endings that only names have; no label asks for a 有限公司. */
const NAME =
  /(?<=^|[\s:：,，、;；为给替由“"「『《【|/-])[^\s:：,，、;；“”"「」『』《》【】|/]{2,40}?(?:有限责任公司|有限公司|股份公司|合伙企业)(?:[(（][^()（）]{1,12}[)）])?/gu

export const withoutNames = (heading: string): string => heading.replace(NAME, ' ').trim()
