/** Invented company and people with valid check characters, for practice. No number here belongs to anyone known. */
import type { Filing } from '@beian-assist/rules'

export interface Sample {
  readonly id: string
  readonly zh: { readonly name: string; readonly detail: string }
  readonly en: { readonly name: string; readonly detail: string }
  readonly filing: Filing
}

const ENTERPRISE: Filing = {
  provider: 'huawei',
  type: 'first',
  province: '440000',
  resource: {
    type: 'ecs',
    billingMode: 'subscription',
    termMonths: 12,
    remainingDays: 300,
    usedFilings: 0,
    region: 'mainland',
    publicIp: '203.0.113.10',
  },
  subject: {
    nature: 4,
    name: '青禾示例科技有限公司',
    certType: 1,
    certNumber: '91440300MA5EXMPLXX',
    certAddress: '深圳市南山区示例路1号示例大厦A座1201',
    certProvince: '440000',
    certCity: '440300',
    certValidFrom: '2016-03-18',
    certLongTerm: true,
    city: '440300',
    district: '440305',
    contactProvince: '440000',
    contactAddress: '示例路1号示例大厦A座1201室',
    superior: '青禾示例科技有限公司',
    legalRepName: '林示例',
    businessScope: '软件开发;信息技术咨询服务;办公用品销售',
    businessStatus: 'normal',
    isSoleTrader: false,
    filedServices: 0,
    remark: '应急电话使用人为本公司行政主管王某，负责日常联络',
  },
  principal: {
    name: '林示例',
    certType: 2,
    certNumber: '440305198803120118',
    certLongTerm: false,
    certValidFrom: '2016-05-10',
    certValidTo: '2036-05-10',
    mobile: '13800138001',
    mobileProvince: '440000',
    emergencyPhone: '13900139001',
    email: 'lin@qinghe-example.com',
    officePhone: '0755-26881234',
    isLegalRep: true,
  },
  websites: [
    {
      name: '青禾示例科技',
      domains: [
        {
          name: 'qinghe-example.com',
          holderName: '青禾示例科技有限公司',
          holderCertType: 1,
          holderCertNumber: '91440300MA5EXMPLXX',
          registrarApproved: true,
          expiresOn: '2030-03-01',
          realNameVerified: true,
          realNameVerifiedOn: '2026-10-01',
          resolvesNow: false,
        },
      ],
      ips: [{ start: '203.0.113.10', end: '203.0.113.10' }],
      homepageUrl: 'www.qinghe-example.com',
      contentTypes: [128],
      serviceType: 1,
      languages: [1],
      preApprovals: [{ type: 24 }],
      remark: '本网站展示公司产品介绍与联系方式',
      owner: {
        reusePrincipal: false,
        name: '何示例',
        certType: 2,
        certNumber: '440305199111050336',
        certLongTerm: false,
        certValidFrom: '2018-05-10',
        certValidTo: '2038-05-10',
        mobile: '13800138002',
        mobileProvince: '440000',
        emergencyPhone: '13900139002',
        email: 'he@qinghe-example.com',
        isEmployee: true,
        isLegalRep: false,
      },
    },
  ],
  apps: [],
  materials: [
    'subjectCert',
    'principalIdFront',
    'principalIdBack',
    'ownerIdFront',
    'ownerIdBack',
    'domainCertificate',
    'gdCommitment',
    'ownerAuthLetter',
    'authenticityCommitment',
    'responsibilityNotice',
  ],
}

/** The same company with the mistakes that reviewers meet most often. */
const TROUBLED: Filing = {
  ...ENTERPRISE,
  province: '430000',
  principal: { ...ENTERPRISE.principal, emergencyPhone: '13800138001' },
  websites: [
    {
      ...ENTERPRISE.websites![0]!,
      domains: [{ ...ENTERPRISE.websites![0]!.domains![0]!, holderName: '远山示例贸易有限公司' }],
      owner: {
        ...ENTERPRISE.websites![0]!.owner!,
        mobile: '13800138001',
        email: 'lin@qinghe-example.com',
      },
    },
  ],
}

export const samples: readonly Sample[] = [
  {
    id: 'sample-enterprise',
    zh: { name: '青禾示例科技有限公司', detail: '首次备案 · 广东 · 一个网站' },
    en: { name: '青禾示例科技有限公司', detail: 'First filing · Guangdong · one website' },
    filing: ENTERPRISE,
  },
  {
    id: 'sample-troubled',
    zh: { name: '青禾示例（带常见错误）', detail: '首次备案 · 用来看“检查”怎样提示' },
    en: { name: '青禾示例 (with common mistakes)', detail: 'First filing · shows what “Check” reports' },
    filing: TROUBLED,
  },
]
