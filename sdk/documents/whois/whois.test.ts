import { expect, it } from 'vitest'
import { MOST_DOMAINS } from './answer.ts'
import { LONGEST_PASTE, readWhois } from './index.ts'

const values = (text: string) => readWhois(text).map(({ fields }) => Object.values(fields).map(({ value }) => value))
const levels = (text: string) =>
  readWhois(text).map(({ fields }) =>
    Object.values(fields)
      .map(({ level }) => level)
      .join(),
  )

const cnnic = (name = 'example.cn', holder = '杭州示例科技有限公司') => `Domain Name: ${name}
ROID: 20030312s10001s00033735-cn
Domain Status: clientTransferProhibited
Registrant: ${holder}
Registrant Contact Email: someone@example.cn
Sponsoring Registrar: 阿里云计算有限公司（万网）
Name Server: ns1.example.cn
Registration Time: 2003-03-17 12:20:05
Expiration Time: 2030-03-17 12:48:36
DNSSEC: unsigned
`

const generic = (holder: string) => `   Domain Name: EXAMPLE.COM
   Registry Domain ID: 2336799_DOMAIN_COM-VRSN
   Registrar WHOIS Server: whois.example.net
   Updated Date: 2024-08-14T07:01:34Z
   Creation Date: 1995-08-13T20:00:00Z
   Registry Expiry Date: 2030-08-13T04:00:00Z
   Registrar: Example Registrar Inc.
   Domain Status: clientDeleteProhibited https://icann.org/epp#clientDeleteProhibited
${holder}
Registrant State/Province: Zhejiang
>>> Last update of whois database: 2026-11-26T10:00:00Z <<<
`

it('reads CNNIC’s answer', () => {
  expect(values(cnnic())).toEqual([['example.cn', '杭州示例科技有限公司', '2003-03-17', '2030-03-17']])
  expect(levels(cnnic())).toEqual(['fill,fill,fill,fill'])
  expect(values(cnnic().replace(/\n/g, '\r\n'))).toEqual(values(cnnic()))
})

it('reads generic answers; moments with a zone are days in Beijing', () => {
  const text = generic('Registrant Name: Zhang San\nRegistrant Organization: 杭州示例科技有限公司')
  expect(values(text)).toEqual([['example.com', '杭州示例科技有限公司', '1995-08-14', '2030-08-13']])
  expect(readWhois(text)[0]!.fields.域名持有者).toMatchObject({ level: 'ask', alternatives: ['Zhang San'] })
  // A name in Latin letters is nothing to compare a Chinese filing with unasked.
  expect(levels(generic('Registrant Organization: Hangzhou Example Co., Ltd.'))).toEqual(['fill,ask,fill,fill'])
})

it('a hidden holder is unknown', () => {
  for (const hidden of [
    'REDACTED FOR PRIVACY',
    'Redacted for GDPR privacy',
    'Privacy service provided by Withheld for Privacy ehf',
    'Domains By Proxy, LLC',
    'Statutory Masking Enabled',
    'Data Protected',
    'Identity Protection Service',
    'Not Disclosed',
    'Non-Public Data',
    'Please query the RDDS service of the Registrar of Record',
    '隐私保护',
    '域名隐私保护服务',
    '该信息未公开',
    '张*',
    '杭州****有限公司',
    'N/A',
    '-',
    '',
    'https://rdap.example/contact',
  ]) {
    const read = readWhois(generic(`Registrant Name: ${hidden}\nRegistrant Organization: ${hidden}`))
    expect(read[0]!.fields.域名持有者, hidden).toMatchObject({ value: '', level: 'empty' })
    expect(values(cnnic('example.cn', hidden))[0]![1], hidden).toBe('')
  }
  // Protection as a business is a name like another.
  expect(values(cnnic('example.cn', '杭州环境保护示例有限公司'))[0]![1]).toBe('杭州环境保护示例有限公司')
  expect(values(cnnic('example.cn', '示例知识产权代理有限公司'))[0]![1]).toBe('示例知识产权代理有限公司')
})

it('reads a registrar’s page, values beside or below their labels', () => {
  const beside =
    '域名\t示例.中国\n域名所有者：\t何示例\n注册商\t示例网络\n注册时间\t2019年3月5日\n到期时间：2029-03-05 00:00'
  expect(values(beside)).toEqual([['示例.中国', '何示例', '2019-03-05', '2029-03-05']])
  const below = '域名\nexample.cn\n\n域名持有者\n杭州示例科技有限公司\n注册日期\n2019/3/5\n到期日期\n2029/3/5 10:00:00'
  expect(values(below)).toEqual([['example.cn', '杭州示例科技有限公司', '2019-03-05', '2029-03-05']])
  expect(levels(below)).toEqual(['fill,ask,fill,fill'])
  expect(values('域名 example.cn\n域名：example.cn\n注册人/机构：何示例 [whois反查]')[0]!.slice(0, 2)).toEqual([
    'example.cn',
    '何示例',
  ])
})

it('takes no label, and nothing of another line, for a holder', () => {
  for (const next of ['注册商', '管理员邮箱', '域名状态', '注册商：阿里云', 'Registrar: Example', '注册时间', ''])
    expect(values(`域名：example.cn\n域名所有者：\n${next}`)[0]![1], next).toBe('')
})

it('reads RDAP', () => {
  const rdap = (fn: string, org?: string) => ({
    objectClassName: 'domain',
    ldhName: 'EXAMPLE.COM',
    events: [
      { eventAction: 'registration', eventDate: '2019-03-05T01:00:00Z' },
      { eventAction: 'expiration', eventDate: '2029-03-05T01:00:00Z' },
      { eventAction: 'last changed', eventDate: '2024-03-05T01:00:00Z' },
    ],
    entities: [
      { roles: ['registrar'], vcardArray: ['vcard', [['fn', {}, 'text', 'Example Registrar']]] },
      {
        roles: ['registrant'],
        vcardArray: [
          'vcard',
          [['version', {}, 'text', '4.0'], ['fn', {}, 'text', fn], ...(org ? [['org', {}, 'text', org]] : [])],
        ],
      },
    ],
  })
  const told = ['example.com', '杭州示例科技有限公司', '2019-03-05', '2029-03-05']
  expect(values(JSON.stringify(rdap('', '杭州示例科技有限公司'), null, 2))).toEqual([told])
  expect(values(JSON.stringify([rdap('杭州示例科技有限公司'), { ...rdap(''), ldhName: 'example.net' }]))).toEqual([
    told,
    ['example.net', '', '2019-03-05', '2029-03-05'],
  ])
  for (const odd of ['{', '[]', '{"ldhName":5}', '[null,1,"a"]', '{"ldhName":"a.cn","entities":{},"events":[0]}'])
    expect(
      values(odd)
        .flat()
        .filter((value) => value !== '' && value !== 'a.cn'),
    ).toEqual([])
})

it('keeps several domains apart, and asks where one is told in two ways', () => {
  const two = cnnic() + cnnic('示例.cn', '另一家示例有限公司')
  expect(values(two).map(([domain, holder]) => [domain, holder])).toEqual([
    ['example.cn', '杭州示例科技有限公司'],
    ['示例.cn', '另一家示例有限公司'],
  ])
  // What follows a domain that cannot be read is nobody's.
  expect(values(cnnic('example.cn', '') + cnnic('not a domain'))).toEqual([
    ['example.cn', '', '2003-03-17', '2030-03-17'],
  ])
  expect(levels(cnnic() + cnnic('example.cn', '另一家示例有限公司'))).toEqual(['fill,ask,fill,fill'])
  expect(levels(cnnic().replace('2030-03-17', '2001-03-17'))).toEqual(['fill,fill,fill,ask'])
  expect(values(cnnic().replace('2003-03-17', '2003-02-30'))[0]![2]).toBe('')
})

it('is bounded, whatever it is given', () => {
  const many = Array.from({ length: 300 }, (_, i) => cnnic(`example${i}.cn`)).join('')
  expect(readWhois(many)).toHaveLength(MOST_DOMAINS)
  const holder = `${'甲'.repeat(200)}`
  expect(values(cnnic('example.cn', holder))[0]![1]).toBe('')
  expect(values(cnnic('example.cn', '甲\u202e示例\u200b公司'))[0]![1]).not.toMatch(/\p{Cf}/u)
  const started = performance.now()
  for (const hostile of [
    ' '.repeat(1e6),
    ':'.repeat(1e6),
    '域名\n'.repeat(3e5),
    `[${'['.repeat(1e6)}`,
    'Domain: a.'.repeat(1e5),
    `域名\t${'a.'.repeat(5e5)}`,
  ])
    expect(values(hostile).flat().join('')).toBe('')
  expect(performance.now() - started).toBeLessThan(2000)
  // A cut line is not a value.
  const cut = `${'\n'.repeat(LONGEST_PASTE - 20)}Domain Name: example.com.cn`
  expect(values(cut)).toEqual([])
})
