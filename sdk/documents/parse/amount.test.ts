import { expect, test } from 'vitest'
import { amountIn, formalNumber, isLikeAmount, withinAmount } from './amount.ts'

test('numbers in capital characters are read when written the right way', () => {
  expect(formalNumber('壹拾万')).toBe(100_000)
  expect(formalNumber('叁佰万')).toBe(3_000_000)
  expect(formalNumber('壹仟贰佰叁拾肆万伍仟陆佰柒拾捌')).toBe(12_345_678)
  expect(formalNumber('伍亿零捌拾万')).toBe(500_800_000)
  expect(formalNumber('壹万零伍拾')).toBe(10_050)
})

test.each(['万元整', '拾万元整', '佰万元整', '人民币万元整', '人民币佰万元整', '贰什', '党拾万元整', '人民币'])(
  'the torn amount %s is refused',
  (text) => {
    expect(amountIn(text)).toBeNull()
  },
)

test.each([
  '壹拾万元整',
  '人民币贰佰万元整',
  '人民币伍仟万元整',
  '100万元人民币',
  '500.5万元',
  '1,000,000元',
  '叁佰万圆整(人民币)',
])('the amount %s is taken as it stands', (text) => {
  expect(amountIn(text)).toEqual({ text, exact: true })
})

test('a misread unit is put right between its neighbours and marked as put right', () => {
  expect(amountIn('人民币伍什万元整')).toEqual({ text: '人民币伍仟万元整', exact: false })
  expect(amountIn('人民市叁百万元整')).toEqual({ text: '人民币叁佰万元整', exact: false })
})

test('what cannot stand in an amount gives way to what the reader had in mind', () => {
  const glyph = (ch: string, ...rivals: string[]) => ({
    ...{ ch, conf: 0.6, x0: 0, x1: 0 },
    ...(rivals.length > 0 ? { rivals: rivals.map((r) => ({ ch: r, conf: 0.2 })) } : {}),
  })
  const read = [glyph('贰'), glyph('信', '信', '佰'), glyph('方', '万'), glyph('元'), glyph('整')]
  expect(amountIn('贰信方元整')).toBeNull()
  expect(amountIn(withinAmount(read))?.text).toBe('贰佰万元整')
  expect(isLikeAmount('贰信方元整')).toBe(true)
  expect(isLikeAmount('某某科技有限公司')).toBe(false)
})
