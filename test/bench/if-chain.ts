// What one would write by hand for the twenty commonest reasons of a rejection: the baseline of the rule engine. It takes
// a complete filing, knows one day, and has no sources, no languages, no portfolio and no answer but yes and no.
import {
  type Filing,
  isCreditCode,
  isMobile,
  type Person,
  readResidentId,
  samePhone,
  sameText,
} from '../../rules/index.ts'

export const COMMONEST = [
  'dom-holder-mismatch-org',
  'dom-holder-cert-mismatch',
  'dom-not-real-name',
  'dom-real-name-fresh',
  'dom-resolving',
  'dom-registrar',
  'dom-expired',
  'con-mobile-equals-emergency',
  'con-phone-local',
  'con-two-persons-same-mobile',
  'fmt-mobile',
  'fmt-id-checkdigit',
  'fmt-uscc-checkdigit',
  'nam-digits-only',
  'pri-not-legal-rep',
  'pri-id-expired',
  'pri-individual-not-self',
  'sub-cert-expired',
  'sub-legalrep-name',
  'typ-org-cross-province',
] as const

type Found = { readonly ruleId: (typeof COMMONEST)[number]; readonly field: string; readonly message: string }

const HEAD_ONLY = new Set(
  '120000 130000 150000 230000 310000 330000 350000 360000 370000 410000 420000 430000 440000 450000 500000 520000 530000 540000 610000 630000 640000 650000'.split(
    ' ',
  ),
)
const LOCAL_PHONE_INDIVIDUAL = new Set(['620000', '610000', '430000', '650000'])
const DAY = 86_400_000
const isWrong = (number: string, today: string): boolean => {
  const id = readResidentId(number, today)
  return number.length !== 18 || (!id.ok && (id.reason === 'shape' || id.reason === 'checksum'))
}

export function chain(filing: Filing, today: string): readonly Found[] {
  const found: Found[] = []
  const now = Date.parse(today)
  const days = (date: string) => (Date.parse(date) - now) / DAY
  const { type, province, provider } = filing
  if (type !== 'first' && type !== 'addService' && type !== 'addAccess' && type !== 'change') return found
  const subject = filing.subject ?? {}
  const principal = filing.principal ?? {}
  const materials = filing.materials ?? []
  const individual = subject.nature === 5
  const person = (one: Person, at: string) => {
    if (one.mobile != null && !isMobile(one.mobile))
      found.push({ ruleId: 'fmt-mobile', field: `${at}.mobile`, message: `“${one.mobile}”不是手机号` })
    if (samePhone(one.mobile, one.emergencyPhone) && !(provider === 'tencent' && province === '110000' && individual))
      found.push({
        ruleId: 'con-mobile-equals-emergency',
        field: `${at}.emergencyPhone`,
        message: `${one.name}的应急电话与手机相同`,
      })
    if (one.certType === 2 && one.certNumber != null && isWrong(one.certNumber, today))
      found.push({ ruleId: 'fmt-id-checkdigit', field: `${at}.certNumber`, message: `“${one.certNumber}”校验不通过` })
    if (!one.certLongTerm && one.certValidTo != null && days(one.certValidTo) < 0)
      found.push({ ruleId: 'pri-id-expired', field: `${at}.certValidTo`, message: `${one.name}的证件已过期` })
    if (one.mobileProvince != null && one.mobileProvince !== province) {
      const elsewhere = province === '130000' && individual && subject.certProvince !== province
      if (province === '650000' || (individual && LOCAL_PHONE_INDIVIDUAL.has(province ?? '')) || elsewhere)
        found.push({ ruleId: 'con-phone-local', field: `${at}.mobile`, message: `${one.name}的手机号不是本省号码` })
    }
  }
  person(principal, 'principal')
  if (
    !individual &&
    principal.isLegalRep === false &&
    HEAD_ONLY.has(province ?? '') &&
    !(province === '230000' && materials.includes('principalAuthLetter'))
  )
    found.push({
      ruleId: 'pri-not-legal-rep',
      field: 'principal.isLegalRep',
      message: `${principal.name}不是法定代表人`,
    })
  if (
    !individual &&
    principal.isLegalRep &&
    subject.legalRepName != null &&
    !sameText(principal.name, subject.legalRepName)
  )
    found.push({
      ruleId: 'sub-legalrep-name',
      field: 'principal.name',
      message: `证件上的法定代表人是${subject.legalRepName}`,
    })
  if (individual && (!sameText(subject.name, principal.name) || !sameText(subject.certNumber, principal.certNumber)))
    found.push({ ruleId: 'pri-individual-not-self', field: 'principal.name', message: '个人备案须由本人负责' })
  if (subject.certValidTo != null && !subject.certLongTerm && days(subject.certValidTo) < 0)
    found.push({
      ruleId: 'sub-cert-expired',
      field: 'subject.certValidTo',
      message: `主办者证件已于 ${subject.certValidTo} 到期`,
    })
  if (!individual && subject.certProvince != null && subject.certProvince !== province)
    found.push({ ruleId: 'typ-org-cross-province', field: 'filing.province', message: '须在证件住所所在省备案' })
  if (!individual && (subject.certNumber?.length ?? 0) === 18 && !isCreditCode(subject.certNumber!))
    found.push({
      ruleId: 'fmt-uscc-checkdigit',
      field: 'subject.certNumber',
      message: `“${subject.certNumber}”校验不通过`,
    })
  const websites = filing.websites ?? []
  const services = [...websites, ...(filing.apps ?? [])]
  for (const [index, service] of services.entries()) {
    const isSite = index < websites.length
    const at = isSite ? `websites[${index}]` : `apps[${index - websites.length}]`
    const owner = service.owner
    if (owner != null && owner.reusePrincipal !== true) {
      person(owner, `${at}.owner`)
      if (samePhone(owner.mobile, principal.mobile))
        found.push({
          ruleId: 'con-two-persons-same-mobile',
          field: `${at}.owner.mobile`,
          message: `两人同用 ${owner.mobile}`,
        })
    }
    if (service.name != null && /^\s*[0-9０-９]+\s*$/.test(service.name))
      found.push({ ruleId: 'nam-digits-only', field: `${at}.name`, message: `“${service.name}”只有数字` })
    for (const [nth, domain] of (service.domains ?? []).entries()) {
      const place = `${at}.domains[${nth}]`
      if (domain.holderName != null && isSite && !individual && !domain.holderIsInsider) {
        if (
          !sameText(domain.holderName, subject.name) &&
          !sameText(domain.holderName, subject.legalRepName) &&
          !sameText(domain.holderName, principal.name)
        )
          found.push({
            ruleId: 'dom-holder-mismatch-org',
            field: `${place}.holderName`,
            message: `${domain.name} 在 ${domain.holderName} 名下`,
          })
      }
      if (
        domain.holderCertNumber != null &&
        subject.certNumber != null &&
        sameText(domain.holderName, subject.name) &&
        !sameText(domain.holderCertNumber, subject.certNumber)
      )
        found.push({
          ruleId: 'dom-holder-cert-mismatch',
          field: `${place}.holderCertNumber`,
          message: `${domain.name} 的实名证件号不同`,
        })
      if (domain.realNameVerified === false)
        found.push({
          ruleId: 'dom-not-real-name',
          field: `${place}.realNameVerified`,
          message: `${domain.name} 未实名`,
        })
      if (domain.realNameVerifiedOn != null) {
        const ago = -days(domain.realNameVerifiedOn)
        if (ago >= 0 && ago < 3)
          found.push({
            ruleId: 'dom-real-name-fresh',
            field: `${place}.realNameVerifiedOn`,
            message: `${domain.name} 刚实名`,
          })
      }
      if (isSite && domain.resolvesNow && (type === 'first' || type === 'addService'))
        found.push({ ruleId: 'dom-resolving', field: `${place}.resolvesNow`, message: `${domain.name} 还在解析` })
      if (domain.registrarApproved === false)
        found.push({
          ruleId: 'dom-registrar',
          field: `${place}.registrarApproved`,
          message: `${domain.name} 的注册商未获批复`,
        })
      if (domain.expiresOn != null && days(domain.expiresOn) < 0)
        found.push({ ruleId: 'dom-expired', field: `${place}.expiresOn`, message: `${domain.name} 已过期` })
    }
  }
  return found
}
