import { bases, otherPerson, otherUnit, stranger } from '../../rules/catalogue/bases.ts'
import type { Example } from '../../rules/engine/rule.ts'

type Patch = Readonly<Record<string, unknown>>

const PLACES: Readonly<Record<string, readonly [city: string, district: string, name: string]>> = {
  '110000': ['110100', '110108', '海淀区'],
  '120000': ['120100', '120101', '和平区'],
  '130000': ['130100', '130102', '长安区'],
  '220000': ['220100', '220102', '南关区'],
  '320000': ['320100', '320102', '玄武区'],
  '330000': ['330100', '330102', '上城区'],
  '350000': ['350100', '350102', '鼓楼区'],
  '360000': ['360100', '360102', '东湖区'],
  '370000': ['370100', '370102', '历下区'],
  '410000': ['410100', '410102', '中原区'],
  '430000': ['430100', '430102', '芙蓉区'],
  '450000': ['450100', '450102', '兴宁区'],
  '610000': ['610100', '610102', '新城区'],
  '620000': ['620100', '620102', '城关区'],
}

const papers = ['subjectCert', 'principalIdFront', 'principalIdBack', 'domainCertificate']

/** The company, or the person, with everything moved to another province. */
function at(province: string, patch: Patch = {}): Patch {
  const [city, district, name] = PLACES[province]!
  return {
    province,
    'subject.certProvince': province,
    'subject.contactProvince': province,
    'subject.certCity': city,
    'subject.city': city,
    'subject.district': district,
    'subject.districtName': name,
    'principal.mobileProvince': province,
    materials: papers,
    ...patch,
  }
}

const domain = 'websites[0].domains[0]'
const company = (set: Patch, portfolio: readonly Patch[] = []): Example => ({ on: 'organisation', set, portfolio })
const person = (set: Patch, portfolio: readonly Patch[] = []): Example => ({ on: 'individual', set, portfolio })
const holder = (holderName: string) => ({ [`${domain}.holderName`]: holderName })
const owner = (patch: Patch = {}): Patch => ({
  'websites[0].owner': { ...otherPerson, ...patch },
  materials: [...bases.organisation.materials!, 'ownerIdFront', 'ownerIdBack', 'ownerAuthLetter'],
})
/** Its principal is an employee, who owns the website too, by a letter. */
const employee = (materials: readonly string[]): Patch => ({
  'principal.isLegalRep': false,
  materials: [...materials, 'ownerAuthLetter'],
})
/** Another subject that has nothing in common with the one under check. */
const unrelated: Patch = {
  ...stranger,
  account: 'acct-02',
  'principal.mobile': '13800138088',
  'principal.emergencyPhone': '13900139088',
  'principal.email': 'he@other-example.com',
  [`${domain}.name`]: 'other-example.com',
}
/** Another subject run by the same person, with all that may differ different. */
const sister: Patch = {
  ...otherUnit,
  account: 'acct-02',
  'principal.emergencyPhone': '13900139088',
  'principal.email': 'lin@other-example.com',
  [`${domain}.name`]: 'other-example.com',
}
const young = (id: string): Patch => ({ 'principal.certNumber': id })

/** Whole filings with one thing wrong, and all errors and warnings that this may raise. */
export const cases: readonly (readonly [string, Example, readonly string[]])[] = [
  ['an address without an end', company({ 'principal.email': 'lin@' }), ['fmt-email']],
  ['a mistyped identity number', company({ 'principal.certNumber': '440305198803120119' }), ['fmt-id-checkdigit']],
  ['no e-mail', company({ 'principal.email': null }), ['fmt-required-missing']],
  [
    'a mistyped credit code, at the registrar too',
    company({ 'subject.certNumber': '91440300MA5EXMPLXY', [`${domain}.holderCertNumber`]: '91440300MA5EXMPLXY' }),
    ['fmt-uscc-checkdigit'],
  ],
  [
    'a domain on another subject’s filing',
    company({}, [{ ...unrelated, [`${domain}.name`]: 'qinghe-example.com' }]),
    ['typ-domain-filed-elsewhere'],
  ],
  ['nothing in common with another subject', company({}, [unrelated]), []],
  [
    'a first filing though two services are filed',
    company({ 'subject.filedServices': 2 }),
    ['typ-first-but-subject-filed'],
  ],
  [
    'another domain by way of a change',
    company({ type: 'change', changed: ['website.domains'] }),
    ['typ-locked-field-change'],
  ],
  [
    'a company that says it is a private non-enterprise unit',
    company({ 'subject.nature': 9, 'subject.certType': 17, [`${domain}.holderCertType`]: 17 }),
    ['typ-nature-vs-name'],
  ],
  ['no public address', company({ 'resource.publicIp': '' }), ['res-no-public-ip']],
  ['a server in Hong Kong', company({ 'resource.region': 'hkmotw' }), ['res-not-mainland']],
  ['a server paid by use', company({ 'resource.billingMode': 'payPerUse' }), ['res-pay-per-use']],
  ['a server booked for two months', company({ 'resource.termMonths': 2 }), ['res-term-short']],
  [
    'a server at Tencent that ends in three weeks',
    company({ provider: 'tencent', 'resource.type': 'cvm', 'resource.remainingDays': 21 }),
    ['res-remaining-short'],
  ],
  ['no address at all', company({ 'websites[0].ips': [{ start: '203.0.113', end: '203.0.113' }] }), ['ip-invalid']],
  [
    'a range that runs backwards',
    company({ 'websites[0].ips': [{ start: '203.0.113.20', end: '203.0.113.10' }] }),
    ['ip-range-reversed'],
  ],
  ['a filed site that is down', company({ type: 'addAccess', 'subject.filedServices': 1 }), ['dom-access-unreachable']],
  [
    'one domain twice',
    company({ 'websites[0].domains[1]': bases.organisation.websites![0]!.domains![0], provider: 'aliyun' }),
    ['cnt-remark-multi-domain', 'dom-duplicate'],
  ],
  ['a domain that ran out yesterday', company({ [`${domain}.expiresOn`]: '2026-11-23' }), ['dom-expired']],
  ['a domain that runs out today', company({ [`${domain}.expiresOn`]: '2026-11-24' }), ['dom-expiry-3m-soft']],
  ['the same in Henan', company(at('410000', { [`${domain}.expiresOn`]: '2026-11-24' })), ['dom-expiry-3m']],
  [
    'a domain verified with an old certificate',
    company({ [`${domain}.holderCertType`]: 12 }),
    ['dom-holder-cert-type'],
  ],
  ['a friend’s domain', person(holder('何示例')), ['dom-holder-mismatch-individual']],
  ['the head’s domain in Hunan', company(at('430000', holder('林示例'))), ['dom-holder-must-be-subject']],
  ['the head’s domain in Guangdong', company(holder('林示例')), []],
  [
    'a shareholder’s domain without proof',
    company({ ...holder('周示例'), [`${domain}.holderIsInsider`]: true }),
    ['dom-holder-proof-missing'],
  ],
  [
    'a domain not verified',
    company({ [`${domain}.realNameVerified`]: false, [`${domain}.realNameVerifiedOn`]: null }),
    ['dom-not-real-name'],
  ],
  ['a domain verified yesterday', company({ [`${domain}.realNameVerifiedOn`]: '2026-11-23' }), ['dom-real-name-fresh']],
  ['a domain with www', company({ [`${domain}.name`]: 'www.qinghe-example.com' }), ['dom-not-registrable']],
  ['a domain at a foreign registrar', company({ [`${domain}.registrarApproved`]: false }), ['dom-registrar']],
  ['a site that is open before it is filed', company({ [`${domain}.resolvesNow`]: true }), ['dom-resolving']],
  ['a site that is open while its data change', company({ type: 'change', [`${domain}.resolvesNow`]: true }), []],
  [
    'a suffix nobody approved',
    company({ [`${domain}.name`]: 'qinghe-example.io', 'websites[0].homepageUrl': 'qinghe-example.io' }),
    ['dom-tld-not-approved'],
  ],
  [
    'a state word in front in Beijing',
    company(at('110000', { [`${domain}.name`]: '中国青禾.cn' })),
    ['dom-state-prefix-bj'],
  ],
  [
    'a public institution under .com',
    company({
      'subject.nature': 3,
      'subject.certType': 4,
      'subject.name': '青禾示例图书馆',
      'websites[0].name': '青禾示例图书馆',
      ...holder('青禾示例图书馆'),
      [`${domain}.holderCertType`]: 4,
    }),
    ['dom-public-institution-suffix'],
  ],
  ['an address without a door', company({ 'subject.contactAddress': '示例科技园' }), ['sub-address-no-door-soft']],
  [
    'a catch-all district in Beijing',
    company(at('110000', { 'subject.district': '110100', 'subject.districtName': '市辖区' })),
    ['sub-address-shixiaqu'],
  ],
  [
    'a certificate that ran out',
    company({ 'subject.certLongTerm': false, 'subject.certValidTo': '2026-10-01' }),
    ['sub-cert-expired'],
  ],
  [
    'a medical permit in Guangdong',
    company({
      'subject.nature': 17,
      'subject.certType': 38,
      'subject.certNumber': 'PDY01234567',
      'subject.name': '青禾口腔门诊部',
      'websites[0].name': '青禾口腔',
      ...holder('青禾口腔门诊部'),
      [`${domain}.holderCertType`]: 38,
      [`${domain}.holderCertNumber`]: 'PDY01234567',
    }),
    ['sub-medical-cert-gd'],
  ],
  [
    'a sole trader without a name in Guangdong',
    company({ 'subject.isSoleTrader': true, 'subject.hasTradeName': false }),
    ['sub-sole-trader-trade-name'],
  ],
  [
    'a sole trader without a name in Zhejiang',
    company(at('330000', { 'subject.isSoleTrader': true, 'subject.hasTradeName': false, 'subject.hasSeal': true })),
    ['sub-sole-trader-trade-name-disputed'],
  ],
  ['a principal of sixteen', company(young('44030520101124001X')), ['pri-age-minor-docs']],
  [
    'a passport in Fujian',
    company(at('350000', { 'principal.certType': 7, 'principal.certNumber': 'E12345678' })),
    ['pri-foreign-must-delegate'],
  ],
  ['no start of the identity card', company({ 'principal.certValidFrom': null }), ['pri-id-dates-missing']],
  ['an identity card that ran out', company({ 'principal.certValidTo': '2026-11-01' }), ['pri-id-expired']],
  ['somebody else in charge of a person’s site', person({ 'principal.name': '何示例' }), ['pri-individual-not-self']],
  ['somebody from elsewhere in Shanghai', person({ 'subject.certProvince': '330000' }), ['pri-nonlocal-permit']],
  ['an employee in charge in Beijing', company(at('110000', employee(papers))), ['pri-not-legal-rep-disputed']],
  ['an employee in charge in Guangdong', company(employee([...papers, 'gdCommitment'])), ['pri-not-legal-rep']],
  [
    'an employee in charge in Jilin without the letter',
    company(at('220000', employee(papers))),
    ['pri-not-legal-rep-letter'],
  ],
  [
    'one number for both phones',
    company({ 'principal.emergencyPhone': '13800138001' }),
    ['con-mobile-equals-emergency'],
  ],
  ['two people and one emergency phone in Guangdong', company(owner({ emergencyPhone: '13900139001' })), []],
  [
    'the owner’s emergency phone is the principal’s mobile in Gansu',
    company({
      ...at('620000'),
      ...owner({ emergencyPhone: '13800138001', mobileProvince: '620000' }),
      materials: [...papers, 'ownerIdFront', 'ownerIdBack', 'ownerAuthLetter'],
    }),
    ['con-emergency-cross'],
  ],
  [
    'a phone from elsewhere in Shaanxi',
    person(at('610000', { 'principal.mobileProvince': '330000' })),
    ['con-phone-local'],
  ],
  ['a phone from elsewhere in Guangdong', company({ 'principal.mobileProvince': '330000' }), []],
  ['an owner with the principal’s name', company(owner({ name: '林示例' })), ['con-same-name-two-persons']],
  ['a sister company with its own emergency phone', company({}, [sister]), []],
  [
    'its e-mail with another person',
    company({}, [{ ...unrelated, 'principal.email': 'lin@qinghe-example.com' }]),
    ['xp-email-reused-other'],
  ],
  [
    'its emergency phone with another person',
    company({}, [{ ...unrelated, 'principal.emergencyPhone': '13900139001' }]),
    ['xp-emergency-reused'],
  ],
  [
    'its mobile as another’s emergency phone',
    company({}, [{ ...unrelated, 'principal.emergencyPhone': '13800138001' }]),
    ['xp-mobile-reused-other'],
  ],
  [
    'its emergency phone at a sister company',
    company({}, [{ ...sister, 'principal.emergencyPhone': '13900139001' }]),
    ['xp-emergency-reused-same-person'],
  ],
  [
    'another mobile at a sister company',
    company({}, [{ ...sister, 'principal.mobile': '13800138077' }]),
    ['xp-legalrep-contact-differs'],
  ],
  [
    'a sister company in Henan',
    company(at('410000'), [sister]),
    ['xp-mobile-reused-same-strict', 'xp-person-reused-strict'],
  ],
  [
    'an agency’s emergency phone',
    company({}, [
      { ...unrelated, 'principal.emergencyPhone': '13900139001' },
      {
        ...unrelated,
        'subject.certNumber': '91440300MA5EXMPN6W',
        account: 'acct-03',
        'principal.certNumber': '440305199111050344',
        'principal.emergencyPhone': '13900139001',
      },
    ]),
    ['xp-emergency-reused', 'xp-phone-agency'],
  ],
  [
    'two websites in Hunan',
    company(
      at('430000', {
        'websites[1]': {
          ...bases.organisation.websites![0],
          name: '青禾示例餐饮',
          domains: [{ ...bases.organisation.websites![0]!.domains![0], name: 'qinghe-food.com' }],
          homepageUrl: 'qinghe-food.com',
        },
      }),
    ),
    ['qty-order-max'],
  ],
  [
    'a person’s sixth service at Huawei',
    person({ type: 'addService', 'subject.filedServices': 5 }),
    ['qty-individual-total'],
  ],
]
