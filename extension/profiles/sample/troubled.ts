/** The same company with the mistakes that reviewers meet most often: eight rules, each broken once. */
import type { Filing } from '@beian-assist/rules'
import { enterprise } from './enterprise.ts'
import { trader } from './trader.ts'

const [site] = enterprise.websites!
const [domain] = site!.domains!

export const troubled: Filing = {
  ...enterprise,
  // Registered in Hunan, filed in Guangdong; the city is left open, so that only the province is at odds.
  subject: {
    ...enterprise.subject,
    certAddress: '长沙市岳麓区示例路1号示例大厦A座1201',
    certProvince: '430000',
    certCity: null,
  },
  // Another client's emergency phone.
  principal: { ...enterprise.principal, emergencyPhone: trader.principal!.emergencyPhone! },
  websites: [
    {
      ...site!,
      domains: [{ ...domain!, holderName: '远山示例贸易有限公司' }],
      // Two people with one mobile and one mailbox; the emergency phone is that mobile once more.
      owner: {
        ...site!.owner!,
        mobile: enterprise.principal!.mobile!,
        emergencyPhone: enterprise.principal!.mobile!,
        email: enterprise.principal!.email!,
      },
    },
  ],
  materials: enterprise.materials!.filter((id) => id !== 'gdCommitment'),
}
