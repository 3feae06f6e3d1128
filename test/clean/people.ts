import type { Person } from '../../rules/index.ts'
import type { Demands } from './asked.ts'
import { residentId } from './identifiers.ts'
import { placeIn } from './places.ts'
import { provinces } from './provinces.data.ts'
import type { Choices } from './random.ts'

export const TODAY = '2026-11-24'

const SURNAMES = ['林', '何', '周', '苏', '陈', '欧阳', '马', '吴', '黄', '赵', '阿依']
const GIVEN = ['示例', '晓禾', '青', '明远', '子衿', '建国', '慕云', '一凡']
const PREFIXES = ['138', '139', '150', '158', '186', '188', '176', '199', '133', '177', '191']
const AREA_CODES = ['010', '021', '0755', '0571', '0898', '028']

/** A date some days after the day of the filing. */
export const after = (days: number): string =>
  new Date(Date.parse(TODAY) + days * 86_400_000).toISOString().slice(0, 10)

const mobiles = new Set<string>()

function mobile(choose: Choices): string {
  let number = ''
  do number = `${choose.of(PREFIXES)}${choose.digits(8)}`
  while (mobiles.has(number))
  mobiles.add(number)
  return number
}

export interface Wanted {
  /** Province in which the ID was issued; the filing's own when unset. */
  readonly issuedIn?: string
  readonly certType?: number
  readonly minAge: number
  readonly maxAge: number
  readonly male?: boolean
}

function number(certType: number, wanted: Wanted, choose: Choices, province: string): string {
  const age = choose.int(wanted.minAge, wanted.maxAge)
  const year = Number(TODAY.slice(0, 4)) - age - (choose.chance(0.5) ? 0 : 1)
  // Whoever is that old on the day has the birthday behind them.
  const born = `${year}${choose.of(['0101', '0315', '0630', '0928', '1124'])}`
  const male = wanted.male ?? choose.chance(0.5)
  const order = `${choose.digits(2)}${choose.int(0, 4) * 2 + (male ? 1 : 0)}`
  const region = placeIn(wanted.issuedIn ?? province, choose).district
  switch (certType) {
    case 7:
      return `E${choose.digits(8)}`
    case 11:
      return choose.digits(8)
    case 14:
      return `${choose.of(['H', 'M'])}${choose.digits(8)}`
    case 30:
      return choose.chance(0.5) ? `USA${choose.digits(12)}` : `9${choose.digits(17)}`
    case 41:
      return residentId(choose.of(['810000', '820000']), born, order)
    case 42:
      return residentId('830000', born, order)
    default:
      return residentId(region, born, order)
  }
}

/** Somebody whose data any province would take, with a paper of the wanted kind. */
export function person(demands: Demands, wanted: Wanted, choose: Choices): Person {
  const certType = wanted.certType ?? 2
  const longTerm = choose.chance(0.2)
  const strictPhone = demands.is('phoneLocal', 'required', 'requiredIfNonLocal')
  const knowsProvince = strictPhone || choose.chance(0.6)
  const own = mobile(choose)
  return {
    name: `${choose.of(SURNAMES)}${choose.of(GIVEN)}`,
    certType,
    certNumber: number(certType, wanted, choose, demands.province),
    certLongTerm: longTerm,
    certValidFrom: after(-choose.int(1, 4000)),
    ...(!longTerm && { certValidTo: after(choose.int(100, 6000)) }),
    mobile: own,
    ...(knowsProvince && {
      mobileProvince: strictPhone || choose.chance(0.6) ? demands.province : choose.of(Object.keys(provinces)),
    }),
    emergencyPhone: choose.chance(0.25)
      ? `${choose.of(AREA_CODES)}-${choose.int(2, 8)}${choose.digits(6)}${choose.digits(1)}`
      : mobile(choose),
    email: `${choose.of(['lin', 'info', 'beian', 'he.x', 'a_b'])}${choose.digits(6)}@${choose.of(['example.com', 'qq.com', 'mail.example.cn', '163.com'])}`,
  }
}
