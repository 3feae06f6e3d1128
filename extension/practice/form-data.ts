/** What the practice form asks, step by step, in the words that providers use. Data. */
import { enums } from '@beian-assist/rules'

export type PracticeKind = 'text' | 'select' | 'radio' | 'checks' | 'date' | 'area' | 'consent'

export interface PracticeField {
  readonly id: string
  readonly label: string
  readonly kind: PracticeKind
  readonly required?: boolean
  readonly options?: readonly string[]
  readonly hint?: string
  readonly maxLength?: number
  readonly inputMode?: 'tel' | 'email' | 'url'
}

export interface PracticeSection {
  readonly title: string
  readonly fields: readonly PracticeField[]
}

export interface PracticeStep {
  readonly title: string
  readonly sections: readonly PracticeSection[]
}

const labels = (list: readonly { readonly labelZh: string }[]) => list.map(({ labelZh }) => labelZh)
const PERSON_CERTS = labels(enums.personCertTypes)

const person = (id: string): readonly PracticeField[] => [
  { id: `${id}-name`, label: '姓名', kind: 'text', required: true, maxLength: 50 },
  { id: `${id}-cert-type`, label: '证件类型', kind: 'select', options: PERSON_CERTS, required: true },
  { id: `${id}-cert-number`, label: '证件号码', kind: 'text', required: true, maxLength: 30 },
  { id: `${id}-from`, label: '证件有效期开始日期', kind: 'date', required: true },
  { id: `${id}-to`, label: '证件有效期截止日期', kind: 'date', required: true },
  { id: `${id}-mobile`, label: '手机号码', kind: 'text', required: true, inputMode: 'tel', maxLength: 11 },
  {
    id: `${id}-emergency`,
    label: '应急联系电话',
    kind: 'text',
    required: true,
    inputMode: 'tel',
    maxLength: 20,
    hint: '本人手机之外的另一个号码',
  },
  { id: `${id}-email`, label: '电子邮箱', kind: 'text', required: true, inputMode: 'email' },
]

export const practiceSteps: readonly PracticeStep[] = [
  {
    title: '验证备案类型',
    sections: [
      {
        title: '主办单位证件',
        fields: [
          { id: 'region', label: '备案省份', kind: 'select', options: labels(enums.provinces), required: true },
          { id: 'nature', label: '主办单位性质', kind: 'select', options: labels(enums.natures), required: true },
          {
            id: 'cert-type',
            label: '主办单位证件类型',
            kind: 'select',
            options: labels(enums.orgCertTypes),
            required: true,
          },
          {
            id: 'name',
            label: '主办单位名称',
            kind: 'text',
            required: true,
            maxLength: 100,
            hint: '与证件上的名称完全一致',
          },
          { id: 'cert-number', label: '主办单位证件号码', kind: 'text', required: true, maxLength: 30 },
        ],
      },
    ],
  },
  {
    title: '填写主体信息',
    sections: [
      {
        title: '主体信息',
        fields: [
          { id: 'cert-address', label: '主办单位证件住所', kind: 'text', required: true },
          { id: 'address', label: '主办单位通信地址', kind: 'text', required: true, hint: '精确到门牌号' },
          { id: 'superior', label: '投资人或主管单位名称', kind: 'text', required: true },
          { id: 'remark', label: '主体备注', kind: 'area' },
        ],
      },
      { title: '主体负责人信息', fields: person('principal') },
    ],
  },
  {
    title: '填写网站信息',
    sections: [
      {
        title: '网站信息',
        fields: [
          { id: 'site-name', label: '网站名称', kind: 'text', required: true, maxLength: 60 },
          { id: 'domain', label: '网站域名', kind: 'text', required: true, hint: '不带 www' },
          { id: 'home', label: '网站首页网址', kind: 'text', required: true, inputMode: 'url' },
          {
            id: 'languages',
            label: '网站语种',
            kind: 'checks',
            options: labels(enums.languages).slice(0, 6),
            required: true,
          },
          { id: 'site-remark', label: '网站备注', kind: 'area', hint: '简要说明网站内容' },
        ],
      },
      { title: '网站负责人信息', fields: person('owner') },
      {
        title: '承诺',
        fields: [{ id: 'promise', label: '本人承诺所填信息真实有效，并已阅读备案须知', kind: 'consent' }],
      },
    ],
  },
]
