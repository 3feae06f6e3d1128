import type { App, Filing, Owner, Person, Platform, Website } from '@beian-assist/rules'
import type { Application, Contact, Keeper, Model, Period, Site } from './model.ts'

/** What the console holds, as a canonical filing. Empty controls are absent, never ''. Tests compare this, not the document. */
export function toFiling(model: Model): Filing {
  const { entity, principal, resource } = model
  return tidy({
    type: 'first',
    province: model.region[0],
    resource: {
      type: resource.via === 'code' ? 'authCode' : resource.type,
      instanceId: resource.instance,
      authCode: resource.code,
      publicIp: resource.eip,
    },
    subject: {
      nature: entity.nature,
      name: entity.name,
      certType: entity.certType,
      certNumber: entity.certNumber,
      certAddress: entity.certAddress,
      ...validity(entity.certPeriod),
      contactProvince: entity.district[0],
      city: entity.district[1],
      district: entity.district[2],
      contactAddress: entity.address,
      superior: entity.superior,
      remark: entity.remark,
    },
    principal: {
      ...person(principal),
      officePhone: principal.officePhone,
      isLegalRep: principal.legalRep === '' ? undefined : principal.legalRep === 'yes',
    },
    websites: model.service === 'site' ? model.sites.map(website) : [],
    apps: model.applications.map(application),
    materials: Object.entries(model.files)
      .filter(([, files]) => files.length > 0)
      .map(([id]) => id),
  }) as Filing
}

const validity = ({ from, to, longTerm }: Period) => ({
  certValidFrom: from,
  certValidTo: to,
  certLongTerm: longTerm || to ? longTerm : undefined,
})

const person = (contact: Contact): Person =>
  tidy({
    name: contact.name,
    certType: contact.idType,
    certNumber: contact.idNumber,
    ...validity(contact.period),
    mobile: contact.mobile,
    emergencyPhone: contact.emergency,
    email: contact.email,
  }) as Person

function owner(keeper: Keeper): Owner {
  if (keeper.mode === 'principal') return { reusePrincipal: true }
  return tidy({
    reusePrincipal: keeper.mode === '' ? undefined : false,
    isExisting: keeper.mode === 'stored' ? true : undefined,
    ...person(keeper),
  }) as Owner
}

const website = (site: Site): Website =>
  tidy({
    name: site.title,
    domains: site.domains.map((name) => ({ name })),
    ips: site.ips,
    homepageUrl: site.homepage,
    contentTypes: site.content,
    serviceType: 1,
    languages: site.languages,
    preApprovals: site.approvals,
    remark: site.remark,
    owner: owner(site.keeper),
  }) as Website

const application = (app: Application): App =>
  tidy({
    name: app.title,
    contentTypes: app.content.map((path) => path[path.length - 1]),
    languages: app.languages,
    domains: app.domains.map((name) => ({ name })),
    ips: app.ips,
    platforms: app.platforms.map(
      (it) =>
        ({
          platform: it.kind,
          domains: it.domains,
          packageName: it.packageName,
          publicKey: it.publicKey,
          fingerprint: it.fingerprint,
          displayName: it.shownAs,
        }) as Platform,
    ),
    icon: { format: app.icon[0]?.type.replace('image/', ''), bytes: app.icon[0]?.size },
    sdkUsed: app.usesSdk,
    sdks: app.sdks.map((it) => ({ provider: it.vendor, type: it.kind })),
    preApprovals: app.approvals,
    remark: app.remark,
    owner: owner(app.keeper),
  }) as App

/** Drops '', undefined and what becomes an empty object or list by it. */
function tidy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(tidy).filter((it) => it !== undefined && !isEmpty(it))
  if (typeof value !== 'object' || value === null) return value === '' ? undefined : value
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, it]) => [key, tidy(it)] as const)
      .filter(([, it]) => it !== undefined && !isEmpty(it)),
  )
}

const isEmpty = (value: unknown) => typeof value === 'object' && value !== null && Object.keys(value).length === 0
