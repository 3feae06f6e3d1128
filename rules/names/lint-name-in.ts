import { isObject } from '../engine/view.ts'
import type { Filing } from '../filing/filing.ts'
import { lintName, type NameLint } from './lint-name.ts'
import type { NameContext } from './name-context.ts'

const PLACE = /^(websites|apps)\[(\d{1,3})\](?:\.name)?$/

const texts = (values: readonly unknown[]): readonly string[] =>
  values.filter((value): value is string => typeof value === 'string')

/**
 * Lints the name of one website or APP of a filing (`websites[0]`, `apps[1].name`) with all that the filing says about
 * it. Null when the filing has no such service, or the service no name.
 */
export function lintNameIn(
  filing: Filing,
  place: string,
  extra: Pick<NameContext, 'topic' | 'locale'> = {},
): NameLint | null {
  const [, list, index] = PLACE.exec(place) ?? []
  if (list === undefined) return null
  const services: unknown = filing[list as 'websites' | 'apps']
  const service: unknown = Array.isArray(services) ? services[Number(index)] : undefined
  if (!isObject(service) || typeof service.name !== 'string') return null
  const own = (key: string): readonly Readonly<Record<string, unknown>>[] | undefined =>
    Array.isArray(service[key]) ? service[key].filter(isObject) : undefined
  const { subject, province, provider, materials } = filing
  const domains = own('domains')?.map(({ name }) => name)
  const approvals = own('preApprovals')?.map(({ type }) => type)
  return lintName(service.name, {
    ...extra,
    kind: list === 'apps' ? 'app' : 'website',
    ...(subject != null && {
      subject: {
        ...(subject.nature != null && { nature: subject.nature }),
        ...(subject.name != null && { name: subject.name }),
      },
    }),
    ...(province != null && { province }),
    ...(provider != null && { provider }),
    ...(materials != null && { materials: texts(materials) }),
    ...(domains && { domains: texts(domains) }),
    ...(approvals && { preApprovals: approvals.filter((type) => typeof type === 'number') }),
    ...(typeof service.remark === 'string' && { remark: service.remark }),
  })
}
