import type { Filing, Person, Subject } from '../../rules/index.ts'
import type { Demands } from './asked.ts'
import { natures } from './enumerations.data.ts'
import { unitNumber } from './identifiers.ts'
import { after, person, type Wanted } from './people.ts'
import { placeIn, street } from './places.ts'
import { provinces } from './provinces.data.ts'
import type { Choices } from './random.ts'

/** Names of units of each nature; `@` stands for the short name of the province. */
const NAMES: Readonly<Record<number, readonly string[]>> = {
  1: ['某部示例保障队'],
  2: ['@示例区档案局', '@示例县农业农村局', '@示例市人民政府办公室'],
  3: ['@示例图书馆', '@示例市第二中学', '@示例农业科学研究所', '@示例博物馆'],
  4: [
    '@青禾示例科技有限公司',
    '青禾(@)文化传媒有限公司',
    '@云溪贸易有限责任公司',
    '示例餐饮管理股份有限公司',
    'ABC示例(中国)有限公司',
  ],
  6: ['@示例茶业协会', '@示例摄影学会'],
  9: ['@示例养老服务中心', '@示例社会工作服务社'],
  10: ['@示例公益基金会', '青禾慈善基金会'],
  11: ['@青禾律师事务所', '@示例(云溪)律师事务所'],
  12: ['示例国文化中心'],
  13: ['@示例区妇女联合会', '@示例总工会'],
  14: ['@示例司法鉴定所'],
  15: ['@示例观音寺'],
  16: ['示例国际商会代表处'],
  17: ['@示例口腔医院', '@青禾中医诊所'],
  18: ['@示例公证处'],
  19: ['@示例村股份经济合作社'],
  20: ['@示例仲裁委员会'],
}

export interface Who {
  readonly subject: Subject
  readonly principal: Person
  readonly materials: readonly string[]
}

/** Nature and certificate that the province takes together. */
function unitKind(demands: Demands, index: number, choose: Choices) {
  const nature = natures[index % natures.length]!
  const certificates = nature.certificates.filter(({ type }) => {
    if (type === 38 && demands.has('medicalCertRefused')) return false
    return !(demands.province === '450000' && nature.value === 4) || type === 1
  })
  return certificates.length > 0
    ? { nature: nature.value, certificate: choose.of(certificates) }
    : { nature: 4, certificate: { type: 1, number: 'uscc-or-regno' } }
}

function validity(demands: Demands, choose: Choices): Subject {
  if (choose.chance(0.5)) return { certLongTerm: true }
  const least = demands.has('licenceMinYears') ? 400 : demands.has('licenceMin3Months') ? 100 : 1
  return { certLongTerm: false, certValidTo: after(choose.int(least, 4000)) }
}

function soleTrader(demands: Demands, choose: Choices): Subject {
  const needsSeal = demands.has('soleTraderSeal')
  const needsName =
    demands.has('soleTraderTradeName') || demands.is('soleTrader', 'byTradeName', 'individualIfNoTradeName')
  return {
    isSoleTrader: true,
    hasSeal: needsSeal || choose.chance(0.5),
    hasTradeName: needsName || choose.chance(0.5),
  }
}

function principalOf(demands: Demands, choose: Choices): { principal: Person; legalRepName: string; letter: boolean } {
  const abroad = !demands.has('foreignLegalRepMustDelegate') && choose.chance(0.1)
  const wanted: Wanted = {
    minAge: 18,
    maxAge: 80,
    ...(abroad && { certType: choose.of([7, 11, 14, 30, 41, 42]) }),
    ...(choose.chance(0.4) && { issuedIn: choose.of(Object.keys(provinces)) }),
  }
  const principal = person(demands, wanted, choose)
  const mayDelegate = !demands.is('principalLegalRep', 'must', 'mustDisputed')
  const delegates = mayDelegate && choose.chance(0.4)
  const legalRepName = delegates ? '任示例' : principal.name!
  return {
    principal: { ...principal, isLegalRep: !delegates },
    legalRepName: choose.chance(0.2) ? legalRepName.split('').join(' ') : legalRepName,
    letter: delegates,
  }
}

/** An organisation of the nature with that index, in a province that takes it. */
export function organisation(demands: Demands, index: number, choose: Choices): Who {
  const { nature, certificate } = unitKind(demands, index, choose)
  const short = provinces[demands.province]!.short
  const place = placeIn(demands.province, choose)
  const office =
    demands.has('addressSameCity') || choose.chance(0.5)
      ? placeIn(demands.province, choose, place.city)
      : placeIn(demands.province, choose)
  const { principal, legalRepName, letter } = principalOf(demands, choose)
  const door = street(choose)
  const region = choose.chance(0.1) ? placeIn(choose.of(Object.keys(provinces)), choose).district : place.district
  const subject: Subject = {
    nature,
    name: choose.of(NAMES[nature]!).replace('@', short),
    certType: certificate.type,
    certNumber: unitNumber(certificate.number, region, choose),
    certAddress: `${short}${place.districtName}${street(choose)}`,
    certProvince: demands.province,
    certCity: place.city,
    ...validity(demands, choose),
    city: office.city,
    district: office.district,
    districtName: office.districtName,
    contactProvince: demands.province,
    contactAddress: choose.chance(0.5) ? door : `${office.districtName}${door}`,
    legalRepName,
    businessScope: choose.of(['软件开发;信息技术咨询服务', '茶叶种植、加工与批发', '餐饮服务', '']),
    ...(choose.chance(0.7) && { businessStatus: 'normal' }),
    isSoleTrader: false,
    ...(nature === 4 && certificate.type === 1 && choose.chance(0.25) && soleTrader(demands, choose)),
    isEmptyShell: false,
    remark: choose.of(['', '应急电话使用人为本单位行政主管王某,负责联络']),
  }
  return { subject, principal, materials: ['subjectCert', ...(letter ? ['principalAuthLetter'] : [])] }
}

/** Papers under which an individual may file there, and what opens the province to people from elsewhere. */
export function individual(demands: Demands, choose: Choices): Who {
  const kinds = [2, 2, 2, 2, 7, 11, 14, 30, 41, 42].filter((kind) => {
    if (demands.has('individualIdOnly')) return kind === 2
    if (demands.has('individualForeigner') && (kind === 7 || kind === 30)) return false
    return !demands.has('hkmoNeedResidencePermit') || (kind !== 11 && kind !== 14)
  })
  const certType = choose.of(kinds)
  const papers = demands.has('permitKinds') ? demands.all('permitKinds') : ['residencePermit']
  const mayBeFromElsewhere = demands.is('nonLocalId', 'permit', 'permitDisputed', 'allowed')
  const elsewhere = certType === 2 && mayBeFromElsewhere && choose.chance(0.4)
  const issuedIn = elsewhere ? choose.of(Object.keys(provinces)) : demands.province
  // Under 18, and in one province under 22, more papers are asked for than this generator gives.
  const minAge = demands.has('under22Docs') ? 22 : 18
  const self = person(demands, { certType, issuedIn, minAge, maxAge: 79 }, choose)
  const place = placeIn(demands.province, choose)
  const subject: Subject = {
    nature: 5,
    name: self.name!,
    certType,
    certNumber: self.certNumber!,
    certAddress: `${provinces[issuedIn]!.short}${placeIn(issuedIn, choose).districtName}${street(choose)}`,
    certProvince: issuedIn,
    city: place.city,
    district: place.district,
    districtName: place.districtName,
    contactProvince: demands.province,
    contactAddress: street(choose),
    isEmptyShell: false,
    ...(choose.chance(0.3) && { isStudent: false }),
  }
  const proof = demands.province === '310000' ? papers : [choose.of(papers)]
  return { subject, principal: self, materials: elsewhere ? proof : [] }
}

export type FilingType = NonNullable<Filing['type']>
