import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { divisionByNames, divisionPath, divisionsBelow, divisionsNamed, longestDivision } from './index.ts'

const codes = divisionsBelow().flatMap(({ code }) => [
  code,
  ...divisionsBelow(code).flatMap((city) => [city.code, ...divisionsBelow(city.code).map((county) => county.code)]),
])

describe('divisions', () => {
  it('offer provinces, cities and districts, municipalities under their own name', () => {
    expect(divisionsBelow()).toHaveLength(31)
    expect(divisionsBelow('440000')).toContainEqual({ code: '440300', name: '深圳市' })
    expect(divisionsBelow('310000')).toEqual([{ code: '310100', name: '上海市' }])
    expect(divisionsBelow('310100')).toContainEqual({ code: '310115', name: '浦东新区' })
    expect(divisionsBelow('500000').map((one) => one.name)).toEqual(['重庆市', '重庆市辖县'])
    expect(divisionsBelow('441900')).toEqual([])
    expect(divisionsBelow('000000')).toEqual([])
    expect(divisionsBelow('__proto__')).toEqual([])
  })

  it('know the way down to every code', () => {
    for (const code of codes) expect(divisionPath(code)?.at(-1)?.code).toBe(code)
    expect(divisionPath('440305')?.map((one) => one.name)).toEqual(['广东省', '深圳市', '南山区'])
    expect(divisionPath('999999')).toBeUndefined()
  })

  it('are found again by the names of their path', () => {
    for (const code of codes) {
      const path = divisionPath(code)!
      expect(divisionByNames(path.map((one) => one.name))?.code, code).toBe(code)
    }
  })

  it('are found by short names and without drawers', () => {
    expect(divisionByNames(['广东', '深圳', '南山区'])?.code).toBe('440305')
    expect(divisionByNames(['北京', '朝阳区'])?.code).toBe('110105')
    expect(divisionByNames(['北京市', '北京市', '朝阳区'])?.code).toBe('110105')
    expect(divisionByNames(['深圳市', '南山区'])?.code).toBe('440305')
    expect(divisionByNames(['河南省', '济源市'])?.code).toBe('419001')
    expect(divisionByNames(['吉林'])?.code).toBe('220000')
    expect(divisionByNames(['朝阳区'])).toBeUndefined()
    expect(divisionByNames([])).toBeUndefined()
  })

  it('of one level are told apart by what stands above', () => {
    expect(divisionsNamed('朝阳区', 2).map((one) => one.code)).toEqual(['110105', '220104'])
    expect(divisionsNamed('朝阳区', 2, '220100').map((one) => one.code)).toEqual(['220104'])
    expect(divisionsNamed('济源市', 1, '410000').map((one) => one.code)).toEqual(['419001'])
    expect(divisionsNamed('朝阳区', 2, '999999')).toEqual([])
  })

  it('are read off the beginning of an address', () => {
    const read = (text: string) => {
      const found = longestDivision(text)
      return found && [found.path.at(-1)!.code, found.rest]
    }
    expect(read('广东省深圳市南山区科技园1号')).toEqual(['440305', '科技园1号'])
    expect(read('广东深圳南山区科技园1号')).toEqual(['440305', '科技园1号'])
    expect(read('深圳市 福田区 深南大道2号')).toEqual(['440304', '深南大道2号'])
    expect(read('北京市朝阳区建国路1号')).toEqual(['110105', '建国路1号'])
    expect(read('北京市市辖区朝阳区建国路1号')).toEqual(['110105', '建国路1号'])
    expect(read('上海市')).toEqual(['310000', ''])
    expect(read('内蒙古自治区呼和浩特市新城区成吉思汗大街1号')).toEqual(['150102', '成吉思汗大街1号'])
    expect(read('昆山市玉山镇1号')).toEqual(['320583', '玉山镇1号'])
    expect(read('中国江苏省南京市')).toEqual(['320100', ''])
    for (const street of ['南京路1号', '海南路88号', '朝阳区建国路1号', '北京路步行街', '', '科技园1号'])
      expect(read(street), street).toBeUndefined()
  })

  it('of an address are those it was written with', () => {
    fc.assert(
      fc.property(fc.constantFrom(...codes), fc.integer({ min: 1, max: 999 }), (code, number) => {
        const path = divisionPath(code)!
        const found = longestDivision(`${path.map((one) => one.name).join('')}幸福大道${number}号`)
        expect(found?.path.at(-1)?.code).toBe(code)
      }),
    )
  })
})
