import { expect, test } from 'vitest'
import { placeLike, repairAddress, repairAuthority } from './place-repair.ts'

test.each([
  ['吉林省白城市涨南市长江路2140号', '吉林省白城市洮南市长江路2140号'],
  ['江苏省赣州市会昌县团结东路2576号', '江西省赣州市会昌县团结东路2576号'],
  ['上折陕西省铜川市糯州区青年东路277号', '陕西省铜川市耀州区青年东路277号'],
  ['内蒙古自治区鄂尔多斯市哪托克前旗双桥街道', '内蒙古自治区鄂尔多斯市鄂托克前旗双桥街道'],
  ['湖南省桂东县朝阳路664号', '湖南省桂东县朝阳路664号'],
])('%s becomes %s', (read, right) => {
  expect(repairAddress(read)).toMatchObject({ text: right, found: true })
})

test('an address as it should be is not touched', () => {
  expect(repairAddress('安徽省阜阳市颍东区人民路1号')).toEqual({
    text: '安徽省阜阳市颍东区人民路1号',
    found: true,
    changed: 0,
    whole: true,
  })
  // A district was under a finger.
  expect(repairAddress('新疆维吾尔自治区乌鲁木齐市天银河街626号')).toMatchObject({ found: true, whole: false })
  expect(repairAddress('广东省东莞市长安镇1号').whole).toBe(true)
})

test.each(['一般项目软件开发网络技术服务', '人民路12号', '', '公民身份号码'])(
  '%s holds no division and stays',
  (text) => {
    expect(repairAddress(text)).toEqual({ text, found: false, changed: 0 })
  },
)

test('the place before 公安局 is put right only when one name is nearest', () => {
  expect(repairAuthority('阜阳市公安局频东分局').text).toMatch(/^阜阳市公安局.东分局$/)
  expect(repairAuthority('歼汉旗公安局')).toMatchObject({ text: '敖汉旗公安局', found: true })
  expect(repairAuthority('库潭市公安局')).toMatchObject({ text: '库潭市公安局', found: false })
})

test('a name takes its place from the address, but a place that stands there whole stays', () => {
  expect(placeLike('巴彦漳尔某某有限公司', '内蒙古自治区巴彦淖尔市临河区胜利路1号')).toBe('巴彦淖尔某某有限公司')
  expect(placeLike('兰州日卓智能装备有限公司', '甘肃省兰州市兰州新区朝阳大街1号')).toBe('兰州日卓智能装备有限公司')
})
