import type { FieldId, FieldPath } from '../filing/field.ts'
import type { App, Website } from '../filing/filing.ts'
import { appShape, websiteShape } from '../filing/shape.ts'
import type { Reading } from './reading.ts'
import { isObject, type Values, type View, viewOf } from './view.ts'
import { DomainView, IconView, IpView, OwnerView, PlatformView, PreApprovalView, RangeView, SdkView } from './views.ts'

type ItemView<V> = new (raw: unknown, place: FieldPath, prefix: string, reading: Reading) => V

function items<V>(raw: unknown, Item: ItemView<V>, place: FieldPath, prefix: string, reading: Reading): readonly V[] {
  return Array.isArray(raw) ? raw.map((item, index) => new Item(item, `${place}[${index}]`, prefix, reading)) : []
}

type WebsiteLeaves = Omit<Website, 'domains' | 'ips' | 'preApprovals' | 'owner'>
type AppLeaves = Omit<App, 'domains' | 'preApprovals' | 'owner' | 'icon' | 'sdks' | 'platforms'>

const field = (raw: unknown, key: string): unknown => (isObject(raw) ? raw[key] : undefined)

/** A website with its domains, addresses, declared pre-approvals and resolved owner. */
export class WebsiteView extends viewOf<WebsiteLeaves>(websiteShape) {
  readonly kind = 'website'
  readonly owner: OwnerView
  private readonly domainViews: readonly DomainView[]
  private readonly rangeViews: readonly RangeView[]
  private readonly approvalViews: readonly PreApprovalView[]

  constructor(raw: unknown, principal: unknown, place: FieldPath, reading: Reading) {
    super(raw, place, 'website', reading)
    this.owner = new OwnerView(field(raw, 'owner'), principal, `${place}.owner`, reading)
    this.domainViews = items(field(raw, 'domains'), DomainView, `${place}.domains`, 'website.domains[]', reading)
    this.rangeViews = items(field(raw, 'ips'), RangeView, `${place}.ips`, 'website.ips[]', reading)
    const approvals = field(raw, 'preApprovals')
    this.approvalViews = items(approvals, PreApprovalView, `${place}.preApprovals`, 'website.preApprovals[]', reading)
  }

  get domains(): readonly DomainView[] {
    return this.list('domains', this.domainViews)
  }

  get ips(): readonly RangeView[] {
    return this.list('ips', this.rangeViews)
  }

  get preApprovals(): readonly PreApprovalView[] {
    return this.list('preApprovals', this.approvalViews)
  }

  private list<V>(key: 'domains' | 'ips' | 'preApprovals', views: readonly V[]): readonly V[] {
    this.optional(key)
    return views
  }
}

/** An APP with its domains, platforms, icon, SDKs, declared pre-approvals and resolved owner. */
export class AppView extends viewOf<AppLeaves>(appShape) {
  readonly kind = 'app'
  readonly owner: OwnerView
  readonly icon: IconView
  readonly addresses: readonly IpView[]
  private readonly domainViews: readonly DomainView[]
  private readonly approvalViews: readonly PreApprovalView[]
  private readonly sdkViews: readonly SdkView[]
  private readonly platformViews: readonly PlatformView[]

  constructor(raw: unknown, principal: unknown, place: FieldPath, reading: Reading) {
    super(raw, place, 'app', reading)
    this.owner = new OwnerView(field(raw, 'owner'), principal, `${place}.owner`, reading)
    this.icon = new IconView(field(raw, 'icon'), `${place}.icon`, 'app.icon', reading)
    this.domainViews = items(field(raw, 'domains'), DomainView, `${place}.domains`, 'app.domains[]', reading)
    const approvals = field(raw, 'preApprovals')
    this.approvalViews = items(approvals, PreApprovalView, `${place}.preApprovals`, 'app.preApprovals[]', reading)
    this.sdkViews = items(field(raw, 'sdks'), SdkView, `${place}.sdks`, 'app.sdks[]', reading)
    this.platformViews = items(field(raw, 'platforms'), PlatformView, `${place}.platforms`, 'app.platforms[]', reading)
    const ips = field(raw, 'ips')
    this.addresses = Array.isArray(ips)
      ? ips.map((address, index) => new IpView({ address }, `${place}.ips[${index}]`, 'app.ips[]', reading))
      : []
  }

  get domains(): readonly DomainView[] {
    return this.list('domains', this.domainViews)
  }

  get preApprovals(): readonly PreApprovalView[] {
    return this.list('preApprovals', this.approvalViews)
  }

  get sdks(): readonly SdkView[] {
    return this.list('sdks', this.sdkViews)
  }

  get platforms(): readonly PlatformView[] {
    return this.list('platforms', this.platformViews)
  }

  private list<V>(key: 'domains' | 'preApprovals' | 'sdks' | 'platforms', views: readonly V[]): readonly V[] {
    this.optional(key)
    return views
  }
}

type CommonLeaves = Pick<Website & App, keyof WebsiteLeaves & keyof AppLeaves>

/** A website or an APP, as far as they are alike. */
export interface ServiceView extends View<CommonLeaves>, Values<CommonLeaves> {
  readonly kind: 'website' | 'app'
  readonly owner: OwnerView
  readonly domains: readonly DomainView[]
  readonly preApprovals: readonly PreApprovalView[]
}

/** Codes of the pre-approval items that a service declares. */
export function preApprovalTypes(service: ServiceView): readonly number[] {
  return service.preApprovals.map((item) => item.type).filter((type) => type !== null)
}

/** Containers of a service that are not given, by field id. */
export function unknownContainers(service: ServiceView, keys: readonly string[]): readonly FieldId[] {
  return keys.filter((key) => !service.knows(key)).map((key) => service.id(key))
}
