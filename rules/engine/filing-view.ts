import type { FieldPath } from '../filing/field.ts'
import type { Filing } from '../filing/filing.ts'
import { filingShape } from '../filing/shape.ts'
import type { Fact, FactKey, FactValues, SubjectClass } from '../provinces/fact.ts'
import { fact as factFor, factsOf } from '../provinces/lookup.ts'
import type { Reading } from './reading.ts'
import { AppView, preApprovalTypes, type ServiceView, WebsiteView } from './services.ts'
import { isObject, viewOf } from './view.ts'
import { DocDatesView, type DomainView, ImageView, SubjectView } from './views.ts'

type FilingLeaves = Pick<Filing, keyof typeof filingShape>

/** The filing as a whole: its own values, its services, its materials and the facts of its province. */
export class FilingView extends viewOf<FilingLeaves>(filingShape) {
  readonly subject: SubjectView
  readonly docDates: DocDatesView
  private readonly websiteViews: readonly WebsiteView[]
  private readonly appViews: readonly AppView[]
  private readonly imageViews: readonly ImageView[]

  constructor(raw: unknown, provider: string | undefined, reading: Reading) {
    const own = isObject(raw) ? raw : {}
    super(provider === undefined ? own : { ...own, provider }, '', 'filing', reading)
    this.subject = new SubjectView(own.subject, 'subject', 'subject', reading)
    this.docDates = new DocDatesView(own.docDates, 'docDates', 'materials.docDates', reading)
    const list = <V>(key: string, make: (item: unknown, place: FieldPath) => V): readonly V[] => {
      const values = own[key]
      return Array.isArray(values) ? values.map((value, index) => make(value, `${key}[${index}]`)) : []
    }
    const principal = own.principal
    this.websiteViews = list('websites', (item, place) => new WebsiteView(item, principal, place, reading))
    this.appViews = list('apps', (item, place) => new AppView(item, principal, place, reading))
    this.imageViews = list('images', (item, place) => new ImageView(item, place, 'filing.images[]', reading))
  }

  /** The access provider. Null means: not chosen yet or none that is known; never leaves a rule undecided. */
  override get provider(): string | null {
    return this.peek('provider') as string | null
  }

  get websites(): readonly WebsiteView[] {
    this.optional('websites')
    return this.websiteViews
  }

  get apps(): readonly AppView[] {
    this.optional('apps')
    return this.appViews
  }

  get images(): readonly ImageView[] {
    this.optional('images')
    return this.imageViews
  }

  /** Websites, then APPs. */
  get services(): readonly ServiceView[] {
    return [...this.websites, ...this.apps]
  }

  /** Domains of all websites. */
  get websiteDomains(): readonly DomainView[] {
    return this.websites.flatMap((website) => website.domains)
  }

  /** Codes of the pre-approval items declared by any service. */
  get preApprovalTypes(): readonly number[] {
    return this.services.flatMap(preApprovalTypes)
  }

  /** The subject's class; noted as missing while the nature is unknown. */
  get subjectClass(): SubjectClass | null {
    const nature = this.subject.need('nature')
    return nature === null ? null : nature === 5 ? 'individual' : 'organisation'
  }

  get isIndividual(): boolean {
    return this.subjectClass === 'individual'
  }

  get isOrganisation(): boolean {
    return this.subjectClass === 'organisation'
  }

  /** A material (id without the group name) is attached. */
  has(material: string): boolean {
    return this.materials?.includes(material) ?? false
  }

  hasAny(materials: readonly string[]): boolean {
    return materials.some((material) => this.has(material))
  }

  /** What the filing's province asks of this class of subject; null when nothing is known. */
  fact<K extends FactKey>(key: K): FactValues[K] | null {
    const province = this.need('province')
    if (province === null) return null
    const facts = factsOf(province, key)
    if (facts.length === 0) return null
    const subject = facts.every((one) => one.appliesTo === 'all') ? 'organisation' : this.subjectClass
    const found = subject === null ? undefined : factFor(province, key, subject)
    if (found === undefined) return null
    this.reading.facts.push(found as unknown as Fact)
    return found.value
  }

  /** All values of a fact that a province may hold several of. */
  factValues<K extends FactKey>(key: K): readonly FactValues[K][] {
    const province = this.need('province')
    if (province === null) return []
    const facts = factsOf(province, key)
    if (facts.length === 0) return []
    const subject = facts.every((one) => one.appliesTo === 'all') ? null : this.subjectClass
    const held = facts.filter((one) => one.appliesTo === 'all' || one.appliesTo === subject)
    this.reading.facts.push(...(held as unknown as Fact[]))
    return held.map((one) => one.value)
  }
}
