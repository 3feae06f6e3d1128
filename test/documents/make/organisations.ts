/** Licences and certificates of organisations, and who holds a domain. */
import {
  allCounties,
  brands,
  creditCode,
  day,
  iso,
  licence,
  personName,
  pick,
  type Random,
  street,
  whole,
} from './data.ts'
import { type Fonts, form, landscape, type Made, portrait, type Row, scope, stamp, written } from './forms.ts'

export function soleTrader(random: Random, fonts: Fonts): Made {
  const l = licence(random)
  const name = `${l.名称.slice(0, 2)}市${pick(random, brands)}${pick(random, brands)}${pick(random, ['便利店', '餐饮店', '服装店', '图文社', '美容院'])}`
  const { 注册资本: _, ...rest } = l
  const fields = { ...rest, 名称: name, 类型: '个体工商户' }
  const html = form(
    { ...landscape, title: '营业执照' },
    fonts,
    [['统一社会信用代码', l.统一社会信用代码]],
    [
      [
        ['名称', name],
        ['类型', '个体工商户'],
        ['经营者', l.法定代表人],
        ['经营范围', scope, 20],
      ],
      [
        ['组成形式', '个人经营'],
        ['注册日期', written(l.成立日期)],
        ['经营场所', l.住所, 15],
      ],
    ],
    ['登记机关', stamp(random)],
  )
  return { fields, html }
}

export function partnership(random: Random, fonts: Fonts): Made {
  const l = licence(random)
  const name = l.名称.replace('有限公司', '合伙企业（有限合伙）')
  const fields = { ...l, 名称: name, 类型: '有限合伙企业' }
  const html = form(
    { ...landscape, title: '营业执照' },
    fonts,
    [['统一社会信用代码', l.统一社会信用代码]],
    [
      [
        ['名称', name],
        ['类型', '有限合伙企业'],
        ['执行事务合伙人', l.法定代表人],
        ['经营范围', scope, 20],
      ],
      [
        ['出资额', l.注册资本],
        ['成立日期', written(l.成立日期)],
        ['合伙期限', '长期'],
        ['主要经营场所', l.住所, 15],
      ],
    ],
    ['登记机关', stamp(random)],
  )
  return { fields, html }
}

export function branch(random: Random, fonts: Fonts): Made {
  const l = licence(random)
  const { 注册资本: _, ...rest } = l
  const name = `${l.名称}${pick(random, ['第一', '城南', '高新区'])}分公司`
  const fields = { ...rest, 名称: name, 类型: '有限责任公司分公司' }
  const html = form(
    { ...landscape, title: '营业执照' },
    fonts,
    [['统一社会信用代码', l.统一社会信用代码]],
    [
      [
        ['名称', name, 20],
        ['类型', '有限责任公司分公司'],
        ['负责人', l.法定代表人],
        ['经营范围', scope, 20],
      ],
      [
        ['成立日期', written(l.成立日期)],
        ['营业期限', '长期'],
        ['营业场所', l.住所, 15],
      ],
    ],
    ['登记机关', stamp(random)],
  )
  return { fields, html }
}

export function oldLicence(random: Random, fonts: Fonts): Made {
  const l = licence(random)
  const html = form(
    { ...portrait, title: '营业执照' },
    fonts,
    [['统一社会信用代码', l.统一社会信用代码]],
    [
      [
        ['名称', l.名称, 22],
        ['类型', l.类型, 22],
        ['住所', l.住所, 22],
        ['法定代表人', l.法定代表人],
        ['注册资本', l.注册资本],
        ['成立日期', written(l.成立日期)],
        ['营业期限', `${written(l.成立日期)}至长期`],
        ['经营范围', scope, 22],
      ],
    ],
    ['登记机关', stamp(random)],
  )
  return { fields: { ...l }, html }
}

export function institution(random: Random, fonts: Fonts): Made {
  const county = pick(random, allCounties())
  const place = county.names[county.names.length - 1]!
  const fields = {
    统一社会信用代码: creditCode(random, county.code, '12'),
    名称: `${place}${pick(random, ['第一中学', '图书馆', '疾病预防控制中心', '政务服务中心', '实验小学', '人民医院'])}`,
    法定代表人: personName(random),
    住所: county.names.join('') + street(random),
    开办资金: `${whole(random, 5, 900)}万元`,
    举办单位: `${place}人民政府`,
  }
  const until = whole(random, 2025, 2029)
  const html = form(
    { ...landscape, title: '事业单位法人证书', titleSize: 58 },
    fonts,
    [['统一社会信用代码', fields.统一社会信用代码]],
    [
      [
        ['名称', fields.名称, 18],
        ['宗旨和业务范围', '为社会提供公共服务，开展相关业务培训与咨询。', 14],
        ['住所', fields.住所, 16],
      ],
      [
        ['法定代表人', fields.法定代表人],
        ['经费来源', '财政补助'],
        ['开办资金', fields.开办资金],
        ['举办单位', fields.举办单位],
        ['登记管理机关', `${place}事业单位登记管理局`, 14],
      ],
    ],
    [`有效期 自${until - 5}年03月01日至${until}年03月01日`],
  )
  return { fields, html }
}

export function social(random: Random, fonts: Fonts): Made {
  const county = pick(random, allCounties())
  const place = county.names[county.names.length - 1]!
  const title = pick(random, ['社会团体法人登记证书', '民办非企业单位登记证书'])
  const fields = {
    统一社会信用代码: creditCode(random, county.code, title.startsWith('社会') ? '51' : '52'),
    名称: `${place}${pick(random, ['摄影家协会', '电子商务协会', '志愿者协会', '职业培训学校', '养老服务中心'])}`,
    类型: title,
    法定代表人: personName(random),
    住所: county.names.join('') + street(random),
    开办资金: `${whole(random, 3, 50)}万元`,
  }
  const html = form(
    { ...landscape, title, titleSize: 54 },
    fonts,
    [['统一社会信用代码', fields.统一社会信用代码]],
    [
      [
        ['名称', fields.名称],
        ['业务范围', '学术交流、业务培训、咨询服务。', 16],
        ['住所', fields.住所, 16],
        ['法定代表人', fields.法定代表人],
      ],
      [
        ['注册资金', fields.开办资金],
        ['业务主管单位', `${place}民政局`],
        ['有效期限', '2022年05月06日至2026年05月05日', 22],
      ],
    ],
    [`发证机关 ${place}民政局`],
  )
  return { fields, html }
}

export function domain(random: Random, fonts: Fonts): Made {
  const letters = 'abcdefghijklmnopqrstuvwxyz0123456789'
  const name = `${Array.from({ length: whole(random, 4, 11) }, () => pick(random, [...letters]))
    .join('')
    .replace(/^\d/, 'b')}.${pick(random, ['com', 'cn', 'com.cn', 'net', 'top', 'com', 'cn'])}`
  const holder = random() < 0.7 ? licence(random).名称 : personName(random)
  const from = day(random, 2008, 2023)
  const fields = {
    域名: name,
    域名持有者: holder,
    注册日期: iso(from),
    到期日期: iso([from[0] + whole(random, 2, 12), from[1], from[2]]),
  }
  const screen = random() < 0.4
  const names: readonly [string, string, string, string] = screen
    ? ['域名', '域名持有者名称', '注册日期', '到期日期']
    : pick(random, [
        ['域名', '域名注册者', '域名注册日期', '域名到期日期'],
        ['域名', '域名所有者', '注册时间', '到期时间'],
      ] as const)
  const date = (text: string) => (screen ? text : written(text))
  const rows: Row[] = [
    [names[0], name],
    [names[1], holder, 24],
    [names[2], date(fields.注册日期), 24],
    [names[3], date(fields.到期日期), 24],
  ]
  const extra: Row[] = screen
    ? [
        ['域名状态', '正常'],
        ['实名认证', '已通过'],
      ]
    : [['注册服务机构', '某某科技有限公司']]
  const look = screen
    ? { ...landscape, paper: '#ffffff', colour: '#666666', titleSize: 30 }
    : { ...landscape, size: 30 }
  return {
    fields,
    html: form(
      { ...look, title: screen ? '域名信息' : pick(random, ['国际域名注册证书', '中国国家顶级域名证书']) },
      fonts,
      [],
      [[...rows, ...extra]],
    ),
  }
}
