import type { FieldId, FieldPath } from '../filing/field.ts'
import type {
  App,
  Domain,
  Filing,
  Image,
  IpRange,
  Owner,
  Person,
  Platform,
  PreApproval,
  Resource,
  SmsNumber,
  Subject,
} from '../filing/filing.ts'
import {
  docDatesShape,
  domainShape,
  iconShape,
  imageShape,
  ipRangeShape,
  ownerShape,
  personShape,
  platformShape,
  preApprovalShape,
  resourceShape,
  sdkShape,
  smsNumberShape,
  smsShape,
  subjectShape,
  verificationShape,
} from '../filing/shape.ts'
import type { Reading } from './reading.ts'
import { isObject, View, viewOf } from './view.ts'

type Present<T> = NonNullable<T>

export class SubjectView extends viewOf<Subject>(subjectShape) {}
export class ResourceView extends viewOf<Resource>(resourceShape) {}
export class VerificationView extends viewOf<Present<Filing['verification']>>(verificationShape) {}
export class SmsNumberView extends viewOf<SmsNumber>(smsNumberShape) {}
export class DocDatesView extends viewOf<Present<Filing['docDates']>>(docDatesShape) {}
export class ImageView extends viewOf<Image>(imageShape) {}
export class RangeView extends viewOf<IpRange>(ipRangeShape) {}
export class PreApprovalView extends viewOf<PreApproval>(preApprovalShape) {}
export class PlatformView extends viewOf<Platform>(platformShape) {}
export class IconView extends viewOf<Present<App['icon']>>(iconShape) {}
export class SdkView extends viewOf<Present<App['sdks']>[number]>(sdkShape) {}

/** The ministry's text-message check, as a whole and for each number that has its own counts. */
export class SmsView extends viewOf<Omit<Present<Filing['sms']>, 'numbers'>>(smsShape) {
  readonly numbers: readonly SmsNumberView[]

  constructor(raw: unknown, place: FieldPath, prefix: string, reading: Reading) {
    super(raw, place, prefix, reading)
    const { numbers } = this.raw
    this.numbers = Array.isArray(numbers)
      ? numbers.map((one, at) => new SmsNumberView(one, `${place}.numbers[${at}]`, `${prefix}.numbers[]`, reading))
      : []
  }
}

/** The principal, or a service owner that is someone else. */
export class PersonView extends viewOf<Person>(personShape) {
  readonly isPrincipal: boolean = this.prefix === 'principal'
}

/** A website's or APP's owner, resolved: the principal's values when the principal is reused. */
export class OwnerView extends viewOf<Owner>(ownerShape) {
  private readonly own: Readonly<Record<string, unknown>>
  private readonly reuse: boolean | null

  constructor(raw: unknown, principal: unknown, place: FieldPath, reading: Reading) {
    const own = isObject(raw) ? raw : {}
    const reuse = reuses(own)
    super(reuse === true ? { ...own, ...personValues(principal) } : raw, place, 'owner', reading)
    this.own = own
    this.reuse = reuse
  }

  /** The principal is reused. Undecided while neither that choice nor another person is known. */
  get isPrincipal(): boolean {
    if (this.reuse === null) this.reading.miss('owner.reusePrincipal')
    return this.reuse === true
  }

  /** Known to be someone else, or not known at all: its values are checked as a person's of their own. */
  get isSeparate(): boolean {
    return this.reuse !== true
  }

  override path(key?: keyof Owner & string): FieldPath {
    return key !== undefined && this.fromPrincipal(key) ? `principal.${key}` : super.path(key)
  }

  override id(key: string): FieldId {
    return this.fromPrincipal(key) ? (`principal.${key}` as FieldId) : super.id(key)
  }

  private fromPrincipal(key: string): boolean {
    return this.reuse === true && key in personShape && !(this.own[key] != null && this.raw[key] === this.own[key])
  }
}

function reuses(own: Readonly<Record<string, unknown>>): boolean | null {
  if (typeof own.reusePrincipal === 'boolean') return own.reusePrincipal
  return own.name != null || own.certNumber != null || own.mobile != null ? false : null
}

function personValues(principal: unknown): Readonly<Record<string, unknown>> {
  const values: Record<string, unknown> = {}
  if (isObject(principal)) {
    for (const key of Object.keys(personShape)) if (principal[key] != null) values[key] = principal[key]
  }
  return values
}

type ServiceKind = 'website' | 'app'

/** A domain of a website or an APP. */
export class DomainView extends viewOf<Domain>(domainShape) {
  readonly kind: ServiceKind = this.prefix.startsWith('app') ? 'app' : 'website'
}

/** One address: of a range of a website, or of an APP. */
export class IpView extends View<{ address: string }> {
  protected override kinds() {
    return { address: 'string' } as const
  }

  get address(): string | null {
    const address = this.optional('address')
    return typeof address === 'string' ? address : null
  }

  override path(): FieldPath {
    return this.place
  }

  override id(): FieldId {
    return this.prefix as FieldId
  }
}
