/** Legal forms with which registered names end, longest first. Data. */
export const legalForms: readonly string[] = [
  '集团股份有限公司',
  '集团有限责任公司',
  '集团有限公司',
  '股份有限公司',
  '有限责任公司',
  '有限公司',
  '股份公司',
  '合伙企业',
]
