import { describe, expect, it } from 'vitest'
import { withSuggestions } from './suggest.ts'

describe('what follows from a licence', () => {
  const read = {
    subject: { name: '甲公司', certType: 1, certAddress: '浙江省绍兴市上虞区湖滨大道2568号8幢(集群注册)' },
  }

  it('fills what is empty: nature, province, where it is', () => {
    const { filing, suggested } = withSuggestions(read)
    expect(filing).toMatchObject({
      province: '330000',
      subject: {
        nature: 4,
        contactProvince: '330000',
        city: '330600',
        district: '330604',
        contactAddress: '湖滨大道2568号8幢',
        superior: '甲公司',
      },
    })
    expect(suggested).toContain('subject.contactAddress')
  })

  it('leaves what the user has said', () => {
    const { filing, suggested } = withSuggestions({
      ...read,
      province: '440000',
      subject: { ...read.subject, superior: '乙公司' },
    })
    expect(filing.province).toBe('440000')
    expect(filing.subject?.superior).toBe('乙公司')
    expect(suggested).not.toContain('province')
  })

  it('concludes nothing from an address that names no place', () => {
    const { suggested } = withSuggestions({ subject: { certType: 1, certAddress: '南京路 5 号' } })
    expect(suggested).toEqual(['subject.nature'])
    expect(withSuggestions({}).suggested).toEqual([])
  })
})
