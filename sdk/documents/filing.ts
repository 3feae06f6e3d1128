import type { FieldPath } from '@beian-assist/rules'
import type { DocumentResult, FieldName } from './types.ts'

export type PersonRole = 'subject' | 'principal' | 'owner'

export interface FilingEntry {
  readonly path: FieldPath
  readonly value: string | number | boolean
  /** Field of the document it comes from. */
  readonly from: FieldName
}

export interface FilingOptions {
  /** Whose document it is. A licence is always the subject's. `subject` with an ID card: a person files for himself. */
  readonly role?: PersonRole
  /** Prefix of the owner's path, e.g. `websites[0].owner`; needed for role `owner`. */
  readonly owner?: string
  /** Prefix of the domain's path a domain certificate belongs to, e.g. `websites[0].domains[1]`; the first if left out. */
  readonly domain?: string
}

const residentIdCard = 2
const businessLicence = 1
const institution = 4
const socialOrganisation = 6
const titles: readonly (readonly [string, number])[] = [
  ['社会团体', socialOrganisation],
  ['民办非企业', 17],
  ['社会服务机构', 17],
  ['基金会', 19],
]

/** What a document says, as places in a filing. Only what was read; empty fields are left out. */
export function toFiling(result: Pick<DocumentResult, 'kind' | 'fields'>, options: FilingOptions = {}): FilingEntry[] {
  const text = (name: FieldName) => result.fields[name]?.value ?? ''
  const entries: FilingEntry[] = []
  const add = (path: string, value: string | number | boolean, from: FieldName) => {
    if (value !== '') entries.push({ path: path as FieldPath, value, from })
  }
  if (result.kind === 'domain-certificate') {
    const domain = options.domain ?? 'websites[0].domains[0]'
    add(`${domain}.name`, text('域名'), '域名')
    add(`${domain}.holderName`, text('域名持有者'), '域名持有者')
    add(`${domain}.registeredOn`, text('注册日期'), '注册日期')
    add(`${domain}.expiresOn`, text('到期日期'), '到期日期')
    return entries
  }
  const organisation = organisationCert(result)
  if (organisation !== null) {
    add('subject.name', text('名称'), '名称')
    add('subject.certNumber', text('统一社会信用代码'), '统一社会信用代码')
    if (text('统一社会信用代码')) add('subject.certType', organisation, '统一社会信用代码')
    add('subject.certAddress', text('住所'), '住所')
    add('subject.legalRepName', text('法定代表人'), '法定代表人')
    add('subject.businessScope', text('经营范围'), '经营范围')
    if (organisation === businessLicence && text('类型'))
      add('subject.isSoleTrader', text('类型') === '个体工商户', '类型')
    term(text('营业期限') || text('有效期限'), text('营业期限') ? '营业期限' : '有效期限', add)
    return entries
  }
  const role = options.role ?? 'principal'
  const person = role === 'owner' ? (options.owner ?? 'websites[0].owner') : role
  add(`${person}.name`, text('姓名'), '姓名')
  const number = text('公民身份号码') ? '公民身份号码' : '证件号码'
  const type = personCert(result)
  if (text(number) && type !== null) add(`${person}.certType`, type, number)
  add(`${person}.certNumber`, text(number), number)
  add(role === 'subject' ? 'subject.certAddress' : `${person}.idAddress`, text('住址'), '住址')
  if (text('到期日期')) add(`${person}.certValidTo`, text('到期日期'), '到期日期')
  const [from, to] = text('有效期限').split('-')
  if (from && to) {
    add(`${person}.certValidFrom`, from.replaceAll('.', '-'), '有效期限')
    add(`${person}.certLongTerm`, to === '长期', '有效期限')
    if (to !== '长期') add(`${person}.certValidTo`, to.replaceAll('.', '-'), '有效期限')
  }
  return entries
}

/** National code of an organisation's certificate; null for documents of people, and where the print does not say which. */
function organisationCert({ kind, fields }: Pick<DocumentResult, 'kind' | 'fields'>): number | null {
  if (kind === 'business-licence') return businessLicence
  if (kind === 'institution-certificate') return institution
  if (kind !== 'social-organisation-certificate') return null
  const title = fields.类型?.value ?? ''
  return titles.find(([words]) => title.startsWith(words))?.[1] ?? socialOrganisation
}

/** National code of a person's document. */
function personCert({ kind, fields }: Pick<DocumentResult, 'kind' | 'fields'>): number | null {
  if (kind === 'passport') return 7
  if (kind === 'travel-permit') return /^[HM]/.test(fields.证件号码?.value ?? '') ? 14 : 11
  if (kind !== 'residence-permit') return residentIdCard
  const number = fields.公民身份号码?.value ?? ''
  return number.startsWith('83') ? 42 : /^8[12]/.test(number) ? 41 : residentIdCard
}

function term(
  validity: string,
  name: FieldName,
  add: (path: string, value: string | boolean, from: FieldName) => void,
) {
  if (validity === '') return
  const [from, to] = validity.includes('至') ? validity.split('至') : ['', validity]
  if (from) add('subject.certValidFrom', from, name)
  add('subject.certLongTerm', to === '长期', name)
  if (to && to !== '长期') add('subject.certValidTo', to, name)
}
