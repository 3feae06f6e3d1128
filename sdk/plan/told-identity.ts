/** Identities in a page's own text: a form may say whom it is about in a heading or a line that nobody can type into. Pure. */
import type { Filing } from '@beian-assist/rules'
import type { ToldText } from '../types.ts'
import { fitsParts, lettersLeft, partsLeft } from './covered-text.ts'
import {
  type Identity,
  indexOf,
  isOtherUnit,
  isPartOfOwn,
  type Kind,
  namesOtherUnit,
  type Others,
  type Owners,
} from './identity.ts'
import { digits, fold, host } from './writing.ts'

/** A value in the text that one or more of the other clients have. */
export interface ToldHit {
  readonly kind: Kind
  readonly key: string
  readonly text: string
  readonly label: string
  readonly owners: Owners
  /** Stands behind a label that asks for an identity. */
  readonly isNamed: boolean
  /** Parts that a covered value leaves to see. */
  readonly parts?: readonly string[]
}

/** A label that asks for an identity ends with what it asks for; `备案控制台` asks for nothing. */
const IDENTITY =
  /(?:名称|姓名|单位|主体|企业|公司|客户|主办者|负责人|法人|法定代表人?|联系人|证件|证照|证件?号码?|代码|身份证号?|手机号?码?|电话号?码?|邮箱|域名|\b(?:organi[sz]er|sponsor|subject|company|entity|client|customer|name|number|phone|mobile|e-?mail|domain|principal|representative))\s*(?:[(（][^)）]{0,12}[)）])?\s*$/i
/** Who is logged in, or who provides the service, is not whom the form is about. */
const OPERATOR =
  /账号|账户|帐号|帐户|登录|用户名|昵称|服务商|接入商|代理商|操作人|客服|account|log ?in|user ?name|operator|agent|provider|support/i
const PERSON = /姓名|负责人|法定代表|法人|联系人|person|principal|representative|^name$/i
const UNIT = /名称|单位|主体|企业|公司|客户|主办者|organi[sz]er|sponsor|subject|company|entity|client|customer/i
/** Names that are looked for inside a longer text. */
const LEAST_IN_TEXT = 5
const HEAD = 4

const heads = new WeakMap<Others, ReadonlyMap<string, readonly string[]>>()
function headsOf(others: Others): ReadonlyMap<string, readonly string[]> {
  const known = heads.get(others)
  if (known) return known
  const made = new Map<string, string[]>()
  for (const name of others.names.keys()) {
    if (name.length < LEAST_IN_TEXT) continue
    const head = name.slice(0, HEAD)
    const list = made.get(head)
    if (list) list.push(name)
    else made.set(head, [name])
  }
  heads.set(others, made)
  return made
}

/** Names inside a text; of two that begin at one place, the longer. */
export function namesIn(folded: string, others: Others): string[] {
  const starts = headsOf(others)
  const found: string[] = []
  for (let at = 0; at + LEAST_IN_TEXT <= folded.length; at++) {
    const here = starts.get(folded.slice(at, at + HEAD))?.filter((name) => folded.startsWith(name, at))
    const longest = here?.sort((a, b) => b.length - a.length)[0]
    if (longest === undefined) continue
    found.push(longest)
    at += longest.length - 1
  }
  return found
}

/** Texts between blanks and punctuation, and runs of digits and letters with blanks in them. */
export function pieces(text: string): readonly string[] {
  const plain = text.normalize('NFKC')
  const words = plain.split(/[\s,;:、，；：|/()（）【】[\]“”"「」《》]+/)
  const numbers = plain.match(/[0-9A-Za-z*●•+][0-9A-Za-z*●• +-]{6,28}[0-9A-Za-z*●•]/g) ?? []
  return [...new Set([plain.trim(), ...words, ...numbers])].filter((word) => word.length > 1)
}

function hitsIn(told: ToldText, others: Others): ToldHit[] {
  const label = told.label ?? ''
  const isNamed = IDENTITY.test(label) && !OPERATOR.test(label)
  if (!isNamed && (OPERATOR.test(label) || !told.near)) return []
  const hits = new Map<string, ToldHit>()
  const add = (kind: Kind, key: string, text: string, owners: Owners, parts?: readonly string[]) =>
    hits.set(`${kind} ${key}`, {
      kind,
      key,
      text,
      label,
      owners,
      isNamed,
      ...(parts ? { parts } : {}),
    })
  const lookUp = (kind: Kind, key: string, text: string): void => {
    const owners = others[kind].get(key)
    if (owners) add(kind, key, text, owners)
  }
  for (const name of namesIn(fold(told.text), others)) lookUp('names', name, told.text)
  for (const piece of pieces(told.text)) {
    const key = fold(piece)
    lookUp('names', key, piece)
    lookUp('numbers', key, piece)
    if (/^[\d\s+-]+$/.test(piece)) lookUp('phones', digits(piece), piece)
    lookUp('domains', host(piece), piece)
    if (piece.includes('@')) lookUp('traces', key, piece)
    if (isNamed && PERSON.test(label)) lookUp('persons', key, piece)
    if (isNamed) for (const hit of coveredIn(piece, label, others)) add(hit.kind, hit.key, piece, hit.owners, hit.parts)
  }
  return [...hits.values()]
}

/** Behind a label for a unit's name, or in what stands at the form: a branch of the client's, or the company whose branch he is. */
export function toldUnits(told: readonly ToldText[], own: Identity): readonly ToldText[] {
  return told.filter(({ label = '', text, near }) => {
    if (OPERATOR.test(label)) return false
    const isUnit = IDENTITY.test(label) && UNIT.test(label) && !PERSON.test(label)
    const isOther = (piece: string): boolean => isOtherUnit(piece, own) && !isPartOfOwn(fold(piece), text, own)
    if (isUnit && pieces(text).some(isOther)) return true
    return (isUnit || near === true) && namesOtherUnit(text, own)
  })
}

/** How much must be left to see for a covered value to point at somebody. */
const LEAST_LEFT: Readonly<Record<string, number>> = { numbers: 6, phones: 6, persons: 1, names: 4 }

/** Clients of whom a covered value may be, by kind. */
export function coveredIn(
  text: string,
  label: string,
  others: Others,
): { kind: Kind; key: string; owners: Owners; parts: readonly string[] }[] {
  const kinds: Kind[] = PERSON.test(label) ? ['numbers', 'phones', 'persons'] : ['numbers', 'phones', 'names']
  return kinds.flatMap((kind) => {
    const parts = partsLeft(text, kind === 'phones' ? digits : fold)
    if (!parts || lettersLeft(parts) < LEAST_LEFT[kind]!) return []
    if (kind === 'phones' && /[^\d\s*●•+-]/.test(text.normalize('NFKC'))) return []
    const owners = new Map<string, string>()
    for (const [whole, who] of others[kind]) if (fitsParts(parts, whole)) for (const one of who) owners.set(...one)
    return owners.size > 0 ? [{ kind, key: parts.join('*'), owners, parts }] : []
  })
}

const known = new WeakMap<readonly ToldText[], WeakMap<readonly Filing[], readonly ToldHit[]>>()

/** What the texts say of other clients; the same texts are asked about at every key that is pressed. */
export function toldHits(told: readonly ToldText[], filings: readonly Filing[]): readonly ToldHit[] {
  const before = known.get(told) ?? new WeakMap<readonly Filing[], readonly ToldHit[]>()
  known.set(told, before)
  const hits = before.get(filings) ?? told.flatMap((one) => hitsIn(one, indexOf(filings)))
  before.set(filings, hits)
  return hits
}
