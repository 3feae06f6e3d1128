/** A licence as it is printed since 2019, with its code, frame and seal, of kinds, names and amounts that the plain one lacks. */
import { addressIn } from './addresses.ts'
import { allCounties, creditCode, day, iso, personName, pick, type Random, two, whole } from './data.ts'
import { guilloche, plainSheet, seal, squares } from './decoration.ts'
import type { Made } from './forms.ts'
import { lines, type Print } from './sheets.ts'

const fields =
  '网络技术 数据服务 智能装备 供应链管理 装饰工程 物业服务 医疗器械 教育咨询 新能源 农业开发 汽车销售 电子科技 人力资源'.split(
    ' ',
  )
const words = '中 启 明 诚 信 亿 联 优 品 智 慧 尚 卓 越 锦 程 嘉 禾 众 合 旭 日 腾 飞 凌 霄'.split(' ')
const kindsOfCompany: readonly (readonly [type: string, end: string])[] = [
  ['有限责任公司(自然人投资或控股)', '有限公司'],
  ['有限责任公司（自然人独资）', '有限公司'],
  ['其他有限责任公司', '有限责任公司'],
  ['有限责任公司（非自然人投资或控股的法人独资）', '有限公司'],
  ['股份有限公司（非上市、自然人投资或控股）', '股份有限公司'],
  ['有限责任公司（港澳台法人独资）', '有限公司'],
  ['有限责任公司（外商投资、非独资）', '有限公司'],
  ['有限责任公司（国有控股）', '集团有限公司'],
]
const capitals = [
  '壹仟零捌拾万元整',
  '伍佰万元人民币',
  '1000万元人民币',
  '人民币叁仟伍佰万元整',
  '壹亿贰仟万元整',
  '伍佰零壹万圆整',
  '1,200.00万人民币',
  '贰拾万元整',
]
const business =
  '一般项目：技术服务、技术开发、技术咨询、技术交流、技术转让、技术推广；软件开发；信息系统集成服务；数据处理和存储支持服务；计算机软硬件及辅助设备零售；广告设计、代理；广告制作；会议及展览服务；企业管理咨询；市场营销策划；组织文化艺术交流活动；互联网销售（除销售需要许可的商品）；日用百货销售；电子产品销售；办公用品销售；国内贸易代理。（除依法须经批准的项目外，凭营业执照依法自主开展经营活动）许可项目：第二类增值电信业务；互联网信息服务。（依法须经批准的项目，经相关部门批准后方可开展经营活动，具体经营项目以相关部门批准文件或许可证件为准）'

export function licenceVariant(r: Random, font: string): Made {
  const county = pick(r, allCounties())
  const town = county.names[Math.min(1, county.names.length - 1)]!.replace(/[市区县]$/, '')
  const [type, end] = pick(r, kindsOfCompany)
  const brand = pick(r, words) + pick(r, words)
  const trade = pick(r, fields)
  const name =
    r() < 0.25
      ? `${brand}${trade}（${town}）${end}`
      : `${town}${pick(r, ['', '市'])}${brand}${r() < 0.3 ? pick(r, words) : ''}${trade}${end}`
  const born = day(r, 1998, 2024)
  const values = {
    统一社会信用代码: creditCode(r, county.code),
    名称: name,
    类型: type,
    法定代表人: personName(r),
    住所: addressIn(r, county.names),
    成立日期: iso(born),
    注册资本: pick(r, capitals),
  }
  const [gold, black] = [`color:${pick(r, ['#8a6a2f', '#3a3a3a', '#7a5230', '#1f1f1f'])}`, `font-family:${font}`]
  const label = `${gold};font-family:${pick(r, ["'Noto Serif CJK SC'", "'Noto Sans CJK SC'", "'AR PL UKai CN'"])};font-weight:${pick(r, [400, 700])}`
  const spread = (text: string) =>
    text.length === 2
      ? text.split('').join(pick(r, ['　　　', '        ', '　 　']))
      : text.length === 4
        ? text.split('').join(' ')
        : text
  const written = `${born[0]}年${two(born[1])}月${two(born[2])}日`
  const until = r() < 0.5 ? '长期' : `${born[0] + 30}年${two(born[1])}月${two(Math.max(1, born[2] - 1))}日`
  const size = whole(r, 20, 24)
  const [c1, c2] = [whole(r, 86, 120), whole(r, 770, 820)]
  const indent = size * 6.4
  const left = [
    ['名称', lines(name, 20)],
    ['类型', lines(type, 20)],
    ['法定代表人', values.法定代表人],
    ['经营范围', lines(business.slice(0, whole(r, 90, business.length)), 24)],
  ] as const
  const right = [
    ['注册资本', values.注册资本],
    ['成立日期', written],
    ...(r() < 0.6 ? [['营业期限', until === '长期' ? '长期' : `${written}至${until}`] as const] : []),
    ['住所', lines(values.住所, whole(r, 13, 16))],
  ] as const
  const marks: Print[] = [left, right].flatMap((column, c) => {
    let y = 318
    return column.flatMap(([what, text]): Print[] => {
      const x = c === 0 ? c1 : c2
      const scope = what === '经营范围'
      const row = [
        { x, y, size, text: spread(what), style: label },
        { x: x + indent, y: scope ? y + 2 : y, size: scope ? size - 5 : size, text, style: black },
      ]
      y += text.split('\n').length * size * 1.3 + size * 1.1
      return row
    })
  })
  const month = whole(r, 1, 12)
  const html = plainSheet(
    1320,
    934,
    '#fdfaf0',
    guilloche(
      r,
      1320,
      934,
      pick(r, [
        ['#f1e3bd', '#f6edd6'],
        ['#e9dfc6', '#efe6ef'],
      ]),
    ) +
      `<div style="position:absolute;inset:22px;border:${whole(r, 10, 22)}px ${pick(r, ['double', 'ridge', 'solid'])} ${pick(r, ['#c9a55a', '#b5482f', '#d8b25e'])};border-radius:6px"></div><div style="position:absolute;left:604px;top:56px;width:96px;height:100px;border-radius:50%;background:radial-gradient(#e8b64a 18%,#c8281e 20% 62%,#d9a23a 64%)"></div>` +
      squares(r, 1110, 66, 126),
    [
      { x: 90, y: 96, size: 19, text: '统一社会信用代码', style: label },
      {
        x: 90,
        y: 126,
        size: 24,
        text: values.统一社会信用代码,
        style: `font-family:${pick(r, [font, "'DejaVu Sans'", "'Liberation Mono'", "'DejaVu Serif'"])}`,
      },
      {
        x: 430,
        y: 150,
        size: 88,
        text: '营业执照',
        style: `font-family:'Noto Serif CJK SC';font-weight:700;letter-spacing:36px`,
      },
      {
        x: 598,
        y: 262,
        size: 26,
        text: pick(r, ['（副 本）', '（副　本）(1-1)', '副　　本', '（副本）3-2']),
        style: `font-family:'Noto Serif CJK SC'`,
      },
      {
        x: 1106,
        y: 198,
        size: 13,
        text: '扫描二维码登录\n“国家企业信用\n信息公示系统”\n了解更多登记、\n备案、许可、监\n管信息。',
        style: label,
      },
      ...(r() < 0.4 ? [{ x: 90, y: 70, size: 16, text: `编号 S${whole(r, 100000000, 999999999)}`, style: black }] : []),
      ...marks,
      { x: 820, y: 740, size: 24, text: '登 记 机 关', style: label },
      {
        x: 880,
        y: 808,
        size: 22,
        text: `${whole(r, 2017, 2024)} 年 ${two(month)} 月 ${two(whole(r, 1, 28))} 日`,
        style: black,
      },
      { x: 80, y: 880, size: 13, text: '国家企业信用信息公示系统网址：http://www.gsxt.gov.cn', style: label },
      {
        x: 560,
        y: 880,
        size: 13,
        text: '市场主体应当于每年1月1日至6月30日通过国家企业信用信息公示系统报送公示年度报告。　国家市场监督管理总局监制',
        style: label,
      },
    ],
    seal(r, 930, 690, `${town}市场监督管理局`),
    4,
  )
  return { fields: values, html }
}
