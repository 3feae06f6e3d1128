import type { Filing } from '@beian-assist/rules'

/** Invented. */
export const filing: Filing = {
  subject: { name: '青禾示例科技有限公司', nature: 4 },
  principal: { name: '李示例', mobile: '13800138001' },
  websites: [{ name: '青禾示例官网' }],
}
