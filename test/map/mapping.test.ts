import { describe, expect, it } from 'vitest'
import { explain } from '../../sdk/mapping/explain.ts'
import { mapControls } from '../../sdk/mapping/map.ts'
import type { Mapping } from '../../sdk/types.ts'
import { type Sketched, sketch } from './sketch.ts'

const under = (scope: readonly string[], ...labels: readonly string[]): Sketched[] =>
  labels.map((label) => ({ label, scope }))
const map = (controls: readonly Sketched[], title = 'ICP备案'): readonly Mapping[] =>
  mapControls(sketch(title, controls))
/** What would be filled: a path, or the reason why nothing is. `?` marks what is only shown. */
const filled = (mapping: Mapping): string =>
  mapping.status === 'refused' ? mapping.reason : `${mapping.path}${mapping.status === 'likely' ? '?' : ''}`
const answers = (controls: readonly Sketched[], title?: string): string[] => map(controls, title).map(filled)

describe('whose a field is', () => {
  it('is told by the heading, for the same labels twice', () => {
    const labels = ['姓名', '证件号码', '手机号码', '应急电话', '邮箱']
    const found = answers([...under(['主体负责人'], ...labels), ...under(['网站负责人'], ...labels)])
    const fields = ['name', 'certNumber', 'mobile', 'emergencyPhone', 'email']
    expect(found).toEqual([
      ...fields.map((field) => `principal.${field}`),
      ...fields.map((field) => `websites[0].owner.${field}`),
    ])
  })

  it('is told by the label against the heading', () => {
    expect(answers(under(['主体信息'], '网站负责人姓名', '主体负责人姓名'))).toEqual([
      'websites[0].owner.name',
      'principal.name',
    ])
  })

  it('is taken from what stands before a bare 负责人', () => {
    const found = answers([
      ...under(['主办单位信息'], '单位名称'),
      ...under(['负责人信息'], '姓名', '手机号码'),
      ...under(['网站信息'], '网站名称'),
      ...under(['负责人'], '姓名', '手机号码'),
    ])
    expect(found.slice(1, 3)).toEqual(['principal.name', 'principal.mobile'])
    expect(found.slice(4)).toEqual(['websites[0].owner.name', 'websites[0].owner.mobile'])
  })

  it('is not guessed when nothing says it', () => {
    const found = answers(under([], '姓名', '手机号码', '邮箱'))
    expect(found.filter((answer) => !answer.endsWith('?') && /owner|principal/.test(answer))).toEqual([])
  })

  it('keeps the legal representative apart from the person in charge', () => {
    const found = answers([...under(['主体信息'], '单位名称', '法人姓名'), ...under(['主体负责人'], '姓名')])
    expect(found).toEqual(['subject.name', 'subject.legalRepName', 'principal.name'])
  })
})

describe('several websites and APPs', () => {
  const block = (group: string, index: number, ...labels: readonly string[]): Sketched[] =>
    labels.map((label) => ({ label, scope: [`网站 ${index + 1}`], repeats: [{ group, index }] }))

  it('take their values from the block they stand in', () => {
    const found = answers([
      ...block('h0', 0, '网站名称', '域名', '网站负责人姓名'),
      ...block('h0', 1, '网站名称', '域名', '网站负责人姓名'),
    ])
    expect(found).toEqual([
      'websites[0].name',
      'websites[0].domains[0].name',
      'websites[0].owner.name',
      'websites[1].name',
      'websites[1].domains[0].name',
      'websites[1].owner.name',
    ])
  })

  it('are told apart by questions that come again, where the page has neither cards nor headings', () => {
    const labels = ['网站名称', '网站域名', '首页网址', '网站负责人姓名', '网站负责人手机号']
    const found = answers(under([], ...labels, ...labels))
    expect(found.map((answer) => /^websites\[(\d)\]/.exec(answer)?.[1])).toEqual([...'0000011111'])
  })

  it('count their domains as the labels count them', () => {
    const found = answers(under(['网站信息'], '网站域名2', '网站域名1'))
    expect(found).toEqual(['websites[0].domains[1].name', 'websites[0].domains[0].name'])
  })

  it('let wordless rows borrow the name of the first', () => {
    const rows = ['网站域名', '', ''].map(
      (label, index): Sketched => ({ label, scope: ['网站信息'], repeats: [{ group: 'r0', index }] }),
    )
    const found = answers([...under(['网站信息'], '网站名称'), ...rows])
    expect(found.slice(1)).toEqual([0, 1, 2].map((row) => `websites[0].domains[${row}].name`))
  })

  it('never lend a name that a thing has once', () => {
    const rows = ['单位名称', ''].map(
      (label, index): Sketched => ({ label, scope: ['主体信息'], repeats: [{ group: 'r0', index }] }),
    )
    expect(answers(rows)).toEqual(['subject.name', 'no-label'])
  })
})

describe('what belongs to another world', () => {
  it.each([
    ['发票信息', '单位名称'],
    ['收货地址', '手机号码'],
    ['联系我们', '姓名'],
    ['经办人', '手机号码'],
  ])('is refused under %s: %s', (heading, label) => {
    const found = answers([...under(['主体信息'], '单位全称'), ...under([heading], label)])
    expect(found[1]).toBe('negative-alias')
  })

  it.each(['代理人姓名', '推荐人手机号码', '域名注册商', '客户经理工号', '传真', '邮政编码'])(
    'is refused by its label: %s',
    (label) => {
      const [found] = answers([...under(['网站信息'], label), ...under(['网站信息'], '网站名称')])
      expect(found).not.toMatch(/^\w+[.[]\S*$/)
    },
  )

  it('competes for nothing', () => {
    const found = answers([...under(['订阅资讯'], '电子邮箱'), ...under(['主体负责人'], '电子邮箱')])
    expect(found).toEqual(['negative-alias', 'principal.email'])
  })

  it('is never filled on a page that is no filing form', () => {
    const found = map(under([], '公司名称', '统一社会信用代码', '手机号码'), '账户中心')
    expect(found.filter(({ status }) => status === 'mapped')).toEqual([])
  })

  it('is explained to the user in both languages', () => {
    const [mapping] = map(under(['发票信息'], '单位名称'))
    expect(explain(mapping!, 'zh-CN')).toMatch(/不是备案资料/)
    expect(explain(mapping!, 'en')).toMatch(/outside a filing/)
  })
})

describe('ranges', () => {
  const row = (text: string, kind: Sketched['kind']): Sketched[] =>
    ['', '至'].map((label) => ({
      label,
      scope: ['主体负责人'],
      ...(kind ? { kind } : {}),
      more: [{ source: 'table', text, weight: 0.85 }],
    }))

  it('have a beginning and an end', () => {
    expect(answers(row('证件有效期', 'date'))).toEqual(['principal.certValidFrom', 'principal.certValidTo'])
  })

  it('are one control where the kit has one', () => {
    const [found] = answers([{ label: '证件有效期', kind: 'dateRange', scope: ['主体负责人'] }])
    expect(found).toBe('principal.certValidFrom')
  })
})

describe('fields that nobody can type into now', () => {
  const scope = ['主体负责人']
  const mobile = (flags: Sketched['flags']): Sketched => ({ label: '手机号码', scope, ...(flags ? { flags } : {}) })

  it.each(['covered', 'disabled', 'readOnly', 'hidden'] as const)(
    'a %s one of the same name takes nothing from the one that is open',
    (flag) => {
      const shut = mobile([flag])
      const found = answers([{ label: '姓名', scope }, shut, mobile([]), shut, shut])
      expect(found[2]).toBe('principal.mobile')
      expect(found.filter((answer) => answer.includes('mobile'))).toHaveLength(1)
    },
  )

  it('are still understood: the page shows there what the filing says', () => {
    expect(answers([{ label: '姓名', scope }, mobile(['readOnly'])])[1]).toBe('principal.mobile')
  })

  it('two that are open and of the same name stay unsure', () => {
    const found = answers([{ label: '姓名', scope }, mobile([]), mobile([])])
    expect(found.slice(1)).not.toContain('principal.mobile')
  })
})

describe('a heading that names a company', () => {
  const labels = ['主办单位通讯地址', '主体负责人姓名', '负责人手机号码', '应急联系电话']
  it.each(['为青禾信息技术有限公司办理备案', '青禾物流配送有限公司', '青禾招聘服务有限责任公司 · 首次备案'])(
    '%s: words of its name say nothing of the form',
    (heading) => {
      expect(answers(labels.map((label) => ({ label, scope: [heading] })))).toEqual([
        'subject.contactAddress',
        'principal.name',
        'principal.mobile',
        'principal.emergencyPhone',
      ])
    },
  )
  it('what is foreign without being a name stays foreign', () => {
    expect(answers([{ label: '联系人姓名', scope: ['物流配送'] }])).toEqual(['negative-alias'])
  })
})
