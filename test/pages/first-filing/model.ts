/** The console's own state. Its names and its shape are this provider's, not those of the canonical filing. */

export interface Period {
  /** ISO dates, '' when not chosen. */
  from: string
  to: string
  longTerm: boolean
}

export interface UploadedFile {
  name: string
  size: number
  type: string
}

export type Choice<T> = T | ''

export interface Contact {
  name: string
  idType: Choice<number>
  idNumber: string
  period: Period
  mobile: string
  smsCode: string
  emergency: string
  email: string
}

export interface Keeper extends Contact {
  mode: Choice<'principal' | 'stored' | 'new'>
  storedId: string
}

export interface Approval {
  type: Choice<number>
  number: string
}

export interface Site {
  title: string
  homepage: string
  domains: string[]
  ips: { start: string; end: string }[]
  content: number[]
  languages: number[]
  approvals: Approval[]
  remark: string
  keeper: Keeper
}

export interface Platform {
  kind: Choice<string>
  domains: string[]
  packageName: string
  publicKey: string
  fingerprint: string
  shownAs: string
}

export interface Application {
  title: string
  homepage: string
  /** Paths of the two-level chooser: [category, type]. */
  content: number[][]
  languages: number[]
  domains: string[]
  ips: string[]
  platforms: Platform[]
  icon: UploadedFile[]
  usesSdk: boolean
  sdks: { vendor: string; kind: Choice<string> }[]
  approvals: Approval[]
  remark: string
  keeper: Keeper
}

export interface Model {
  step: number
  verified: boolean
  /** Division codes: province, city. */
  region: string[]
  entity: {
    nature: Choice<number>
    certType: Choice<number>
    certNumber: string
    name: string
    certAddress: string
    certPeriod: Period
    /** Division codes: province, city, district. */
    district: string[]
    address: string
    superior: string
    remark: string
  }
  principal: Contact & { officePhone: string; legalRep: Choice<'yes' | 'no'> }
  service: 'site' | 'app'
  resource: { via: 'instance' | 'code'; type: Choice<string>; instance: string; eip: string; code: string }
  sites: Site[]
  openSite: number
  applications: Application[]
  files: Record<string, UploadedFile[]>
  consents: { security: boolean; assist: boolean; commitment: boolean }
  captcha: string
  header: { search: string; account: string; password: string; remember: boolean; newsletter: string }
  traps: { email: string; phone: string }
}

export const newPeriod = (): Period => ({ from: '', to: '', longTerm: false })

export const newContact = (): Contact => ({
  name: '',
  idType: '',
  idNumber: '',
  period: newPeriod(),
  mobile: '',
  smsCode: '',
  emergency: '',
  email: '',
})

export const newKeeper = (): Keeper => ({ ...newContact(), mode: '', storedId: '' })

export const newSite = (): Site => ({
  title: '',
  homepage: '',
  domains: [''],
  ips: [{ start: '', end: '' }],
  content: [],
  languages: [],
  approvals: [{ type: '', number: '' }],
  remark: '',
  keeper: newKeeper(),
})

export const newPlatform = (): Platform => ({
  kind: '',
  domains: [],
  packageName: '',
  publicKey: '',
  fingerprint: '',
  shownAs: '',
})

export const newApplication = (): Application => ({
  title: '',
  homepage: '',
  content: [],
  languages: [],
  domains: [''],
  ips: [''],
  platforms: [newPlatform()],
  icon: [],
  usesSdk: false,
  sdks: [],
  approvals: [{ type: '', number: '' }],
  remark: '',
  keeper: newKeeper(),
})

export const newModel = (): Model => ({
  step: 1,
  verified: false,
  region: [],
  entity: {
    nature: '',
    certType: '',
    certNumber: '',
    name: '',
    certAddress: '',
    certPeriod: newPeriod(),
    district: [],
    address: '',
    superior: '',
    remark: '',
  },
  principal: { ...newContact(), officePhone: '', legalRep: '' },
  service: 'site',
  resource: { via: 'instance', type: '', instance: '', eip: '', code: '' },
  sites: [newSite()],
  openSite: 0,
  applications: [],
  files: {},
  consents: { security: false, assist: false, commitment: false },
  captcha: '',
  header: { search: '', account: '', password: '', remember: false, newsletter: '' },
  traps: { email: '', phone: '' },
})
