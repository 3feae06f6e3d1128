/** Cards and licences laid out as other printers do it, with addresses, names, kinds and amounts that the plain generator lacks. */
import {
  allCounties,
  back,
  creditCode,
  day,
  iso,
  type Person,
  person,
  personName,
  pick,
  type Random,
  two,
  whole,
} from './data.ts'
import type { Made } from './forms.ts'
import { between } from './harsher.ts'
import { lines, type Print } from './sheets.ts'

const print = ({ x, y, size, text, style = '' }: Print) =>
  `<div style="position:absolute;left:${x}px;top:${y}px;font-size:${size}px;line-height:1.3;white-space:pre;${style}">${text.replaceAll('<', '&lt;')}</div>`

/** Interlaced fine lines of two colours, as security printing has them, all over the sheet. */
function guilloche(r: Random, width: number, height: number, colours: readonly string[]): string {
  const [wave, turns] = [between(r, 8, 40), between(r, 2, 7)]
  const curve = (i: number) => {
    const points = Array.from({ length: 61 }, (_, k) => {
      const y = (height * (i + 0.5)) / 34 + Math.sin((k / 60) * Math.PI * 2 * turns + (i % 3)) * wave
      return `${(width * k) / 60},${Math.round(y)}`
    })
    return `<polyline points="${points.join(' ')}" fill="none" stroke="${colours[i % colours.length]}" stroke-width="${i % 4 ? 0.8 : 1.6}"/>`
  }
  return `<svg width="${width}" height="${height}" style="position:absolute;inset:0">${Array.from({ length: 34 }, (_, i) => curve(i)).join('')}</svg>`
}

const sheet = (
  width: number,
  height: number,
  paper: string,
  under: string,
  marks: readonly Print[],
  over = '',
  round = 18,
) =>
  `<div style="position:relative;width:${width}px;height:${height}px;background:${paper};border-radius:${round}px;overflow:hidden;color:#222">${under}${marks.map(print).join('')}${over}</div>`

const roads = [...'建设 府前 学院 朝阳 和平 工业 花园 金融 站前 环城 高新 民主 红旗 延安 银河'.split(' ')]
const villages = ['大王庄村', '李家坝村', '下沙村', '三合村', '石桥头村', '杨柳青村', '新民村']
const buildings = ['创业大厦', '财富中心', '软件园', '银座广场', '科创园', '商会大厦', '电子商务产业园']
const residences = ['御景湾', '丽景花园', '金桂苑', '幸福里', '碧水云天', '和顺家园']

/** What stands behind the county in an address. */
function place(r: Random): string {
  const road = `${pick(r, roads)}${pick(r, ['路', '大街', '二路', '南路', '街', '大道'])}${whole(r, 1, 1999)}号`
  return pick(r, [
    () =>
      `${pick(r, ['城关', '红旗', '永安', '龙泉', '太平'])}镇${pick(r, villages)}${whole(r, 1, 18)}组${whole(r, 1, 260)}号`,
    () => `${road}附${whole(r, 1, 30)}号`,
    () =>
      `${road}${pick(r, buildings)}${pick(r, ['A座', 'B座', '1号楼', '3幢', ''])}${whole(r, 2, 28)}层${whole(r, 101, 2899)}室`,
    () => `${road}${pick(r, residences)}${whole(r, 1, 40)}栋${whole(r, 1, 6)}单元${whole(r, 1, 33)}0${whole(r, 1, 6)}`,
    () => `${road}${whole(r, 1, 30)}号楼${whole(r, 1, 6)}门${whole(r, 101, 1606)}号`,
    () => `${road}${pick(r, buildings)}${whole(r, 1, 9)}-${whole(r, 1, 20)}号（自主申报）`,
    () => `${pick(r, residences)}社区${whole(r, 1, 40)}号楼${whole(r, 101, 1802)}`,
  ])()
}

const address = (r: Random, names: readonly string[]) => names.join('') + place(r)

export function frontVariant(r: Random, font: string): Made {
  const whose = person(r)
  const p: Person = { ...whose, 住址: address(r, pick(r, allCounties()).names) }
  const colour = pick(r, ['#3c8fc0', '#2f7aa8', '#5a93b8', '#4a86c8'])
  const label = `color:${colour};font-family:${pick(r, ["'Noto Sans CJK SC'", "'WenQuanYi Zen Hei'", "'AR PL UKai CN'"])}`
  const value = `font-family:${font};letter-spacing:${between(r, 0, 3).toFixed(1)}px`
  const [y, m, d] = p.出生.split('-').map(Number)
  const [left, at] = [whole(r, 48, 66), whole(r, 138, 166)]
  const top = whole(r, 50, 66)
  const step = whole(r, 58, 66)
  const [small, large] = [whole(r, 20, 24), whole(r, 26, 30)]
  const gap = pick(r, ['　', ' ', '  '])
  const born: Print[] = [
    { x: at, y: top + step * 2, size: large, text: `${y}`, style: value },
    { x: at + 86, y: top + step * 2 + 3, size: small, text: '年', style: label },
    { x: at + 122, y: top + step * 2, size: large, text: `${m}`, style: value },
    { x: at + 162, y: top + step * 2 + 3, size: small, text: '月', style: label },
    { x: at + 200, y: top + step * 2, size: large, text: `${d}`, style: value },
    { x: at + 242, y: top + step * 2 + 3, size: small, text: '日', style: label },
  ]
  const face = `<div style="position:absolute;left:566px;top:78px;width:214px;height:280px;background:radial-gradient(ellipse 34% 30% at 50% 40%,#d9b08f 98%,transparent),radial-gradient(ellipse 52% 40% at 50% 100%,#2b3040 98%,transparent),#e7edf1"></div>`
  const html = sheet(
    856,
    540,
    pick(r, ['#eef4f4', '#f4f3ee', '#e9f0f5']),
    guilloche(
      r,
      856,
      540,
      pick(r, [
        ['#bcd9e8', '#e6c3d0'],
        ['#c9e0d5', '#d5d2ea'],
        ['#a9cfe2', '#efd0c4'],
      ]),
    ),
    [
      { x: left, y: top + 4, size: small, text: `姓${gap}名`, style: label },
      { x: at, y: top - 2, size: large + 3, text: p.姓名, style: `${value};letter-spacing:${whole(r, 0, 10)}px` },
      { x: left, y: top + step + 3, size: small, text: `性${gap}别`, style: label },
      { x: at, y: top + step, size: large, text: p.性别, style: value },
      { x: at + 92, y: top + step + 3, size: small, text: `民${gap}族`, style: label },
      { x: at + 92 + small * 3.4, y: top + step, size: large, text: p.民族, style: value },
      { x: left, y: top + step * 2 + 3, size: small, text: `出${gap}生`, style: label },
      ...born,
      { x: left, y: top + step * 3 + 3, size: small, text: `住${gap}址`, style: label },
      { x: at, y: top + step * 3, size: large, text: lines(p.住址, whole(r, 11, 12)), style: value },
      { x: left, y: 446, size: small, text: '公民身份号码', style: label },
      {
        x: left + small * 6 + 60,
        y: 440,
        size: large + 4,
        text: p.公民身份号码,
        style: `font-family:${pick(r, [font, "'DejaVu Sans'", "'Liberation Mono'"])};letter-spacing:${whole(r, 3, 7)}px`,
      },
    ],
    face,
  )
  return { fields: { ...p }, html }
}

export function backVariant(r: Random, font: string): Made {
  const b = back(r)
  const emblem =
    '<div style="position:absolute;left:52px;top:46px;width:150px;height:160px;border-radius:50%;background:radial-gradient(#e8b64a 18%,#c8281e 20% 62%,#d9a23a 64%)"></div>'
  const x = whole(r, 200, 290)
  const label = `font-family:${pick(r, ["'Noto Sans CJK SC'", "'WenQuanYi Zen Hei'"])};font-weight:${pick(r, [400, 700])}`
  const size = whole(r, 24, 28)
  const html = sheet(
    856,
    540,
    pick(r, ['#f1f1ea', '#eef3f0']),
    guilloche(
      r,
      856,
      540,
      pick(r, [
        ['#e3c6d2', '#c9dfc4'],
        ['#cfdcea', '#eadfc0'],
      ]),
    ),
    [
      {
        x: 250,
        y: 56,
        size: 46,
        text: '中华人民共和国',
        style: `font-family:${font};letter-spacing:${whole(r, 8, 18)}px`,
      },
      {
        x: 236,
        y: 136,
        size: 66,
        text: '居民身份证',
        style: `font-family:${font};font-weight:700;letter-spacing:${whole(r, 16, 32)}px`,
      },
      { x, y: 390, size, text: '签发机关', style: label },
      { x: x + size * 5 + 8, y: 390, size, text: b.签发机关, style: `font-family:${font}` },
      { x, y: 448, size, text: '有效期限', style: label },
      { x: x + size * 5 + 8, y: 448, size, text: b.有效期限, style: `font-family:${font}` },
    ],
    emblem,
  )
  return { fields: { ...b }, html }
}

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

/** A field of small squares, as a two-dimensional code is. */
function squares(r: Random, x: number, y: number, side: number): string {
  const cells = Array.from({ length: 29 * 29 }, (_, i) =>
    r() < 0.5 ? `<rect x="${i % 29}" y="${Math.floor(i / 29)}" width="1" height="1"/>` : '',
  )
  const eye = (a: number, b: number) =>
    `<path d="M${a} ${b}h7v7h-7z" fill="#fff"/><path d="M${a} ${b}h7v7h-7zM${a + 1} ${b + 1}v5h5v-5z" fill-rule="evenodd"/><path d="M${a + 2} ${b + 2}h3v3h-3z"/>`
  return `<svg viewBox="0 0 29 29" style="position:absolute;left:${x}px;top:${y}px;width:${side}px;height:${side}px;background:#fff">${cells.join('')}${eye(0, 0)}${eye(22, 0)}${eye(0, 22)}</svg>`
}

function seal(r: Random, x: number, y: number, text: string): string {
  const turned = [...text].map(
    (ch, i, all) =>
      `<span style="position:absolute;left:50%;top:50%;font:700 20px 'Noto Serif CJK SC';transform:translate(-50%,-50%) rotate(${(i - (all.length - 1) / 2) * 19}deg) translateY(-62px)">${ch}</span>`,
  )
  return `<div style="position:absolute;left:${x}px;top:${y}px;width:170px;height:170px;border:5px solid;border-radius:50%;color:rgba(208,30,36,${between(r, 0.55, 0.85).toFixed(2)});transform:rotate(${whole(r, -14, 14)}deg)">${turned.join('')}<span style="position:absolute;inset:0;display:grid;place-items:center;font-size:54px">★</span></div>`
}

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
    住所: address(r, county.names),
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
  const html = sheet(
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
