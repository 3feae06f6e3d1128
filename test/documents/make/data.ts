/** Invented people and companies: random data that obeys the check characters, never a real person's. */
import { divisionTable } from '@beian-assist/rules'
import { creditCodeCheckCharacter } from '../../../rules/filing/identifiers/credit-code.ts'
import { isOrganisationCode } from '../../../rules/filing/identifiers/organisation-code.ts'
import { idCheckCharacter } from '../../../rules/filing/identifiers/resident-id.ts'
import { nations } from '../../../sdk/documents/parse/nations.ts'

export type Random = () => number

/** Mulberry32: the same seed gives the same documents. */
export function seeded(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

export const whole = (random: Random, from: number, to: number) => from + Math.floor(random() * (to - from + 1))
export const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)]!
export const two = (n: number) => String(n).padStart(2, '0')

const surnames = [
  ...'王李张刘陈杨黄赵周吴徐孙马胡朱郭何罗高林郑梁谢唐许冯宋韩邓彭曹曾田于董袁潘蔡蒋余杜叶程魏苏卢丁沈任姚范方石',
  '欧阳',
  '司马',
]
const given = [
  ...'伟芳秀英敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂建文华国志海波宁丹红梅兰玉龙飞鹏云天雨晨思佳欣怡子轩浩宇俊博雅琪瑶婷颖嘉梓涵',
]
const streets = [
  '人民',
  '解放',
  '中山',
  '长江',
  '黄河',
  '文化',
  '青年',
  '迎宾',
  '滨河',
  '科技',
  '东风',
  '新建',
  '团结',
  '复兴',
  '南京',
]
const suffixes = ['路', '街', '大道', '东路', '西街', '北路', '中路', '巷']
const estates = ['阳光花园', '锦绣家园', '滨江花苑', '翠湖小区', '世纪新城', '东方明珠', '']
export const trades = [
  '信息技术',
  '网络科技',
  '贸易',
  '电子商务',
  '文化传播',
  '餐饮管理',
  '建筑工程',
  '软件',
  '生物科技',
  '广告',
]
export const brands = [
  '华',
  '盛',
  '安',
  '达',
  '鑫',
  '源',
  '天',
  '宏',
  '远',
  '博',
  '创',
  '云',
  '星',
  '海',
  '瑞',
  '丰',
  '恒',
  '泰',
  '金',
  '科',
]

interface County {
  readonly code: string
  readonly names: readonly string[]
}

let counties: County[] | null = null

export function allCounties(): County[] {
  counties ??= divisionTable.flatMap((row) => {
    const [province, ...cities] = row.split(';')
    return cities.flatMap((item) => {
      const [city, list = ''] = item.split(':')
      const own = /市辖区|行政区划|^\d+县$/.test(city!) ? [] : [city!.slice(2)]
      const at = (text: string) => ({
        code: province!.slice(0, 2) + city!.slice(0, 2) + text.slice(0, 2),
        names: [province!.slice(2), ...own, text.slice(2)],
      })
      return list
        .split(',')
        .filter((text) => /^\d\d\D/.test(text))
        .map(at)
    })
  })
  return counties
}

export const personName = (random: Random) =>
  pick(random, surnames) + pick(random, given) + (random() < 0.75 ? pick(random, given) : '')

export const day = (random: Random, from: number, to: number) =>
  [whole(random, from, to), whole(random, 1, 12), whole(random, 1, 28)] as const
export const iso = ([y, m, d]: readonly [number, number, number]) => `${y}-${two(m)}-${two(d)}`

export function street(random: Random): string {
  const estate = pick(random, estates)
  const inside = estate
    ? `${estate}${whole(random, 1, 30)}幢${whole(random, 1, 4)}单元${whole(random, 1, 28)}0${whole(random, 1, 4)}室`
    : ''
  return `${pick(random, streets)}${pick(random, suffixes)}${whole(random, 1, 2900)}号${inside}`
}

export interface Person {
  readonly 姓名: string
  readonly 性别: string
  readonly 民族: string
  readonly 出生: string
  readonly 住址: string
  readonly 公民身份号码: string
}

export function person(random: Random): Person {
  const county = pick(random, allCounties())
  const born = day(random, 1955, 2006)
  const order = whole(random, 1, 999)
  const body = `${county.code}${born[0]}${two(born[1])}${two(born[2])}${String(order).padStart(3, '0')}`
  return {
    姓名: personName(random),
    性别: order % 2 === 1 ? '男' : '女',
    民族: random() < 0.6 ? '汉' : pick(random, nations),
    出生: iso(born),
    住址: county.names.join('') + street(random),
    公民身份号码: body + idCheckCharacter(body),
  }
}

export interface Back {
  readonly 签发机关: string
  readonly 有效期限: string
}

export function back(random: Random): Back {
  const county = pick(random, allCounties()).names
  const last = county[county.length - 1]!
  const authority =
    county.length > 2 && last.endsWith('区')
      ? `${county[1]}公安局${last.length > 2 ? last.slice(0, -1) : last}分局`
      : `${last}公安局`
  const [y, m, d] = day(random, 2008, 2024)
  const span = pick(random, [10, 20, 0])
  const from = `${y}.${two(m)}.${two(d)}`
  return { 签发机关: authority, 有效期限: span === 0 ? `${from}-长期` : `${from}-${y + span}.${two(m)}.${two(d)}` }
}

export const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'

export function creditCode(random: Random, area: string, head = '91'): string {
  for (;;) {
    const organisation = Array.from({ length: 8 }, () => pick(random, [...alphabet])).join('')
    const check = [...'0123456789X'].find((ch) => isOrganisationCode(organisation + ch))
    if (!check) continue
    const body = `${head}${area}${organisation}${check}`
    const last = creditCodeCheckCharacter(body)
    if (last) return body + last
  }
}

export interface Licence {
  readonly 统一社会信用代码: string
  readonly 名称: string
  readonly 类型: string
  readonly 法定代表人: string
  readonly 住所: string
  readonly 成立日期: string
  readonly 注册资本: string
}

export function licence(random: Random): Licence {
  const county = pick(random, allCounties())
  const place = county.names[Math.min(1, county.names.length - 1)]!.replace(/[市区县]$/, '')
  return {
    统一社会信用代码: creditCode(random, county.code),
    名称: `${place}${pick(random, brands)}${pick(random, brands)}${pick(random, trades)}有限公司`,
    类型: pick(random, [
      '有限责任公司（自然人独资）',
      '有限责任公司（自然人投资或控股）',
      '其他有限责任公司',
      '有限责任公司（法人独资）',
    ]),
    法定代表人: personName(random),
    住所: county.names.join('') + street(random),
    成立日期: iso(day(random, 2001, 2025)),
    注册资本: pick(random, [
      '壹佰万元整',
      '伍拾万元整',
      '贰佰万元整',
      '人民币伍佰万元整',
      '壹仟万元整',
      '叁佰万元整',
      '捌拾捌万元整',
      '人民币陆拾万元整',
    ]),
  }
}
