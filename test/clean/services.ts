import type { App, Domain, Filing, Owner, Person, Subject, Website } from '../../rules/index.ts'
import type { Demands } from './asked.ts'
import { appContent, languages, websiteContent } from './enumerations.data.ts'
import { after, person } from './people.ts'
import type { Choices } from './random.ts'

const ADDRESSES = ['119.3.18.', '47.92.10.', '43.138.7.', '106.12.33.', '180.184.9.', '116.196.5.']
const DIARIES = [
  '云边手账',
  '山间读书笔记',
  '北窗随笔',
  '小禾的旅行札记',
  '星空观测手记',
  '一个人的厨房',
  '猫和植物',
  '代码随想',
  '慢读时光',
  '数学之美札记',
  '拾光集',
  '一百座山',
]
/** What units add to their names: wording that accepted sites carry. */
const ADDED = ['', '', '', '官网', '展示', '作品', '商城', '(新)', '3D', '门户', '服务']
const LATIN = ['qinghe', 'yunxi', 'shili', 'beichuang', 'luming', 'xingye']

/** What the services of one filing are built around. */
export interface Setting {
  readonly demands: Demands
  readonly subject: Subject
  readonly principal: Person
  readonly type: string
  readonly provider: string
  readonly choose: Choices
  /** Attachments that the services ask for are added here. */
  readonly materials: Set<string>
}

const isOrganisation = ({ subject }: Setting) => subject.nature !== 5

function domainName({ subject, demands, choose }: Setting): string {
  const label = `${choose.of(LATIN)}-${choose.digits(7)}`
  if (subject.nature === 2) return `${label}.gov.cn`
  if (subject.nature === 3)
    return `${label}${choose.of(demands.has('domainSuffixList') ? ['.cn', '.org.cn'] : ['.cn', '.org.cn', '.公益'])}`
  const anywhere = ['.com', '.cn', '.net', '.com.cn', '.top', '.xyz', '.vip', '.中国', '.tech', '.cc', '.icu']
  const elsewhere = [...anywhere, '.red', '.公司', '.网络', '.asia']
  return `${label}${choose.of(demands.has('domainSuffixList') ? anywhere : elsewhere)}`
}

/** A domain that the subject may file, on the day of the filing. */
function domain(setting: Setting, name: string): Domain {
  const { demands, subject, principal, type, choose, materials } = setting
  const own = { holderName: subject.name!, holderCertType: subject.certType!, holderCertNumber: subject.certNumber! }
  const unitOnly = demands.has('holderMustBeSubject') || !isOrganisation(setting)
  const byHead = !unitOnly && principal.isLegalRep === true && choose.chance(0.15)
  const byInsider = !unitOnly && !byHead && choose.chance(0.1)
  if (byInsider || (byHead && demands.has('holderLegalRepNeedsLetter'))) materials.add('holderProof')
  const holder = byInsider
    ? { holderName: '唐示例', holderIsInsider: true }
    : byHead
      ? { holderName: principal.name!, holderCertType: 2, holderCertNumber: principal.certNumber! }
      : own
  const months = demands.number('domainMinMonths')
  return {
    name,
    ...holder,
    registrarApproved: true,
    expiresOn: after(choose.int(months === undefined ? 1 : 100, 3000)),
    realNameVerified: true,
    realNameVerifiedOn: after(-choose.int(3, 900)),
    resolvesNow: type === 'addAccess' || (type === 'change' && choose.chance(0.5)),
  }
}

function owner(setting: Setting): Owner {
  const { demands, principal, choose, materials } = setting
  const organisation = isOrganisation(setting)
  const retirement = demands.has('ownerRetirement')
  const mustEqual = demands.has('ownerEqualsPrincipalIfNotLegalRep') && principal.isLegalRep === false
  const tooOld = retirement && organisation
  if (organisation && principal.isLegalRep === false) materials.add('ownerAuthLetter')
  if (!tooOld && (!organisation || mustEqual || choose.chance(0.6)))
    return { reusePrincipal: true, ...(organisation && { isEmployee: true }) }
  for (const one of ['ownerIdFront', 'ownerIdBack', 'ownerAuthLetter']) materials.add(one)
  const other = person(demands, { minAge: 18, maxAge: retirement ? 50 : 70 }, choose)
  const shares =
    !demands.has('emergencyDistinctFromAllMobiles') && !demands.has('minDistinctPhonesTwoPersons') && choose.chance(0.3)
  return {
    ...other,
    ...(shares && { emergencyPhone: principal.emergencyPhone! }),
    reusePrincipal: false,
    isEmployee: true,
    isLegalRep: false,
  }
}

/** A name nobody objects to: an organisation's own, or that of a diary. */
function serviceName(setting: Setting): string {
  const { subject, choose } = setting
  if (!isOrganisation(setting)) return choose.of(DIARIES)
  const short = subject.name!.replace(/(股份|责任)?有限(责任)?公司$/, '')
  const name = `${short}${choose.of(ADDED)}`
  return setting.demands.has('nameNoLatin') ? name.replace(/[A-Z]/g, '') : name
}

function content(setting: Setting): Pick<Website, 'contentTypes' | 'preApprovals'> {
  const { demands, choose, materials } = setting
  if (!isOrganisation(setting)) {
    const blog = !demands.has('blogForbidden') && choose.chance(0.4)
    return { contentTypes: [blog ? 32 : 8388608], preApprovals: [{ type: 24 }] }
  }
  const none = { contentTypes: [128], preApprovals: [{ type: 24 }] }
  if (demands.has('portalExpected') || choose.chance(0.6)) return none
  const special = choose.of(websiteContent.filter(({ value }) => value !== 8388608 || !demands.has('otherForbidden')))
  if (special.items === undefined) return { ...none, contentTypes: [128, special.value] }
  materials.add('preApprovalDoc')
  const item = { type: choose.of(special.items), number: `示例网证〔2025〕${choose.digits(4)}号` }
  return { contentTypes: [special.value], preApprovals: [item] }
}

function remark(setting: Setting): string {
  const { choose, subject } = setting
  if (isOrganisation(setting)) {
    return choose.of([
      '展示本单位介绍、动态与联系方式,不涉及任何前置审批内容',
      '用于发布本单位的产品介绍与服务说明,方便客户了解',
    ])
  }
  return `本网站是个人网站,只记录${choose.of(['读书与徒步心得', '摄影习作', '烹饪与园艺笔记'])},不含单位信息和经营内容;如查实有单位信息,本人${subject.name}愿接受以虚假信息备案的处罚,注销网站并列入黑名单`
}

function common(setting: Setting) {
  const language = setting.choose.chance(0.9) ? 1 : setting.choose.of(languages)
  return { languages: language === 1 ? [1] : [1, language], remark: remark(setting), owner: owner(setting) }
}

export function website(setting: Setting, ip: string): Website {
  const { demands, choose } = setting
  const first = domainName(setting)
  const several =
    isOrganisation(setting) &&
    !demands.has('oneDomainPerSite') &&
    !['huawei', 'tencent', 'volcengine'].includes(setting.provider) &&
    choose.chance(0.2)
  const names = several ? [first, domainName(setting)] : [first]
  if (several) setting.materials.add('multiDomainStatement')
  return {
    name: serviceName(setting),
    domains: names.map((name) => domain(setting, name)),
    ips: [{ start: ip, end: ip }],
    homepageUrl: `${choose.of(['www.', '', 'https://www.'])}${first}`,
    ...content(setting),
    ...common(setting),
  }
}

const hex = (choose: Choices, count: number) =>
  Array.from({ length: count }, () => choose.int(0, 15).toString(16)).join('')

export function app(setting: Setting, ip: string): App {
  const { choose } = setting
  const name = choose.of(['青禾工单', '云溪点餐', '示例手账', '北窗阅读', '星野观测'])
  const host = `${choose.of(['api', 'app', 'm'])}.${domainName(setting)}`
  const platforms = choose.of([['android'], ['android', 'ios'], ['ios'], ['android', 'ios', 'harmony']])
  const sdkUsed = choose.chance(0.4)
  const { owner: whose, ...rest } = common(setting)
  // Whoever holds the domain of an APP is the subject itself here.
  const held = {
    ...domain({ ...setting, principal: {}, demands: setting.demands }, host),
    holderName: setting.subject.name!,
    holderCertType: setting.subject.certType!,
    holderCertNumber: setting.subject.certNumber!,
  }
  return {
    name,
    homepageUrl: choose.of(['', `https://${host}`]),
    contentTypes: [choose.of(appContent)],
    preApprovals: [{ type: 24 }],
    icon: { format: choose.of(['png', 'jpg', 'jpeg']), bytes: choose.int(2000, 102400) },
    sdkUsed,
    sdks: sdkUsed ? [{ provider: '示例地图服务商', type: 'location' }] : [],
    importMode: 'manual',
    domains: [held],
    ips: [ip],
    platforms: platforms.map((platform) => ({
      platform,
      displayName: name,
      packageName: `com.example.${choose.of(LATIN)}`,
      publicKey: hex(choose, 512),
      fingerprint: hex(choose, { android: 32, ios: 40 }[platform] ?? 64),
      domains: [host],
    })),
    ...rest,
    owner: whose,
  }
}

/** A public address in mainland China. */
export function address(choose: Choices): string {
  return choose.chance(0.15)
    ? `240e:${hex(choose, 3)}:${hex(choose, 3)}::1`
    : `${choose.of(ADDRESSES)}${choose.int(1, 254)}`
}

export type Services = Pick<Filing, 'websites' | 'apps'>
