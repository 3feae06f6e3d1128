import type { Filing } from '../../rules/index.ts'
import { Demands } from './asked.ts'
import { agreements, resources } from './enumerations.data.ts'
import { after, TODAY } from './people.ts'
import { provinces } from './provinces.data.ts'
import { Choices } from './random.ts'
import { address, app, type Services, type Setting, website } from './services.ts'
import { individual, organisation } from './subjects.ts'

const PROVINCES = Object.keys(provinces)
const PROVIDERS = Object.keys(resources)
const TYPES = ['first', 'first', 'first', 'addService', 'addService', 'addAccess', 'change'] as const

function resource(provider: string, ip: string, choose: Choices): Filing['resource'] {
  const of = choose.of(resources[provider]!)
  if (of.type === 'authCode') return { type: of.type, authCode: `EX${choose.digits(10)}` }
  return {
    type: of.type,
    instanceId: `i-${choose.digits(8)}`,
    billingMode: 'subscription',
    termMonths: choose.int(of.minMonths ?? 12, 36),
    // Half a year and more is what the strictest of them asks for.
    remainingDays: choose.int(of.type === 'tcb' ? 190 : Math.max(95, of.minRemainingDays ?? 0), 900),
    usedFilings: choose.int(0, (of.maxFilings ?? 4) - 1),
    region: 'mainland',
    publicIp: ip,
  }
}

/** How many services the province takes in one order of this subject. */
function services(setting: Setting, ip: string): Services {
  const { demands, choose, subject } = setting
  const most = subject.nature === 5 ? 1 : Math.min(demands.number('maxPerOrder') ?? 3, 3)
  const count = choose.chance(0.75) ? 1 : choose.int(1, most)
  const websites: NonNullable<Filing['websites']> = []
  const apps: NonNullable<Filing['apps']> = []
  for (let i = 0; i < count; i++) {
    const isApp = apps.length === 0 && choose.chance(0.3)
    if (isApp) apps.push(app(setting, ip))
    else
      websites.push({
        ...website(setting, ip),
        ...(i > 0 && { name: `${websites[0]?.name ?? '青禾示例'}${'甲乙丙'[i]}站` }),
      })
  }
  // One domain may serve a website and an APP of one subject.
  const shared = websites[0]?.domains?.[0]
  if (apps[0] && shared?.name && shared.holderName === subject.name && choose.chance(0.5)) {
    const platforms = apps[0].platforms!.map((one) => ({ ...one, domains: [`api.${shared.name}`] }))
    apps[0] = { ...apps[0], domains: [{ ...shared, name: `api.${shared.name}` }], platforms, homepageUrl: '' }
  }
  return { websites, apps }
}

function provincialPapers(demands: Demands, nature: number, materials: Set<string>): void {
  for (const paper of demands.all('doc')) materials.add(paper)
  if (demands.has('statementAbove')) materials.add('multiDomainStatement')
  if (demands.has('tutoringCommitment')) materials.add('notInvolvedCommitment')
  if (nature === 3 && demands.has('institutionForm')) materials.add('institutionSiteApproval')
  if (nature === 2) materials.add('govDomainForm')
}

/** The clean filing with that number: over all provinces, natures, providers and filing types in turn. */
export function cleanFiling(n: number): Filing {
  const choose = new Choices(n)
  const province = PROVINCES[n % PROVINCES.length]!
  const provider = PROVIDERS[Math.floor(n / 3) % PROVIDERS.length]!
  const type = TYPES[Math.floor(n / 5) % TYPES.length]!
  const isIndividual = n % 3 === 0
  const demands = new Demands(province, isIndividual ? 'individual' : 'organisation')
  const who = isIndividual ? individual(demands, choose) : organisation(demands, Math.floor(n / 2), choose)
  const { subject, principal } = who
  const materials = new Set([
    ...who.materials,
    'principalIdFront',
    'principalIdBack',
    'domainCertificate',
    'realNameScreenshot',
  ])
  const ip = address(choose)
  const setting: Setting = { demands, subject, principal, type, provider, choose, materials }
  const offered = services(setting, ip)
  provincialPapers(demands, subject.nature!, materials)
  const filed = type === 'first' ? 0 : choose.int(1, 3)
  if (filed > 0) materials.add('constructionPlan')
  const checked = choose.chance(0.3)
  const owner = (offered.websites?.[0] ?? offered.apps?.[0])?.owner
  return {
    provider,
    type,
    province,
    account: `acct-${n}`,
    resource: resource(provider, ip, choose),
    subject: { ...subject, filedServices: filed },
    principal,
    ...offered,
    ...(type === 'change' && {
      changed: choose.of([['principal.mobile'], ['subject.contactAddress', 'website.remark']]),
    }),
    materials: [...materials],
    ...(materials.has('gdCommitment') && { docDates: { gdCommitment: after(-choose.int(0, 50)) } }),
    ...(checked && {
      verification: {
        person: (owner?.reusePrincipal ? principal.name : owner?.name) ?? '',
        facePhotoBackground: 'white',
        result: choose.of(['pending', 'passed']),
        agreementsAccepted: [...agreements],
      },
      images: ['principalIdFront', 'principalIdBack'].map((role) => ({
        role,
        format: choose.of(['jpg', 'png', 'jpeg']),
        bytes: choose.int(90_000, 1_900_000),
        width: 1600,
        height: 1000,
        isColour: true,
        cornersVisible: true,
      })),
    }),
  }
}

export { PROVIDERS, PROVINCES, TODAY }
