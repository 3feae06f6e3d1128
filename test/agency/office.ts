import type { AnyStored } from '../../extension/vault/index.ts'
import { ownFields } from '../../extension/vault/records/filing.ts'
import { personFields } from '../../extension/vault/records/person.ts'
import { appFields, websiteFields } from '../../extension/vault/records/service.ts'
import type { Filing, Website } from '../../rules/index.ts'
import { agencyFiling } from '../bench/agency.ts'

const pick = (source: object | null | undefined, shape: object): never =>
  Object.fromEntries(Object.entries(source ?? {}).filter(([key, value]) => key in shape && value != null)) as never

const hexId = (kind: number, n: number, more = 0): string =>
  kind.toString(16).padStart(2, '0') + more.toString(16).padStart(6, '0') + n.toString(16).padStart(24, '0')

const STEMS = ['青禾', '远山', '重明', '长乐', '朝阳', '乐行', '单于', '厦门海沧', '吕梁', '台州', '覃塘', '绿洲']
const TRADES = ['科技', '贸易', '文化传播', '餐饮管理', '信息技术', '物流']

/** Names that nobody bears, with characters that are read in several ways among them. */
export const officeName = (n: number): string =>
  `${STEMS[n % STEMS.length]}第${n}号示例${TRADES[(n * 7) % TRADES.length]}有限公司`

/** Filing `n` of the office under its own name. */
export function officeFiling(n: number): Filing {
  const filing = agencyFiling(n)
  return { ...filing, subject: { ...filing.subject, name: officeName(n) } }
}

/** The linked records of a filing, as the vault keeps them: three people, two services. */
export function recordsOf(filing: Filing, n: number): AnyStored[] {
  const at = 1_790_000_000_000 + n
  const record = (col: string, id: string, data: unknown) => ({ id, rev: 1, col, updatedAt: at, data }) as AnyStored
  const subject = record('subject', hexId(1, n), { fields: filing.subject })
  const principal = record('person', hexId(2, n), { fields: pick(filing.principal, personFields) })
  const records = [subject, principal]
  const link = (one: Website, kind: 'website' | 'app', index: number) => {
    const fields = pick(one, kind === 'website' ? websiteFields : appFields)
    const service = record('service', hexId(kind === 'website' ? 3 : 4, n, index), { kind, fields })
    records.push(service)
    const { owner } = one
    const own = owner && owner.reusePrincipal !== true && owner.name
    const person = own
      ? record('person', hexId(5, n, index * 2 + (kind === 'app' ? 1 : 0)), { fields: pick(owner, personFields) })
      : undefined
    if (person) records.push(person)
    const relation = pick(owner, {
      reusePrincipal: 1,
      isExisting: 1,
      originalCertType: 1,
      isEmployee: 1,
      isLegalRep: 1,
    }) as object
    return { service: service.id, ...(owner ? { owner: { person: person?.id ?? null, ...relation } } : {}) }
  }
  const websites = (filing.websites ?? []).map((one, index) => link(one, 'website', index))
  const apps = (filing.apps ?? []).map((one, index) => link(one as Website, 'app', index))
  const isLegalRep = filing.principal?.isLegalRep
  records.push(
    record('filing', hexId(6, n), {
      title: '',
      fields: pick(filing, ownFields),
      subject: { subject: subject.id },
      principal: { person: principal.id, ...(typeof isLegalRep === 'boolean' ? { isLegalRep } : {}) },
      ...(filing.websites ? { websites } : {}),
      ...(filing.apps ? { apps } : {}),
      files: [],
      outcome: [],
    }),
  )
  return records
}

/** An office of so many clients with one filing each; two services and three people where the filing has fewer. */
export function office(count: number, full = false): AnyStored[] {
  return Array.from({ length: count }, (_, n) => {
    const filing = officeFiling(n)
    if (!full) return recordsOf(filing, n)
    const owner = { ...filing.principal, reusePrincipal: false }
    const sites = [0, 1].map((k): Website => {
      const known = filing.websites?.[k]
      const first = known ?? {
        ...filing.websites?.[0],
        name: `示例${n}站${k}`,
        domains: [{ name: `client-${n}-${k}.example` }],
      }
      return {
        ...first,
        owner: { ...owner, name: `示例${k}负责人${n % 97}`, mobile: `138${String(n * 2 + k).padStart(8, '0')}` },
      }
    })
    return recordsOf({ ...filing, websites: sites }, n)
  }).flat()
}
