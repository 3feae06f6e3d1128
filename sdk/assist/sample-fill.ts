/** A filing and some controls for tests of the fill over any port. */
import type { Filing } from '@beian-assist/rules'
import type { Sample } from '../plan/sample-scan.ts'
import type { runFill } from './run-fill.ts'

export const filing: Filing = {
  subject: {
    nature: 4,
    certType: 1,
    name: '青禾示例科技有限公司',
    certNumber: '91440300MA5EXMPLXX',
    contactAddress: '示例路1号',
  },
  principal: {
    name: '林示例',
    certType: 2,
    certNumber: '440305198803120118',
    mobile: '13800138001',
    email: 'lin@example.com',
  },
  websites: [
    {
      name: '青禾示例',
      domains: [{ name: 'a-example.cn' }, { name: 'b-example.cn' }],
      owner: { reusePrincipal: true },
    },
  ],
}
export const nature: Sample = {
  field: 'subject.nature',
  kind: 'select',
  label: '单位性质',
  control: { options: ['企业', '个人'] },
}
export const certType: Sample = { field: 'subject.certType', kind: 'combobox', label: '证件类型' }
export const name: Sample = { field: 'subject.name', label: '单位名称' }
export const mobile: Sample = { field: 'principal.mobile', label: '手机' }

export const status = (outcome: Awaited<ReturnType<typeof runFill>>) =>
  Object.fromEntries(
    outcome.receipts.map((receipt) => [
      receipt.control,
      receipt.status === 'done' ? 'done' : `${receipt.status}: ${receipt.reason}`,
    ]),
  )
