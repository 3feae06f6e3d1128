import type { Text } from '../engine/rule.ts'

/** Papers that provinces accept or ask for and that have no upload field of their own; ids as in a filing's `materials`. Data. */
export const papers: Readonly<Record<string, Text>> = {
  propertyCertificate: { zh: '本地房产证', en: 'local title deed' },
  purchaseContract: { zh: '本地购房合同', en: 'local purchase contract of a home' },
  socialInsurance: { zh: '本地社保缴纳证明', en: 'proof of local social insurance' },
  employmentContract: { zh: '本地劳动合同', en: 'employment contract with a local employer' },
  studentCard: { zh: '本地学校的学生证', en: 'student card of a local school' },
  householdRegister: { zh: '本地户口簿', en: 'local household register' },
  provincialCommitment: { zh: '省级备案承诺书（盖章）', en: 'the province’s filing commitment, stamped' },
  studentProof: { zh: '在读证明或学生证', en: 'proof of study or student card' },
}
