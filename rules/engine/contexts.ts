import type { FieldId, FieldPath } from '../filing/field.ts'
import type { Filing } from '../filing/filing.ts'
import { FilingView } from './filing-view.ts'
import type { Portfolio } from './portfolio.ts'
import { Reading } from './reading.ts'
import { type AppView, type ServiceView, unknownContainers, type WebsiteView } from './services.ts'
import type { Store } from './store.ts'
import { isObject } from './view.ts'
import {
  type DocDatesView,
  type DomainView,
  type ImageView,
  IpView,
  type OwnerView,
  PersonView,
  type PlatformView,
  type RangeView,
  ResourceView,
  SmsView,
  type SubjectView,
  VerificationView,
} from './views.ts'

/** The other filings that a check was given, as `storeOf` opens them: rules that never do so need no code for it. */
export interface KnownFilings {
  readonly portfolio: readonly Filing[] | Portfolio | undefined
  readonly self: string | undefined
  readonly subject: SubjectView
  opened?: Store
}

/** What every rule may read. */
export interface Shared {
  readonly filing: FilingView
  readonly subject: SubjectView
  readonly principal: PersonView
  readonly resource: ResourceView
  readonly verification: VerificationView
  readonly sms: SmsView
  readonly docDates: DocDatesView
  /** For `storeOf`. */
  readonly known: KnownFilings
  readonly reading: Reading
  /** `YYYY-MM-DD`. */
  readonly today: string
}

/** What a rule is evaluated for, and what it may read there besides the shared views. */
export interface Contexts {
  filing: Shared
  /** The principal, then every service owner that does not reuse the principal. */
  person: Shared & { readonly person: PersonView }
  /** Every website and APP with its resolved owner. */
  service: Shared & { readonly service: ServiceView; readonly owner: OwnerView }
  website: Shared & { readonly website: WebsiteView; readonly owner: OwnerView }
  app: Shared & { readonly app: AppView; readonly owner: OwnerView }
  domain: Shared & { readonly domain: DomainView; readonly service: ServiceView }
  /** Every address: both ends of a website's ranges, and those of the APPs. */
  ip: Shared & { readonly ip: IpView }
  /** Every address range of a website. */
  iprange: Shared & { readonly range: RangeView }
  platform: Shared & { readonly platform: PlatformView; readonly app: AppView }
  image: Shared & { readonly image: ImageView }
}

export type Each = keyof Contexts

export interface CheckOptions {
  /** `YYYY-MM-DD`; without it the date of `now`, or of the system clock, in Beijing. */
  readonly today?: string | undefined
  /** ISO date and time, Beijing time when it names no zone. */
  readonly now?: string | undefined
  /** Takes the place of the filing's own. */
  readonly provider?: string | undefined
  /** Other filings known to the user; a kept `Portfolio` saves indexing them at every check. */
  readonly portfolio?: readonly Filing[] | Portfolio | undefined
  /** Key of this filing in a kept portfolio, to leave it out. */
  readonly self?: string | undefined
  /** The whole filing is known (default). False while only a part is visible. */
  readonly complete?: boolean | undefined
}

/** One filing laid out for the rules. */
export interface Layout {
  readonly shared: Shared
  readonly items: { readonly [E in Each]: readonly Contexts[E][] }
  /** Lists that are not given: the rules for their items are undecided in an incomplete filing. */
  readonly unknown: { readonly [E in Each]: readonly FieldId[] }
}

const NONE: readonly FieldId[] = []
/** What is not given in a complete filing is empty. */
const ALL_KNOWN: Layout['unknown'] = {
  filing: NONE,
  person: NONE,
  service: NONE,
  website: NONE,
  app: NONE,
  domain: NONE,
  ip: NONE,
  iprange: NONE,
  platform: NONE,
  image: NONE,
}

/** Lays a filing out once for all rules. Never throws, whatever the values are. */
export function layOut(filing: Filing, options: CheckOptions): Layout {
  const raw: Readonly<Record<string, unknown>> = isObject(filing) ? filing : {}
  const reading = new Reading(options, options.complete ?? true)
  const view = new FilingView(raw, options.provider, reading)
  const shared: Shared = {
    filing: view,
    subject: view.subject,
    principal: new PersonView(raw.principal, 'principal', 'principal', reading),
    resource: new ResourceView(raw.resource, 'resource', 'resource', reading),
    verification: new VerificationView(raw.verification, 'verification', 'verification', reading),
    sms: new SmsView(raw.sms, 'sms', 'sms', reading),
    docDates: view.docDates,
    known: { portfolio: options.portfolio, self: options.self, subject: view.subject },
    reading,
    today: reading.today,
  }
  const { websites, apps, images } = view
  const services: readonly ServiceView[] = [...websites, ...apps]
  reading.reset()

  const items: { [E in Each]: Contexts[E][] } = {
    filing: [shared],
    person: [{ ...shared, person: shared.principal }],
    service: services.map((service) => ({ ...shared, service, owner: service.owner })),
    website: websites.map((website) => ({ ...shared, website, owner: website.owner })),
    app: apps.map((app) => ({ ...shared, app, owner: app.owner })),
    domain: services.flatMap((service) => service.domains.map((domain) => ({ ...shared, domain, service }))),
    ip: [],
    iprange: websites.flatMap((website) => website.ips.map((range) => ({ ...shared, range }))),
    platform: apps.flatMap((app) => app.platforms.map((platform) => ({ ...shared, platform, app }))),
    image: images.map((image) => ({ ...shared, image })),
  }
  for (const { owner } of services) if (owner.isSeparate) items.person.push({ ...shared, person: owner })
  for (const { range } of items.iprange) {
    for (const end of ['start', 'end'] as const) items.ip.push({ ...shared, ip: endOf(range, end, reading) })
  }
  for (const app of apps) for (const ip of app.addresses) items.ip.push({ ...shared, ip })
  reading.reset()

  const unknown = reading.complete ? ALL_KNOWN : unknownLists(view, websites, apps, services)
  return { shared, items, unknown }
}

function endOf(range: RangeView, end: 'start' | 'end', reading: Reading): IpView {
  // An end that is left blank is known, and no question.
  const address = range.holdsNothing(end) ? '' : range[end]
  return new IpView({ address }, range.path(end) satisfies FieldPath, range.id(end), reading)
}

function unknownLists(
  filing: FilingView,
  websites: readonly WebsiteView[],
  apps: readonly AppView[],
  services: readonly ServiceView[],
): Layout['unknown'] {
  const noWebsites: FieldId[] = filing.knows('websites') ? [] : ['filing.websites[]']
  const noApps: FieldId[] = filing.knows('apps') ? [] : ['filing.apps[]']
  const noServices = [...noWebsites, ...noApps]
  const inside = (of: readonly ServiceView[], key: string) => of.flatMap((one) => unknownContainers(one, [key]))
  return {
    filing: [],
    person: [],
    service: noServices,
    website: noWebsites,
    app: noApps,
    domain: [...noServices, ...inside(services, 'domains')],
    ip: [...noServices, ...inside(services, 'ips')],
    iprange: [...noWebsites, ...inside(websites, 'ips')],
    platform: [...noApps, ...inside(apps, 'platforms')],
    image: filing.knows('images') ? [] : ['filing.images[]'],
  }
}
