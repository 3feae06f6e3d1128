import type { Filing } from '../filing/filing.ts'

/** A service owner who is not the principal, for examples: `'websites[0].owner': otherPerson`. */
export const otherPerson = {
  reusePrincipal: false,
  name: '何示例',
  certType: 2,
  certNumber: '440305199111050336',
  certLongTerm: false,
  certValidFrom: '2016-05-10',
  certValidTo: '2036-05-10',
  mobile: '13800138002',
  mobileProvince: '440000',
  emergencyPhone: '13900139002',
  email: 'he@qinghe-example.com',
  isEmployee: true,
  isLegalRep: false,
} as const

/** Another subject on whose filing all else is the same, for a portfolio: `portfolio: [otherUnit]`. */
export const otherUnit = {
  'subject.certNumber': '91440300MA5EXMPM8X',
  'subject.name': '青禾示例餐饮有限公司',
} as const

/** The same with another person in charge, whose phones and e-mail are those of the filing under check. */
export const stranger = {
  ...otherUnit,
  'principal.name': '何示例',
  'principal.certNumber': '440305199111050336',
} as const

/** A Guangdong company's complete first filing of one website at Huawei. */
const organisation: Filing = {
  provider: 'huawei',
  type: 'first',
  province: '440000',
  account: 'acct-01',
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
    certAddress: '广东示例区示例路1号示例大厦A座1201',
    certProvince: '440000',
    certCity: '440300',
    certLongTerm: true,
    city: '440300',
    district: '440305',
    districtName: '南山区',
    contactProvince: '440000',
    contactAddress: '示例路1号示例大厦A座1201室',
    legalRepName: '林示例',
    businessScope: '软件开发;信息技术咨询服务;办公用品销售',
    businessStatus: 'normal',
    isSoleTrader: false,
    isEmptyShell: false,
    filedServices: 0,
    remark: '应急电话使用人为本公司行政主管王某,负责联络',
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
          holderIsInsider: false,
          registrarApproved: true,
          expiresOn: '2028-03-01',
          realNameVerified: true,
          realNameVerifiedOn: '2026-10-01',
          resolvesNow: false,
        },
      ],
      ips: [{ start: '203.0.113.10', end: '203.0.113.10' }],
      contentTypes: [128],
      languages: [1],
      preApprovals: [{ type: 24 }],
      remark: '展示公司介绍与联系方式',
      homepageUrl: 'www.qinghe-example.com',
      owner: { reusePrincipal: true, isEmployee: true },
    },
  ],
  apps: [],
  materials: ['subjectCert', 'principalIdFront', 'principalIdBack', 'domainCertificate', 'gdCommitment'],
}

/** A Shanghai resident's complete first filing of one website at Huawei. */
const individual: Filing = {
  provider: 'huawei',
  type: 'first',
  province: '310000',
  account: 'acct-31',
  resource: {
    type: 'flexusL',
    billingMode: 'subscription',
    termMonths: 3,
    remainingDays: 80,
    usedFilings: 0,
    region: 'mainland',
    publicIp: '203.0.113.77',
  },
  subject: {
    nature: 5,
    name: '苏晓禾',
    certType: 2,
    certNumber: '310104199307210227',
    certAddress: '上海示例区示例街8号2栋301',
    certProvince: '310000',
    city: '310100',
    district: '310115',
    districtName: '浦东新区',
    contactProvince: '310000',
    contactAddress: '示例街8号2栋301室',
    isEmptyShell: false,
    filedServices: 0,
  },
  principal: {
    name: '苏晓禾',
    certType: 2,
    certNumber: '310104199307210227',
    certLongTerm: false,
    certValidFrom: '2016-05-10',
    certValidTo: '2036-05-10',
    mobile: '13800138021',
    mobileProvince: '310000',
    emergencyPhone: '13900139021',
    email: 'su@yunbian-notes.cn',
  },
  websites: [
    {
      name: '云边手账本',
      domains: [
        {
          name: 'yunbian-notes.cn',
          holderName: '苏晓禾',
          holderCertType: 2,
          holderCertNumber: '310104199307210227',
          registrarApproved: true,
          expiresOn: '2027-12-01',
          realNameVerified: true,
          realNameVerifiedOn: '2026-09-15',
          resolvesNow: false,
        },
      ],
      ips: [{ start: '203.0.113.77', end: '203.0.113.77' }],
      contentTypes: [8388608],
      languages: [1],
      preApprovals: [{ type: 24 }],
      remark:
        '本网站是个人网站,只记录个人读书与徒步心得,不含单位信息;如查实有单位信息,愿接受以虚假信息备案的处罚,注销网站并列入黑名单',
      homepageUrl: 'www.yunbian-notes.cn',
      owner: { reusePrincipal: true },
    },
  ],
  apps: [],
  materials: ['principalIdFront', 'principalIdBack', 'domainCertificate'],
}

/** The same company, filing an APP for Android and iOS instead of a website. */
const app: Filing = {
  ...organisation,
  websites: [],
  apps: [
    {
      name: '青禾示例',
      homepageUrl: '',
      contentTypes: [161],
      languages: [1],
      preApprovals: [{ type: 24 }],
      remark: '面向员工的工单工具',
      icon: { format: 'png', bytes: 48211 },
      sdkUsed: false,
      sdks: [],
      importMode: 'manual',
      domains: [
        {
          name: 'api.qinghe-example.com',
          holderName: '青禾示例科技有限公司',
          holderCertNumber: '91440300MA5EXMPLXX',
          registrarApproved: true,
          expiresOn: '2028-03-01',
          realNameVerified: true,
          realNameVerifiedOn: '2026-10-01',
          resolvesNow: false,
        },
      ],
      ips: ['203.0.113.10'],
      platforms: [
        {
          platform: 'android',
          displayName: '青禾示例',
          packageName: 'com.example.qinghe',
          publicKey: 'A3'.repeat(256),
          fingerprint: '9e:10:7d:9d:37:2b:b6:82:6b:d8:1d:35:42:a4:19:d6',
          domains: ['api.qinghe-example.com'],
        },
        {
          platform: 'ios',
          displayName: '青禾示例',
          packageName: 'com.example.qinghe',
          publicKey: '30'.repeat(256),
          fingerprint: 'DA39A3EE5E6B4B0D3255BFEF95601890AFD80709',
          domains: ['api.qinghe-example.com'],
        },
      ],
      owner: { reusePrincipal: true, isEmployee: true },
    },
  ],
}

/** Clean filings that the examples of the rules are patches of. Fictitious. */
export const bases = { organisation, individual, app } as const
