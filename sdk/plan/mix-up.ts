/** Whose identity a page holds already: the guard against one client's data in another client's form. Pure. */
import { type Filing, isCreditCode, readResidentId } from '@beian-assist/rules'
import { valueAt } from '../filing/path.ts'
import type { Control, ControlId, Scan } from '../types.ts'
import { fitsParts, lettersLeft, partsLeft } from './covered-text.ts'
import { shownText } from './holds.ts'
import {
  calledOf,
  type Identity,
  identityOf,
  indexOf,
  isOtherUnit,
  isPartOfOwn,
  type Kind,
  type Others,
} from './identity.ts'
import { labelsOf } from './label.ts'
import { coveredIn, namesIn, pieces, toldHits, toldUnits } from './told-identity.ts'
import { digits, fold, host } from './writing.ts'

export type IdentityKind = 'name' | 'certNumber' | 'phone' | 'domain' | 'other'

/** A value on the page that identifies somebody else than the client whose data are to be filled in. */
export interface ForeignValue {
  /** Absent: it stands in the page's own text. */
  readonly control?: ControlId
  readonly label: string
  readonly kind: IdentityKind
  readonly value: string
  /** Client it belongs to, by name; '' when it is nobody's that is known. */
  readonly whose: string
}

const UNSEEN: ReadonlySet<string> = new Set(['password', 'otp', 'captcha', 'hidden', 'search'])
const PERSON_NAME = /^(?:principal\.name|owner\.name|subject\.legalRepName)$/
const CERT_NUMBER = /^(?:subject|principal|owner)\.certNumber$/
const SHOWN_AS: Readonly<Record<Kind, IdentityKind>> = {
  names: 'name',
  persons: 'name',
  numbers: 'certNumber',
  phones: 'phone',
  domains: 'domain',
  traces: 'other',
}

/** Texts of a control, whole and in parts: a box may hold several domains. */
function textsOf(control: Control): readonly string[] {
  const whole = [control.value.text, ...control.value.values].filter((text) => text.trim() !== '' && text.length < 2000)
  return [...new Set([...whole, ...whole.flatMap((text) => text.split(/[\s,，;；、]+/))])].filter(Boolean)
}

/** A number that can only be somebody's: its own check digit says so. */
const isSomebodys = (text: string): boolean => {
  const number = fold(text)
  return isCreditCode(number) || (/^\d{17}[\dX]$/.test(number) && readResidentId(number, '2100-01-01').ok)
}

/** A value that is covered in part fits something of the client's own. */
const fitsOwn = (text: string, own: Identity): boolean =>
  (['numbers', 'phones', 'persons', 'names', 'traces'] as const).some((kind) => {
    const parts = partsLeft(text, kind === 'phones' ? digits : fold)
    return parts !== undefined && lettersLeft(parts) > 0 && [...own[kind]].some((whole) => fitsParts(parts, whole))
  })

/**
 * What the page holds that belongs to another of the user's clients, or identifies somebody who is not in this filing at
 * all. A value that the client shares with others is the client's own; a telephone of several clients identifies none.
 */
export function foreignValues(scan: Scan, filing: Filing, others: readonly Filing[]): readonly ForeignValue[] {
  const own = identityOf(filing)
  const visible = scan.controls.filter(({ flags }) => !flags.some((flag) => UNSEEN.has(flag)))
  return [...inControls(scan, filing, visible, own, indexOf(others)), ...inTexts(scan, filing, visible, own, others)]
}

/** Whose a value is that is not the client's own; undefined: nobody's, his own, or of too many to say. */
function whoseIs(kind: Kind, key: string, own: Identity, index: Others, most = Number.POSITIVE_INFINITY) {
  if (own[kind].has(key)) return undefined
  const owners = index[kind].get(key)
  if (!owners || owners.size > most || owners.has(own.subject)) return undefined
  return calledOf(owners)
}

/** Others whom the filing itself names: the investor, the holder of a domain. */
const relativesOf = ({ subject, websites, apps }: Filing): ReadonlySet<string> => {
  const domains = [...(websites ?? []), ...(apps ?? [])].flatMap((one) => one.domains ?? [])
  return new Set([subject?.superior, ...domains.map(({ holderName }) => holderName)].map((one) => fold(one ?? '')))
}

function inControls(
  scan: Scan,
  filing: Filing,
  visible: readonly Control[],
  own: Identity,
  index: Others,
): ForeignValue[] {
  const labels = labelsOf(scan)
  const fieldAt = new Map(
    scan.mappings.flatMap((one) => (one.status === 'mapped' ? [[one.control, one.field as string] as const] : [])),
  )
  const pathAt = new Map(
    scan.mappings.flatMap((one) => (one.status === 'mapped' ? [[one.control, one.path] as const] : [])),
  )
  /** What the filing says of this very place is the client's, whoever else is called so. */
  const isSaid = (control: Control): boolean => {
    const path = pathAt.get(control.id)
    const said = path === undefined ? undefined : valueAt(filing, path)
    return typeof said === 'string' && said !== '' && fold(said) === fold(shownText(control))
  }
  const found: ForeignValue[] = []
  const showsOwnSubject = visible.some(
    (control) => fieldAt.get(control.id) === 'subject.certNumber' && own.numbers.has(fold(shownText(control))),
  )
  for (const control of visible) {
    if (isSaid(control)) continue
    const field = fieldAt.get(control.id) ?? ''
    const add = (kind: IdentityKind, value: string, whose: string) =>
      found.push({ control: control.id, label: labels.get(control.id) ?? '', kind, value, whose })
    const before = found.length
    for (const text of textsOf(control)) {
      const key = fold(text)
      const name = whoseIs('names', key, own, index)
      const number = whoseIs('numbers', key, own, index)
      const phone = whoseIs('phones', digits(text), own, index, 1)
      const domain = whoseIs('domains', host(text), own, index)
      const trace = whoseIs('traces', key, own, index, 1)
      const person = PERSON_NAME.test(field) ? whoseIs('persons', key, own, index) : undefined
      if (number !== undefined) add('certNumber', text, number)
      else if (name !== undefined) add('name', text, name)
      else if (phone !== undefined && /^[\d\s()+（）－-]+$/.test(text)) add('phone', text, phone)
      else if (domain !== undefined) add('domain', text, domain)
      else if (person !== undefined) add('name', text, person)
      else if (trace !== undefined) add('other', text, trace)
    }
    if (found.length > before) continue
    const text = shownText(control).trim()
    const inside = identityInside(text, own, index)
    if (inside) {
      add(inside.kind, text, inside.whose)
      continue
    }
    const covered = partsLeft(text, fold) !== undefined && text.length < 100
    if (covered) {
      const one = fitsOwn(text, own) ? undefined : coveredControl(text, field, own, index)
      if (one) add(one.kind, text, one.whose)
    } else if (CERT_NUMBER.test(field) && own.numbers.size > 0 && !own.numbers.has(fold(text))) {
      if (isSomebodys(text)) add('certNumber', text, '')
    } else if (field === 'subject.name' && text !== '' && own.names.size > 0 && !showsOwnSubject) {
      const [mine] = [...own.names]
      const there = fold(text)
      const isLonger = mine !== undefined && (mine.includes(there) || there.includes(mine))
      if (mine && there !== '' && (!isLonger || isOtherUnit(text, own))) add('name', text, '')
    }
  }
  return found
}

/** An identity that stands among other words of a box: 手机：138…, 由某某公司运营. */
function identityInside(text: string, own: Identity, index: Others): { kind: IdentityKind; whose: string } | undefined {
  if (text.length > 2000) return undefined
  for (const key of namesIn(fold(text), index)) {
    const whose = isPartOfOwn(key, text, own) ? undefined : whoseIs('names', key, own, index)
    if (whose !== undefined) return { kind: 'name', whose }
  }
  for (const piece of pieces(text)) {
    const number = whoseIs('numbers', fold(piece), own, index)
    if (number !== undefined) return { kind: 'certNumber', whose: number }
    const phone = /^[\d\s+-]+$/.test(piece) ? whoseIs('phones', digits(piece), own, index, 1) : undefined
    if (phone !== undefined) return { kind: 'phone', whose: phone }
    const domain = whoseIs('domains', host(piece), own, index)
    if (domain !== undefined) return { kind: 'domain', whose: domain }
  }
  return undefined
}

/** A covered value that does not fit the client: of one who is known, or in a box for what identifies. */
function coveredControl(
  text: string,
  field: string,
  own: Identity,
  index: Others,
): { kind: IdentityKind; whose: string } | undefined {
  const hits = coveredIn(text, PERSON_NAME.test(field) ? '姓名' : '', index)
  const hit = hits.find(({ kind, owners }) => {
    // A name of which one letter is left says nothing outside the box for it.
    if (kind === 'persons' && !PERSON_NAME.test(field)) return false
    return !owners.has(own.subject)
  })
  // Several clients may fit what is left: then it is said that it is not this one, and no more.
  if (hit) return { kind: SHOWN_AS[hit.kind], whose: hit.owners.size === 1 ? calledOf(hit.owners) : '' }
  if (CERT_NUMBER.test(field) && own.numbers.size > 0) return { kind: 'certNumber', whose: '' }
  return field === 'subject.name' && own.names.size > 0 ? { kind: 'name', whose: '' } : undefined
}

/** The client's own name or number stands somewhere on the page. */
function showsOwn(scan: Scan, visible: readonly Control[], own: Identity): boolean {
  const said = [...visible.map(shownText), ...(scan.told ?? []).map(({ text }) => text)].map(fold)
  const certain = [...own.names, ...own.numbers].filter((one) => one.length > 3)
  return said.some((text) => certain.some((one) => text.includes(one)))
}

/**
 * Behind a label an identity counts wherever it stands. Without one it may be a list of clients, or the office's own name in
 * a corner, or one whom the filing names itself: it counts while the page does not name the client.
 */
function inTexts(
  scan: Scan,
  filing: Filing,
  visible: readonly Control[],
  own: Identity,
  others: readonly Filing[],
): ForeignValue[] {
  if (!scan.told) return []
  const isOwn = (kind: Kind, key: string): boolean => own[kind].has(key)
  const hits = toldHits(scan.told, others).filter(
    ({ kind, key, text, owners, parts, isNamed }) =>
      !isOwn(kind, key) &&
      !(kind === 'names' && isPartOfOwn(key, text, own)) &&
      !owners.has(own.subject) &&
      !(parts && fitsOwn(text, own)) &&
      (owners.size === 1 || kind === 'names' || kind === 'numbers' || (isNamed && kind === 'persons')),
  )
  const relatives = relativesOf(filing)
  const certain = (hit: (typeof hits)[number]): boolean => hit.isNamed && !relatives.has(hit.key)
  const known = !hits.every(certain) && showsOwn(scan, visible, own)
  const units = toldUnits(scan.told, own)
    .filter(({ text }) => !relatives.has(fold(text)) && !hits.some((hit) => hit.text === text))
    .map(({ label = '', text }): ForeignValue => ({ label, kind: 'name', value: text, whose: '' }))
  const told = hits
    .filter((hit) => certain(hit) || !known)
    .map(
      ({ kind, text, label, owners, parts }): ForeignValue => ({
        label,
        kind: SHOWN_AS[kind],
        value: text,
        whose: parts && owners.size > 1 ? '' : calledOf(owners),
      }),
    )
  return [...told, ...units]
}
