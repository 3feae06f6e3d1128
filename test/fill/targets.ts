/** Three values a cell, and what the framework's model must hold afterwards. */
import type { Target } from '../../sdk/types.ts'

export interface Aim {
  readonly target: Target
  readonly model: unknown
}

const text = (value: string, model: unknown = value): Aim => ({ target: { kind: 'text', text: value }, model })
const option = (model: string, ...alternatives: string[]): Aim => ({
  target: { kind: 'options', options: [alternatives] },
  model,
})
const options = (model: string[], ...labels: string[]): Aim => ({
  target: { kind: 'options', options: labels.map((label) => [label]) },
  model,
})
const path = (model: string[], ...levels: string[]): Aim => ({
  target: { kind: 'path', path: levels.map((label) => [label]) },
  model,
})
const day = (iso: string): Aim => ({ target: { kind: 'date', iso }, model: iso })
const range = (from: string, to: string): Aim => ({ target: { kind: 'dateRange', from, to }, model: [from, to] })
const checked = (value: boolean): Aim => ({ target: { kind: 'checked', checked: value }, model: value })
const file = (name: string): Aim => ({ target: { kind: 'files', names: [name] }, model: [name] })

export const cells: Record<string, readonly Aim[]> = {
  text: [text('杭州云栖网络科技有限公司'), text('Beian (Hangzhou) Ltd'), text('91330106MA2XXXXX0K')],
  textarea: [text('本网站用于展示公司产品。'), text('第一行\n第二行'), text('x'.repeat(200))],
  number: [text('100', 100), text('0', 0), text('2026', 2026)],
  select: [option('4', '企业', '企业法人'), option('9', '民办非企业', '民办非企业单位'), option('2', '政府机关')],
  search: [option('passport', '护照'), option('id', '身份证', '居民身份证'), option('foreign', '外国人永久居留身份证')],
  virtual: [option('s3', '服务内容3'), option('s250', '服务内容250'), option('s500', '服务内容500')],
  late: [option('5', '个人'), option('3', '事业单位'), option('1', '国防机构')],
  multi: [
    options(['zh-CN'], '中文简体'),
    options(['zh-CN', 'ug'], '中文简体', '维吾尔语'),
    options(['ug', 'bo'], '维吾尔语', '藏语'),
  ],
  cascader: [
    path(['330000', '330100', '330106'], '浙江省', '杭州市', '西湖区'),
    path(['110000', '110100', '110105'], '北京市', '北京市', '朝阳区'),
    path(['220000', '220100', '220104'], '吉林省', '长春市', '朝阳区'),
  ],
  date: [day('2031-07-05'), day('2021-03-09'), day('2026-11-30')],
  range: [range('2019-05-06', '2039-05-06'), range('2024-02-29', '2034-02-28'), range('2026-11-01', '2026-11-30')],
  radio: [option('yes', '是'), option('no', '否'), option('unknown', '不确定')],
  card: [option('app', 'APP'), option('both', '网站和APP'), option('site', '网站')],
  fakeRadio: [option('b', '乙'), option('c', '丙'), option('a', '甲')],
  checkbox: [checked(true), checked(false), checked(true)],
  group: [options(['en'], '英语'), options(['zh-CN', 'bo'], '中文简体', '藏语'), options(['zh-TW'], '中文繁体')],
  switch: [checked(true), checked(false), checked(true)],
  upload: [file('身份证正面.jpg'), file('license.jpg'), file('域名证书 1.jpg')],
}
