import { siteContents, siteLanguages } from './choices.ts'
import { flatDistricts } from './regions.ts'
import type { Choice, Field, Page, Truth } from './types.ts'

const natures: readonly Choice[] = [
  [4, '企业', 'qy'],
  [5, '个人', 'gr'],
  [3, '事业单位', 'sy'],
  [2, '政府机关', 'zf'],
  [6, '社会团体', 'st'],
]
const personCerts: readonly Choice[] = [
  [2, '居民身份证'],
  [7, '护照'],
  [14, '港澳居民来往内地通行证'],
]
const services: readonly Choice[] = [
  [1, '网站'],
  [7, '小程序'],
  [8, '快应用'],
]
const dates = { stored: 'date', shown: 'YYYY-MM-DD' } as const

const fields: readonly Field[] = [
  {
    id: 'text',
    path: 'subject.name',
    kind: 'text',
    label: '单位名称',
    required: true,
    targets: ['深圳云杉示例软件有限公司', '（北京）示例文化传播有限公司', 'ABC示例咨询'],
  },
  {
    id: 'textarea',
    path: 'subject.remark',
    kind: 'textarea',
    label: '备注',
    targets: ['应急电话由行政部保管', '第一行\n第二行', '无'],
  },
  { id: 'number', path: 'resource.termMonths', kind: 'number', label: '时长（月）', targets: [12, 3, 36] },
  { id: 'select', path: 'subject.nature', kind: 'combobox', label: '单位性质', choices: natures, targets: [4, 3, 6] },
  {
    id: 'filter',
    path: 'principal.certType',
    kind: 'combobox',
    look: 'filter',
    label: '证件类型',
    choices: personCerts,
    targets: [2, 7, 14],
  },
  {
    id: 'late',
    path: 'subject.district',
    kind: 'combobox',
    late: true,
    label: '所属区县',
    choices: flatDistricts.slice(0, 60),
    targets: ['320102', '320104', '320105'],
  },
  {
    id: 'cascader',
    path: 'subject.district',
    also: ['subject.contactProvince', 'subject.city'],
    kind: 'cascader',
    stores: 'code',
    label: '通信地址所在地',
    targets: [
      ['440000', '440300', '440305'],
      ['510000', '510100', '510107'],
      ['110000', '110100', '110105'],
    ],
  },
  {
    id: 'date',
    path: 'principal.certValidFrom',
    kind: 'date',
    date: dates,
    label: '证件起始日期',
    targets: ['2014-06-09', '2020-02-29', '2026-11-24'],
  },
  {
    id: 'dateRange',
    path: 'subject.certValidFrom',
    also: ['subject.certValidTo'],
    kind: 'dateRange',
    date: dates,
    label: '营业期限',
    targets: [
      ['2016-04-18', '2036-04-17'],
      ['2021-03-01', '2026-12-31'],
      ['2024-02-29', '2024-03-01'],
    ],
  },
  {
    id: 'radio',
    path: 'websites[0].serviceType',
    kind: 'radio',
    label: '服务类型',
    choices: services,
    targets: [1, 7, 8],
  },
  {
    id: 'radioButtons',
    path: 'websites[0].owner.certType',
    kind: 'radio',
    look: 'buttons',
    label: '负责人证件',
    choices: personCerts,
    targets: [2, 7, 14],
  },
  {
    id: 'checkbox',
    path: 'principal.certLongTerm',
    kind: 'checkbox',
    label: '证件是否长期有效',
    targets: [true, false, true],
  },
  {
    id: 'tags',
    path: 'websites[0].languages',
    kind: 'tags',
    label: '网站语言',
    choices: siteLanguages,
    targets: [[1], [1, 12], [2, 13, 7]],
  },
  {
    id: 'checkboxGroup',
    path: 'websites[0].contentTypes',
    kind: 'checkboxGroup',
    label: '服务内容',
    choices: siteContents,
    targets: [[128], [256, 65536], [8388608, 64, 32]],
  },
  {
    id: 'switch',
    path: 'websites[0].owner.reusePrincipal',
    kind: 'switch',
    label: '网站负责人与主体负责人为同一人',
    targets: [true, false, true],
  },
  {
    id: 'upload',
    path: 'materials.subjectCert',
    kind: 'upload',
    label: '单位证件',
    targets: ['营业执照.jpg', 'licence.png', '事业单位法人证书.png'],
  },
]

/** One page of cells for kits that the filing pages do not use; `without` what the kit has not. */
export function plainCells(brand: string, without: readonly string[] = []): Truth {
  const page: Page = {
    title: '控件逐项核对',
    brand,
    layout: 'left',
    shell: 'plain',
    header: [],
    submit: '提交',
    sections: [{ title: '备案信息', fields: fields.filter(({ id }) => !without.includes(id)) }],
  }
  return { cells: page, filing: page }
}
