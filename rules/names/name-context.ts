import type { Filing } from '../filing/filing.ts'

/** What is known about the service that is being named. Whatever is left out counts as not given. */
export interface NameContext {
  /** Default: website. */
  readonly kind?: 'website' | 'app'
  readonly subject?: { readonly nature?: number; readonly name?: string }
  readonly province?: string
  readonly provider?: string
  readonly domains?: readonly string[]
  /** Codes of declared pre-approval items. */
  readonly preApprovals?: readonly number[]
  readonly materials?: readonly string[]
  readonly remark?: string
  /** What the service is about, in the user’s own words; suggestions may use it. */
  readonly topic?: string
  readonly locale?: 'zh-CN' | 'en'
}

/** The smallest filing that puts a name before the rules on names. */
export function filingNamed(name: string, context: NameContext): Filing {
  const { kind = 'website', subject, province, provider, domains, preApprovals, materials, remark } = context
  const service = {
    name,
    ...(domains && { domains: domains.map((domain) => ({ name: domain })) }),
    ...(preApprovals && { preApprovals: preApprovals.map((type) => ({ type })) }),
    ...(remark !== undefined && { remark }),
  }
  return {
    ...(provider !== undefined && { provider }),
    ...(province !== undefined && { province }),
    ...(subject && { subject }),
    ...(materials && { materials: [...materials] }),
    websites: kind === 'website' ? [service] : [],
    apps: kind === 'app' ? [service] : [],
  } as Filing
}
