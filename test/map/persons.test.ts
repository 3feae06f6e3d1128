/** Which person a bare 负责人 is: the principal of the subject, the owner of a service, or a question for the user. */
import { describe, expect, it } from 'vitest'
import { mapControls } from '../../sdk/mapping/map.ts'
import type { Mapping } from '../../sdk/types.ts'
import { type Sketched, sketch } from './sketch.ts'

const under = (scope: readonly string[], ...labels: readonly string[]): Sketched[] =>
  labels.map((label) => ({ label, scope }))
const map = (controls: readonly Sketched[], title: string): readonly Mapping[] => mapControls(sketch(title, controls))

/** Persons that the mappings from `first` on name; `?` marks those that are only shown. */
const personsOf = (mappings: readonly Mapping[], first: number): string[] => [
  ...new Set(
    mappings
      .slice(first)
      .flatMap((mapping) =>
        mapping.status === 'refused'
          ? []
          : [`${/principal|owner/.exec(mapping.path)?.[0]}${mapping.status === 'likely' ? '?' : ''}`],
      ),
  ),
]

const SUBJECT = ['主办单位名称', '单位证件号码', '通信地址']
const PERSON = ['负责人姓名', '负责人证件号码', '手机号码', '应急联系电话', '电子邮箱']
const SUBJECT_EN = ['Organizer name', 'Unified social credit code', 'Mailing address']
const PERSON_EN = ['Person in charge', 'ID number', 'Mobile number', 'Emergency contact number', 'Email address']

describe('a name over the whole form makes nobody the owner of a website', () => {
  it.each([
    ['网站备案', SUBJECT, PERSON],
    ['网站备案系统', SUBJECT, PERSON],
    ['网站信息登记', SUBJECT, PERSON],
    ['APP备案', SUBJECT, PERSON],
    ['Website filing', SUBJECT_EN, PERSON_EN],
    ['Website registration', SUBJECT_EN, PERSON_EN],
  ])('%s', (heading, subject, person) => {
    const found = map(under([heading], ...subject, ...person), heading)
    expect(personsOf(found, subject.length)).toEqual(['principal'])
    expect(found.slice(0, subject.length).every(({ status }) => status === 'mapped')).toBe(true)
  })

  it.each([
    ['负责人', '主办单位', '网站', SUBJECT, ['姓名', '证件号码', '手机号码', '电子邮箱']],
    ['负责人（法人代表）', '主办单位信息', '网站信息', SUBJECT, ['姓名', '证件号码', '手机号码', '电子邮箱']],
    [
      'Person in charge',
      'Organizer',
      'Website',
      SUBJECT_EN,
      ['Full name', 'ID number', 'Mobile number', 'Email address'],
    ],
  ])('with sections under it: %s', (section, first, last, subject, person) => {
    for (const name of ['网站信息登记', '网站备案', 'Website filing']) {
      const found = map(
        [
          ...under([name, first], ...subject),
          ...under([name, section], ...person),
          ...under([name, last], '网站名称', '网站域名', '网站负责人姓名'),
        ],
        name,
      )
      expect(personsOf(found, subject.length).slice(0, 1)).toEqual(['principal'])
      expect(found.at(-1)).toMatchObject({ status: 'mapped', path: 'websites[0].owner.name' })
    }
  })
})

describe('a block asks for one person', () => {
  it('of the subject, though the section of the website follows without a heading', () => {
    const found = map(
      under([], ...SUBJECT, ...PERSON, '网站名称', '网站域名', '网站负责人姓名', '手机号码'),
      '网站备案信息',
    )
    expect(personsOf(found.slice(0, 8), 3)).toEqual(['principal'])
    expect(found.slice(10).map((each) => each.status !== 'refused' && each.path)).toEqual([
      'websites[0].owner.name',
      'websites[0].owner.mobile',
    ])
  })

  it('of the website, where the block speaks of nothing else', () => {
    const found = map(under([], '网站名称', '网站域名', '首页网址', ...PERSON), 'ICP备案')
    expect(personsOf(found, 3)).toEqual(['owner'])
  })

  it('and asks the user where subject and website stand before it', () => {
    const found = map(under(['网站备案'], '主办单位名称', '网站名称', '网站域名', ...PERSON), '网站备案')
    expect(personsOf(found, 3)).toHaveLength(1)
    expect(personsOf(found, 3)[0]).toMatch(/\?$/)
  })

  it('and asks the user where nothing says whose it is', () => {
    const found = map(under(['网站备案'], ...PERSON), '网站备案')
    expect(personsOf(found, 0)).toHaveLength(1)
    expect(personsOf(found, 0)[0]).toMatch(/\?$/)
  })

  it('and asks the user where the section of a website holds fields of the subject', () => {
    const found = map(
      [
        ...under(['订单信息'], '云服务器实例', '备案授权码'),
        ...under(['网站信息'], '主办单位名称', '网站名称', ...PERSON),
      ],
      '备案',
    )
    for (const person of personsOf(found, 4)) expect(person).toMatch(/\?$/)
    expect(personsOf(found, 4)).toHaveLength(1)
  })
})

describe('headings that name a person together with something else', () => {
  const person = ['姓名', '证件号码', '手机号码']
  const pathsUnder = (heading: string, ...labels: readonly string[]): (string | false)[] =>
    map(under(['网站备案', heading], ...labels), '网站备案').map((each) => each.status === 'mapped' && each.path)

  it.each([
    ['网站主办者负责人', 'principal'],
    ['主办单位负责人', 'principal'],
    ['网站负责人', 'websites[0].owner'],
    ['负责人（网站）', 'websites[0].owner'],
  ])('%s', (heading, holder) => {
    expect(pathsUnder(heading, ...person)).toEqual(
      ['name', 'certNumber', 'mobile'].map((field) => `${holder}.${field}`),
    )
  })

  it('of the subject: 主办单位及负责人', () => {
    for (const heading of [
      '主办单位及负责人',
      '网站主办单位和负责人信息',
      '主体及主体负责人',
      'Organizer and person in charge',
    ])
      expect(pathsUnder(heading, '单位名称', '证件号码', '负责人', '负责人身份证号', '手机')).toEqual([
        'subject.name',
        'subject.certNumber',
        'principal.name',
        'principal.certNumber',
        'principal.mobile',
      ])
  })

  it('of the website: 网站及网站负责人', () => {
    for (const heading of ['网站及网站负责人', '网站与负责人信息'])
      expect(pathsUnder(heading, '网站名称', '域名', '负责人', '手机')).toEqual([
        'websites[0].name',
        'websites[0].domains[0].name',
        'websites[0].owner.name',
        'websites[0].owner.mobile',
      ])
  })
})
