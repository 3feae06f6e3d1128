import { expect, test } from 'vitest'
import { repairAddress, repairAuthority } from './place-repair.ts'

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
  })
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
