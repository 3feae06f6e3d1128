import type {
  App,
  Domain,
  Filing,
  Image,
  IpRange,
  Person,
  Platform,
  PreApproval,
  Resource,
  SmsNumber,
  Subject,
  Website,
} from './filing.ts'

/**
 * What a leaf holds. `text` up to 512 characters, `long` up to 8192, `code` an integer, `date` `YYYY-MM-DD`,
 * `time` an ISO date and time, `texts`/`codes` flat lists; the last four are texts or codes of a closed list.
 */
export type Kind =
  | 'text'
  | 'long'
  | 'code'
  | 'flag'
  | 'date'
  | 'time'
  | 'texts'
  | 'codes'
  | 'filingType'
  | 'province'
  | 'provider'
  | 'nature'

/** The leaves of one object of a filing: the schema and the rule engine's views are both built from these tables. */
export type Shape<T, Nested extends keyof T = never> = { readonly [K in Exclude<keyof T, Nested>]-?: Kind }

export const personShape = {
  name: 'text',
  certType: 'code',
  certNumber: 'text',
  certLongTerm: 'flag',
  certValidFrom: 'date',
  certValidTo: 'date',
  idAddress: 'text',
  mobile: 'text',
  mobileProvince: 'province',
  mobileLookupFailed: 'flag',
  emergencyPhone: 'text',
  email: 'text',
  officePhone: 'text',
  isLegalRep: 'flag',
} as const satisfies Shape<Person>

export const ownerShape = {
  ...personShape,
  reusePrincipal: 'flag',
  isExisting: 'flag',
  originalCertType: 'code',
  isEmployee: 'flag',
} as const

export const resourceShape = {
  type: 'text',
  instanceId: 'text',
  authCode: 'text',
  billingMode: 'text',
  termMonths: 'code',
  remainingDays: 'code',
  usedFilings: 'code',
  region: 'text',
  publicIp: 'text',
} as const satisfies Shape<Resource>

export const subjectShape = {
  nature: 'nature',
  name: 'text',
  certType: 'code',
  certNumber: 'text',
  certAddress: 'text',
  certProvince: 'province',
  certCity: 'text',
  certValidFrom: 'date',
  certValidTo: 'date',
  certLongTerm: 'flag',
  city: 'text',
  district: 'text',
  districtName: 'text',
  contactProvince: 'province',
  contactAddress: 'text',
  superior: 'text',
  legalRepName: 'text',
  businessScope: 'long',
  businessStatus: 'text',
  isSoleTrader: 'flag',
  hasTradeName: 'flag',
  hasSeal: 'flag',
  isStudent: 'flag',
  filedServices: 'code',
  isEmptyShell: 'flag',
  remark: 'long',
} as const satisfies Shape<Subject>

export const domainShape = {
  name: 'text',
  holderName: 'text',
  holderCertType: 'code',
  holderCertNumber: 'text',
  holderIsInsider: 'flag',
  registrarApproved: 'flag',
  registeredOn: 'date',
  expiresOn: 'date',
  realNameVerified: 'flag',
  realNameVerifiedOn: 'date',
  resolvesNow: 'flag',
} as const satisfies Shape<Domain>

export const ipRangeShape = { start: 'text', end: 'text' } as const satisfies Shape<IpRange>
export const preApprovalShape = { type: 'code', number: 'text' } as const satisfies Shape<PreApproval>
export const iconShape = { format: 'text', bytes: 'code' } as const
export const sdkShape = { provider: 'text', type: 'text' } as const

const serviceShape = {
  name: 'text',
  homepageUrl: 'text',
  contentTypes: 'codes',
  serviceType: 'code',
  languages: 'codes',
  remark: 'long',
} as const

export const websiteShape = {
  ...serviceShape,
  accessMode: 'code',
  accessLocation: 'text',
} as const satisfies Shape<Website, 'domains' | 'ips' | 'preApprovals' | 'owner'>

export const appShape = {
  ...serviceShape,
  sdkUsed: 'flag',
  importMode: 'text',
  ips: 'texts',
} as const satisfies Shape<App, 'domains' | 'preApprovals' | 'owner' | 'icon' | 'sdks' | 'platforms'>

export const platformShape = {
  platform: 'text',
  domains: 'texts',
  packageName: 'text',
  publicKey: 'long',
  fingerprint: 'text',
  displayName: 'text',
} as const satisfies Shape<Platform>

export const imageShape = {
  role: 'text',
  format: 'text',
  bytes: 'code',
  width: 'code',
  height: 'code',
  isColour: 'flag',
  cornersVisible: 'flag',
  glare: 'flag',
  fromScreen: 'flag',
} as const satisfies Shape<Image>

export const docDatesShape = { gdCommitment: 'date' } as const

export const verificationShape = {
  person: 'text',
  qrIssuedAt: 'time',
  qrScanned: 'flag',
  facePhotoBackground: 'text',
  result: 'text',
  agreementsAccepted: 'texts',
} as const satisfies Shape<NonNullable<Filing['verification']>>

export const smsShape = {
  deadline: 'time',
  resendCount: 'code',
  wrongCount: 'code',
  sentAt: 'time',
  doneAt: 'time',
  pendingMobiles: 'texts',
} as const satisfies Shape<NonNullable<Filing['sms']>, 'numbers'>

export const smsNumberShape = {
  mobile: 'text',
  resendCount: 'code',
  wrongCount: 'code',
} as const satisfies Shape<SmsNumber>

export const filingShape = {
  provider: 'provider',
  type: 'filingType',
  province: 'province',
  account: 'text',
  status: 'text',
  changed: 'texts',
  approvedOn: 'date',
  materials: 'texts',
  formFields: 'texts',
} as const satisfies Shape<
  Filing,
  'resource' | 'subject' | 'principal' | 'websites' | 'apps' | 'docDates' | 'images' | 'verification' | 'sms'
>
