import { describe, expect, it } from 'vitest'
import { requiredMaterials } from '../../rules/index.ts'
import { advised, on, required } from './asked.ts'

describe('papers on quantity, domains and content', () => {
  it('a plan when the limit of the province is passed', () => {
    const add = (province: string, filedServices: number, base: 'organisation' | 'individual' = 'organisation') =>
      on(base, { province, type: 'addService', 'subject.filedServices': filedServices })
    expect(required(add('440000', 31))).toContain('constructionPlan')
    expect(required(add('440000', 30))).not.toContain('constructionPlan')
    expect(required(add('440000', 5, 'individual'))).toContain('constructionPlan')
    expect(required(add('430000', 2))).toContain('constructionPlan')
    expect(required(add('430000', 1))).not.toContain('constructionPlan')
    expect(advised(add('350000', 5))).toContain('constructionPlan')
    expect(required({ ...add('440000', 31), type: 'change' })).not.toContain('constructionPlan')
  })

  it('a statement on many domains', () => {
    expect(required(on('organisation', { province: '510000', 'subject.filedServices': 5 }))).toContain(
      'multiDomainStatement',
    )
    expect(required(on('organisation', { province: '510000', 'subject.filedServices': 4 }))).not.toContain(
      'multiDomainStatement',
    )
  })

  it('proof of an insider, and of a legal representative in Chongqing', () => {
    const held = (holderName: string, set: object = {}) =>
      required(
        on('organisation', {
          'websites[0].domains[0].holderName': holderName,
          'websites[0].domains[0].holderIsInsider': true,
          ...set,
        }),
      ).includes('holderProof')
    expect(held('周示例')).toBe(true)
    expect(held('青禾示例科技有限公司')).toBe(false)
    expect(held('林示例')).toBe(false)
    expect(held('林示例', { province: '500000' })).toBe(true)
    expect(held('周示例', { 'websites[0].domains[0].holderIsInsider': false })).toBe(false)
  })

  it('the permit of a declared pre-approval, by name', () => {
    const declared = on('organisation', { 'websites[0].preApprovals': [{ type: 1, number: '示例1号' }] })
    const [paper] = requiredMaterials(declared).filter(({ id }) => id === 'preApprovalDoc')
    expect(paper?.reasons.join()).toContain('互联网新闻信息服务许可证')
    expect(required(on('organisation'))).not.toContain('preApprovalDoc')
  })

  it('the declaration when a name hints at an item that is not declared', () => {
    const named = (set: object) => on('organisation', { ...set })
    expect(required(named({ province: '310000', 'subject.name': '青禾基金管理有限公司' }))).toContain(
      'notInvolvedCommitment',
    )
    expect(required(named({ 'websites[0].name': '青禾新闻' }))).toContain('notInvolvedCommitment')
    expect(advised(named({ province: '370000', 'subject.name': '青禾培训有限公司' }))).toContain(
      'notInvolvedCommitment',
    )
    expect(required(named({}))).not.toContain('notInvolvedCommitment')
    const hubei = named({ province: '420000', 'websites[0].name': '青禾新闻' }) // takes no declaration
    expect([...required(hubei), ...advised(hubei)]).not.toContain('notInvolvedCommitment')
  })

  it('the register’s notice of a new name', () => {
    expect(required(on('organisation', { type: 'change', changed: ['subject.name'] }))).toContain('nameChangeLetter')
    expect(required(on('organisation', { type: 'change', changed: ['principal.mobile'] }))).not.toContain(
      'nameChangeLetter',
    )
  })
})
