/** The canonical filing. Values are national (MIIT) codes; every leaf may be absent (unknown) or null (unknown). */
type Opt<T> = { [K in keyof T]?: T[K] | null | undefined }

export type Person = Opt<{
  name: string
  /** `personCertTypes` code. */
  certType: number
  certNumber: string
  certLongTerm: boolean
  /** ISO date. */
  certValidFrom: string
  certValidTo: string
  idAddress: string
  mobile: string
  /** Six-digit province code of the number. */
  mobileProvince: string
  mobileLookupFailed: boolean
  emergencyPhone: string
  email: string
  officePhone: string
  isLegalRep: boolean
}>

export type Owner = Person &
  Opt<{
    /** The owner is the principal; the person's own values are then absent. */
    reusePrincipal: boolean
    isExisting: boolean
    originalCertType: number
    isEmployee: boolean
  }>

export type Resource = Opt<{
  type: string
  instanceId: string
  authCode: string
  billingMode: string
  termMonths: number
  remainingDays: number
  usedFilings: number
  region: string
  publicIp: string
}>

export type Subject = Opt<{
  nature: number
  name: string
  certType: number
  certNumber: string
  certAddress: string
  certProvince: string
  certCity: string
  certValidFrom: string
  certValidTo: string
  certLongTerm: boolean
  city: string
  district: string
  districtName: string
  contactProvince: string
  contactAddress: string
  superior: string
  legalRepName: string
  businessScope: string
  businessStatus: string
  isSoleTrader: boolean
  hasTradeName: boolean
  hasSeal: boolean
  isStudent: boolean
  filedServices: number
  isEmptyShell: boolean
  remark: string
}>

export type Domain = Opt<{
  name: string
  holderName: string
  holderCertType: number
  holderCertNumber: string
  holderIsInsider: boolean
  registrarApproved: boolean
  registeredOn: string
  expiresOn: string
  realNameVerified: boolean
  realNameVerifiedOn: string
  resolvesNow: boolean
}>

export type IpRange = Opt<{ start: string; end: string }>
export type PreApproval = Opt<{ type: number; number: string }>

export type Website = Opt<{
  name: string
  domains: Domain[]
  ips: IpRange[]
  homepageUrl: string
  contentTypes: number[]
  serviceType: number
  languages: number[]
  preApprovals: PreApproval[]
  remark: string
  accessMode: number
  accessLocation: string
  owner: Owner
}>

export type Platform = Opt<{
  platform: string
  domains: string[]
  packageName: string
  publicKey: string
  fingerprint: string
  displayName: string
}>

export type App = Opt<{
  name: string
  homepageUrl: string
  contentTypes: number[]
  serviceType: number
  languages: number[]
  preApprovals: PreApproval[]
  remark: string
  icon: Opt<{ format: string; bytes: number }>
  sdkUsed: boolean
  sdks: Opt<{ provider: string; type: string }>[]
  importMode: string
  domains: Domain[]
  ips: string[]
  platforms: Platform[]
  owner: Owner
}>

export type Image = Opt<{
  role: string
  format: string
  bytes: number
  width: number
  height: number
  isColour: boolean
  cornersVisible: boolean
  /** A reflection covers print. */
  glare: boolean
  /** Photographed off a screen. */
  fromScreen: boolean
}>

/** What one number has used up of the ministry's text-message check. */
export type SmsNumber = Opt<{
  mobile: string
  resendCount: number
  wrongCount: number
}>

export type Filing = Opt<{
  provider: string
  type: string
  province: string
  account: string
  /** State id of the journey; `inProgress` for any unfinished order in a portfolio. */
  status: string
  changed: string[]
  approvedOn: string
  resource: Resource
  subject: Subject
  principal: Person
  websites: Website[]
  apps: App[]
  /** Material ids without the group name: `subjectCert`, `gdCommitment`. */
  materials: string[]
  docDates: Opt<{ gdCommitment: string }>
  images: Image[]
  /** Names of optional fields that the form in use shows, e.g. `superior`. */
  formFields: string[]
  verification: Opt<{
    person: string
    qrIssuedAt: string
    qrScanned: boolean
    facePhotoBackground: string
    result: string
    agreementsAccepted: string[]
  }>
  sms: Opt<{
    deadline: string
    /** For all numbers together, where the filing does not tell them apart: each may have used them up alone. */
    resendCount: number
    wrongCount: number
    numbers: SmsNumber[]
    sentAt: string
    doneAt: string
    pendingMobiles: string[]
  }>
}>
