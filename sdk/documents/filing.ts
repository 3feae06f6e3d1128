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
}

const residentIdCard = 2
const businessLicence = 1

/** What a document says, as places in a filing. Only what was read; empty fields are left out. */
export function toFiling(result: DocumentResult, options: FilingOptions = {}): FilingEntry[] {
  const text = (name: FieldName) => result.fields[name]?.value ?? ''
  const entries: FilingEntry[] = []
  const add = (path: string, value: string | number | boolean, from: FieldName) => {
    if (value !== '') entries.push({ path: path as FieldPath, value, from })
  }
  if (result.kind === 'business-licence') {
    add('subject.name', text('名称'), '名称')
    add('subject.certNumber', text('统一社会信用代码'), '统一社会信用代码')
    if (text('统一社会信用代码')) add('subject.certType', businessLicence, '统一社会信用代码')
    add('subject.certAddress', text('住所'), '住所')
    add('subject.legalRepName', text('法定代表人'), '法定代表人')
    add('subject.businessScope', text('经营范围'), '经营范围')
    if (text('类型')) add('subject.isSoleTrader', text('类型') === '个体工商户', '类型')
    term(text('营业期限'), add)
    return entries
  }
  const role = options.role ?? 'principal'
  const person = role === 'owner' ? (options.owner ?? 'websites[0].owner') : role
  add(`${person}.name`, text('姓名'), '姓名')
  if (text('公民身份号码')) add(`${person}.certType`, residentIdCard, '公民身份号码')
  add(`${person}.certNumber`, text('公民身份号码'), '公民身份号码')
  add(role === 'subject' ? 'subject.certAddress' : `${person}.idAddress`, text('住址'), '住址')
  const [from, to] = text('有效期限').split('-')
  if (from && to) {
    add(`${person}.certValidFrom`, from.replaceAll('.', '-'), '有效期限')
    add(`${person}.certLongTerm`, to === '长期', '有效期限')
    if (to !== '长期') add(`${person}.certValidTo`, to.replaceAll('.', '-'), '有效期限')
  }
  return entries
}

function term(validity: string, add: (path: string, value: string | boolean, from: FieldName) => void) {
  if (validity === '') return
  const [from, to] = validity.includes('至') ? validity.split('至') : ['', validity]
  if (from) add('subject.certValidFrom', from, '营业期限')
  add('subject.certLongTerm', to === '长期', '营业期限')
  if (to && to !== '长期') add('subject.certValidTo', to, '营业期限')
}
