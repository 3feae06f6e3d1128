import { expect, test } from 'vitest'
import { repairPairs } from './bound-pairs.ts'
import { placeLike } from './place-repair.ts'

test('what stands beside a character that occurs in one word only is put right where it looks like it', () => {
  expect(repairPairs('碧桂园风凰城10幢')).toBe('碧桂园凤凰城10幢')
  expect(repairPairs('东风路12号')).toBe('东风路12号')
  expect(repairPairs('凤凰路')).toBe('凤凰路')
  expect(repairPairs('')).toBe('')
})

test('the place in a name is put right by the address beside it, and only by that', () => {
  expect(placeLike('巴彦漳尔盛创生物科技有限公司', '内蒙古自治区巴彦淖尔市磴口县东风西街2690号')).toBe(
    '巴彦淖尔盛创生物科技有限公司',
  )
  expect(placeLike('盛创(巴彦漳尔)贸易有限公司', '内蒙古自治区巴彦淖尔市磴口县东风西街2690号')).toBe(
    '盛创(巴彦淖尔)贸易有限公司',
  )
  expect(placeLike('巴彦漳尔盛创', '')).toBe('巴彦漳尔盛创')
  expect(placeLike('南京盛创贸易有限公司', '江苏省苏州市姑苏区人民路1号')).toBe('南京盛创贸易有限公司')
})
