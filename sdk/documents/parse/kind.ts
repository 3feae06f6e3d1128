import type { DocumentKind } from '../types.ts'
import { asIdNumber } from './id-number.ts'
import { findLabels } from './labels.ts'
import type { Placed } from './page.ts'

const front = ['姓名', '性别', '民族', '出生', '住址', '公民身份号码']
const back = ['签发机关', '有效期限', '居民身份证', '中华人民共和国']
const licence = [
  ...['营业执照', '统一社会信用代码', '登记机关', '经营范围', '成立日期', '注册日期', '注册资本', '法定代表人'],
  ...[
    '执行事务合伙人',
    '经营场所',
    '营业期限',
    '国家企业信用信息公示系统',
    '类型',
    '名称',
    '经营者',
    '出资额',
    '负责人',
  ],
]

const weigh = (lines: readonly Placed[], labels: readonly string[]) =>
  [...findLabels(lines, labels).values()].reduce((sum, hit) => sum + hit.score * Math.min(4, hit.label.length), 0)

/** How much of the print of known documents the lines hold; upside down, or in a strange document, next to nothing. */
export const knownPrint = (lines: readonly Placed[]) => weigh(lines, [...front, ...back, ...licence])

/** Titles of documents with labels like an identity card's that need the networks: no card is to be seen in them. */
const others = /来往(大陆|内地|港澳|台湾)|通行证|护照/

/** Whether lines hold such a title. */
export const isForeign = (lines: readonly Placed[]) =>
  lines.some(({ line }) => others.test(line.text) && !/号码/.test(line.text))

/** Which document the lines come from; null when the evidence is thin. */
export function kindOf(lines: readonly Placed[]): DocumentKind | null {
  if (isForeign(lines)) return null
  const number = Math.max(0, ...lines.map(numberEvidence))
  const scores = {
    front: weigh(lines, front) + number,
    back: weigh(lines, back),
    licence: weigh(lines, licence),
  }
  if (scores.licence >= 8 && scores.licence > scores.front + scores.back) return 'business-licence'
  const isFront = scores.front >= 6
  const isBack = scores.back >= 5
  if (isFront && isBack) return 'id-card-both'
  if (isFront) return 'id-card-front'
  if (isBack) return 'id-card-back'
  return scores.licence >= 5 ? 'business-licence' : null
}

/** A row of about 18 digits counts; with a date where a resident number has the birth, it is enough by itself. */
function numberEvidence(placed: Placed): number {
  const digits = asIdNumber(placed.line.chars)
  if (digits.length < 16 || digits.length > 21 || digits.length <= placed.line.chars.length * 0.8) return 0
  return /^\d{5,8}(?:19|20)\d\d\d?(?:0\d|1[0-2])\d?[0-3]\d/.test(digits) ? 6 : 4
}
