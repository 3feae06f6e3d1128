import { labelled, rowsWith, type Schema, wholeRow } from '../layout/labelled.ts'
import { settle } from '../parse/field.ts'
import type { Found } from '../parse/id-card-front.ts'
import { nameField } from '../parse/person-name.ts'
import { vote } from '../parse/reading.ts'
import { tidy } from '../parse/text.ts'
import type { FieldReading } from '../types.ts'
import { gather, type Kind, type Pass } from './kind.ts'
import { anyDate, plainDate, plainField } from './plain-fields.ts'

type Name = '域名' | '域名持有者' | '注册日期' | '到期日期' | '注册服务机构'

const isDate = (text: string) => anyDate(text) !== null

const schema: Schema<Name> = {
  域名: { labels: ['域名', '域名名称', '域名信息'], fits: (text) => domainIn(text) !== null },
  域名持有者: {
    labels: [
      ...[
        '域名注册者',
        '域名所有者',
        '域名持有者',
        '域名所有人',
        '域名持有人',
        '域名注册人',
        '注册者名称',
        '所有者名称',
        '持有者名称',
      ],
      ...[
        '域名注册者名称',
        '域名所有者名称',
        '域名持有者名称',
        '注册者',
        '注册人',
        '持有者',
        '所有者',
        '域名所有者中文信息',
      ],
    ],
    more: 1,
    wraps: 14,
  },
  注册日期: { labels: ['注册日期', '注册时间', '域名注册日期', '域名注册时间', '创建时间'], fits: isDate },
  到期日期: {
    labels: ['到期日期', '到期时间', '域名到期日期', '域名到期时间', '过期时间', '截止日期', '有效期至'],
    fits: isDate,
  },
  注册服务机构: { labels: ['域名注册服务机构', '注册服务机构', '注册商', '所属注册商', '域名注册商'] },
}

/** Certificate of a domain, and the page of a registrar that shows who holds it. */
export const domainCertificate: Kind = {
  id: 'domain-certificate',
  print: [
    ...[
      '域名证书',
      '国际域名注册证书',
      '顶级域名证书',
      '域名注册证书',
      '域名实名认证',
      '域名信息',
      '域名持有者',
      '域名所有者',
    ],
    ...[
      '域名注册者',
      '域名到期',
      '注册服务机构',
      '域名状态',
      '域名服务器',
      '注册商',
      '到期日期',
      '到期时间',
      '注册时间',
      '注册日期',
    ],
  ],
  evidence: (rows) => (rowsWith(rows, (text) => domainIn(text) !== null).length > 0 ? 2 : 0),
  least: 9,
  expected: ['域名', '域名持有者'],
  schema,
  pieces,
  twice: ['域名', '域名持有者', '注册日期', '到期日期'],
  unsure: true,
  read(passes, context) {
    const found = passes.map(pieces)
    const of = (name: Name) => gather(found, name, context)
    const holder = of('域名持有者')
    const isPerson = holder.all.some(({ text }) => /^[\p{Script=Han}·]{2,4}$/u.test(text.trim()))
    return {
      域名: domainField(of('域名')),
      域名持有者: isPerson ? nameField(holder) : plainField(holder),
      注册日期: plainDate(of('注册日期')),
      到期日期: plainDate(of('到期日期'), (date) => ({
        age: date > (anyDate(of('注册日期').all[0]?.text ?? '') ?? ''),
      })),
    }
  },
}

function pieces(rows: Pass) {
  const found = labelled(rows, schema)
  if (!found.has('域名')) {
    const [row] = rowsWith(rows, (text) => domainIn(text) !== null && !/www\.|https?:|@/.test(text))
    if (row) found.set('域名', [wholeRow(row)])
  }
  return found
}

const endings = new Set(['中国', '公司', '网络', '网址', '集团', '在线', '中文网', '商城', '网店', '我爱你', '移动'])
const label = /^[a-z0-9\u4e00-\u9fa5][a-z0-9\u4e00-\u9fa5-]*$/

/** A registrable name in a text, lower case; null when there is none. */
export function domainIn(text: string): string | null {
  const flat = text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[。,，]/g, '.')
    .toLowerCase()
  for (const word of flat.match(/[a-z0-9\u4e00-\u9fa5.-]+/g) ?? []) {
    // What stands in front in Chinese is the label, where the name itself is Latin.
    const name = word.replace(/^[\u4e00-\u9fa5]+(?=[a-z0-9])/, '').replace(/^www\./, '')
    const parts = name.split('.')
    const last = parts.at(-1) ?? ''
    if (parts.length < 2 || parts.length > 4 || !parts.every((part) => part.length <= 63 && label.test(part))) continue
    if (/^[a-z]{2,18}$/.test(last) || endings.has(last)) return name
  }
  return null
}

/** Marks that are printed alike: readings agree on the wrong one, and are sure of it. */
const alike = /[0-9li]|rn|vv|cl/

function domainField({ all, box }: Found): FieldReading {
  const best = vote(all, (text) => domainIn(tidy(text)) ?? '')
  if (!best) return settle({ value: '', confidence: 0, box })
  const least = Math.min(...best.reading.chars.map((c) => c.conf))
  return settle(
    {
      value: best.value,
      confidence: least,
      box: best.reading.quad,
      // One letter for another gives a domain that may well exist: both readings, and every letter sure.
      checks: {
        grammar: true,
        'passes-agree': best.votes === best.of && best.of >= 2,
        clear: least >= 0.9 && !alike.test(best.value.replace(/\.[^.]*$/, '')),
      },
      alternatives: best.others,
    },
    ['grammar', 'passes-agree', 'clear'],
  )
}
